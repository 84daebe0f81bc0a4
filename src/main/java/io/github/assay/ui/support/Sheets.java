package io.github.assay.ui.support;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Small windows on top of the screen, one at a time: the palette, the keys, a question. `Esc` or a
/// click beside it closes it, and the focus goes back to where it was.
public final class Sheets {
  private static final int MOST_STEPS = 20;

  private final StackPane place = new StackPane();
  private final StackPane layer = new StackPane();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ChangeListener<@Nullable Node> keeper = (owner, old, now) -> keepFocus(old, now);
  // The shadow belongs to a plain sheet of its own: an effect would be drawn through the text. It
  // also stands for what comes before all that can have the focus, and the other for what comes
  // after.
  private final Region top = new Region();
  private final Region bottom = new Region();
  private Travel travel = Travel.NONE;
  private @Nullable Node before;
  private Runnable closing = () -> {};

  public Sheets() {
    layer.getStyleClass().add("sheet-layer");
    place.getStyleClass().add("sheet-place");
    var reach = new Reach();
    reach.setContent(place);
    layer.getChildren().add(reach);
    top.getStyleClass().add("sheet-back");
    bottom.setMouseTransparent(true);
    layer.visibleProperty().bind(open);
    layer.managedProperty().bind(open);
    layer.setOnMousePressed(
        event -> {
          if (place.equals(event.getTarget())) close();
        });
    layer.addEventFilter(KeyEvent.KEY_PRESSED, this::travel);
    layer.addEventFilter(KeyEvent.KEY_PRESSED, this::go);
    layer.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) close();
          // Nothing below hears keys while a sheet is open; Enter goes on to its default button,
          // and
          // Tab to those who move the focus.
          if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.TAB) event.consume();
        });
  }

  /// The layer that goes on top of the window.
  public Region layer() {
    return layer;
  }

  /// Whether a sheet is open; the commands of the screen rest while it is.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Opens a sheet.
  ///
  /// @param first gets the focus
  /// @param onClose called once when it closes, however that happens
  public void open(Region sheet, Node first, Runnable onClose) {
    if (open.get()) close();
    before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
    closing = onClose;
    if (!sheet.getStyleClass().contains("sheet")) sheet.getStyleClass().add("sheet");
    var both = new StackPane(top, sheet, bottom);
    both.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(both, Pos.TOP_CENTER);
    place.getChildren().setAll(both);
    open.set(true);
    // What is inside a pane that scrolls is in the scene only now.
    layer.applyCss();
    layer.layout();
    first.requestFocus();
    if (layer.getScene() == null) return;
    walkTo(first, layer.getScene());
    layer.getScene().focusOwnerProperty().addListener(keeper);
  }

  /// Comes to what is first as `Tab` does, since only then it shows that it has the focus.
  private void walkTo(Node first, Scene scene) {
    top.requestFocusTraversal(TraversalDirection.NEXT);
    for (int i = 0; i < MOST_STEPS && !first.equals(scene.getFocusOwner()); i++)
      scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
    if (!first.equals(scene.getFocusOwner())) first.requestFocus();
  }

  /// Keeps the focus in the sheet: `Tab` goes round in it. What lies below may ask for the focus
  /// meanwhile, and gets it once the sheet is closed.
  private void keepFocus(@Nullable Node old, @Nullable Node now) {
    if (now == null || !open.get() || isWithin(now)) return;
    switch (travel) {
      case NONE -> {
        before = now;
        if (old != null && isWithin(old)) old.requestFocus();
      }
      case ON -> top.requestFocusTraversal(TraversalDirection.NEXT);
      case BACK -> bottom.requestFocusTraversal(TraversalDirection.PREVIOUS);
    }
  }

  /// How the focus is being moved by a key.
  private enum Travel {
    NONE,
    ON,
    BACK
  }

  private void travel(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB) return;
    travel = event.isShiftDown() ? Travel.BACK : Travel.ON;
    Platform.runLater(() -> travel = Travel.NONE);
  }

  /// `Enter` presses the button that has the focus. On a choice, which would take the key for
  /// itself though it has `Space`, it presses the button of the sheet.
  private void go(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER) return;
    if (event.getTarget() instanceof Button button) {
      event.consume();
      button.fire();
    }
    if (event.getTarget() instanceof ToggleButton) {
      event.consume();
      defaultButton().ifPresent(Button::fire);
    }
  }

  private Optional<Button> defaultButton() {
    return layer.lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(Button::isDefaultButton)
        .findFirst();
  }

  private boolean isWithin(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (at.equals(layer)) return true;
    return false;
  }

  /// Closes the sheet that is open, if any.
  public void close() {
    if (!open.get()) return;
    if (layer.getScene() != null) layer.getScene().focusOwnerProperty().removeListener(keeper);
    open.set(false);
    place.getChildren().clear();
    var then = closing;
    closing = () -> {};
    if (before != null) before.requestFocus();
    then.run();
  }

  /// Asks for one line of text.
  ///
  /// @param question title, hint and the words on the button
  /// @param answer gets a text that is not blank; not called if the person thinks better of it
  public void ask(Question question, Consumer<String> answer) {
    ask(question, true, answer);
  }

  /// Asks for one line of text that may be left empty.
  ///
  /// @param answer not called if the person thinks better of it
  public void askAny(Question question, Consumer<String> answer) {
    ask(question, false, answer);
  }

  private void ask(Question question, boolean isNeeded, Consumer<String> answer) {
    var title = new Label(question.title());
    title.getStyleClass().add("heading");
    var hint = new Label(question.hint());
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    var field = new TextField(question.suggested());
    field.setAccessibleText(question.title());
    var go = new Button(question.button());
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    if (isNeeded) go.disableProperty().bind(field.textProperty().map(String::isBlank));
    go.setOnAction(
        event -> {
          var text = field.getText().strip();
          close();
          answer.accept(text);
        });
    var row = new HBox(go);
    row.setAlignment(Pos.CENTER_RIGHT);
    var sheet = new VBox(title, hint, field, row);
    sheet.getStyleClass().add("question");
    open(sheet, field, () -> {});
    field.selectAll();
  }

  /// A question for one line of text.
  public record Question(String title, String hint, String suggested, String button) {}
}
