package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.query.Completion;
import io.github.assay.query.Completion.Proposal;
import io.github.assay.query.Parsed;
import io.github.assay.ui.support.Layout;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The field for the query, what may be typed there, and what is wrong with it.
final class QueryBar {
  private static final double GAP = 4;
  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

  private final DataViewModel model;
  private final TextField field;
  private final VBox proposals;
  private final VBox complaint;
  private final Label mark = new Label("\u25B2");
  private final Label message = new Label();
  private List<Proposal> open = List.of();
  private int cursor = -1;
  private boolean isFilling;

  /// @param proposals a pane that lies over the page
  /// @param complaint a pane under the field
  QueryBar(DataViewModel model, TextField field, VBox proposals, VBox complaint) {
    this.model = model;
    this.field = field;
    this.proposals = proposals;
    this.complaint = complaint;
  }

  void begin() {
    field.textProperty().bindBidirectional(model.queryProperty());
    field.caretPositionProperty().subscribe(caret -> Platform.runLater(this::propose));
    field.focusedProperty().subscribe(this::propose);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    mark.getStyleClass().add("query-mark");
    message.getStyleClass().add("complaint");
    Layout.wrap(message);
    complaint.getChildren().setAll(mark, message);
    model.problemProperty().subscribe(this::show);
    hide();
  }

  /// Whether proposals are in view.
  boolean isOpen() {
    return !open.isEmpty();
  }

  /// Moves the cursor over the proposals.
  void move(int steps) {
    cursor = Math.clamp(cursor + steps, -1, open.size() - 1);
    draw();
  }

  /// Takes the proposals out of view.
  void hide() {
    open = List.of();
    draw();
  }

  /// Takes the proposal under the cursor.
  ///
  /// @return whether there was one
  boolean take() {
    if (cursor < 0 || cursor >= open.size()) return false;
    take(open.get(cursor));
    return true;
  }

  private void take(Proposal proposal) {
    var text = field.getText();
    int caret = field.getCaretPosition();
    isFilling = true;
    field.setText(Completion.with(text, caret, proposal));
    field.positionCaret(proposal.from() + proposal.text().length());
    isFilling = false;
    field.requestFocus();
    propose();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || event.isShiftDown() || !isOpen()) return;
    cursor = Math.max(0, cursor);
    take();
    event.consume();
  }

  /// Nothing is proposed for text that is selected, as it is when somebody comes here.
  private void propose() {
    if (isFilling) return;
    boolean asks = field.isFocused() && field.getSelection().getLength() == 0;
    open =
        asks
            ? Completion.at(field.getText(), field.getCaretPosition(), model.namesProperty().get())
            : List.of();
    cursor = -1;
    draw();
  }

  private void draw() {
    proposals.getChildren().clear();
    for (int i = 0; i < open.size(); i++)
      proposals.getChildren().add(row(open.get(i), i == cursor));
    proposals.setVisible(isOpen());
    proposals.setManaged(isOpen());
    if (isOpen()) settle();
  }

  /// Puts the proposals under what they are for.
  private void settle() {
    var below = field.localToScene(field.getBoundsInLocal());
    var corner = proposals.getParent().sceneToLocal(below);
    proposals.setTranslateX(corner.getMinX() + place(open.getFirst().from()));
    proposals.setTranslateY(corner.getMaxY() + GAP);
  }

  private Button row(Proposal proposal, boolean highlighted) {
    var name = new Label(proposal.shown());
    var hint = new Label(proposal.hint());
    hint.getStyleClass().add("hint");
    var line = new HBox(name, hint);
    line.getStyleClass().add("choice-line");
    var row = new Button("", line);
    row.getStyleClass().setAll("choice-row");
    row.pseudoClassStateChanged(HIGHLIGHTED, highlighted);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setFocusTraversable(false);
    row.setAccessibleText(proposal.shown());
    row.setOnAction(event -> take(proposal));
    return row;
  }

  private void show(Optional<Parsed.Wrong> problem) {
    complaint.setVisible(problem.isPresent());
    complaint.setManaged(problem.isPresent());
    problem.ifPresent(
        wrong -> {
          message.setText(TEXTS.text("data.wrong", wrong.column(), wrong.message()));
          Platform.runLater(() -> mark.setTranslateX(place(wrong.column() - 1)));
        });
  }

  /// How far from the left edge of the field a character stands.
  private double place(int character) {
    if (!(field.getSkin() instanceof TextFieldSkin skin)) return 0;
    if (character >= field.getLength()) {
      if (field.getLength() == 0) return 0;
      var last = skin.getCharacterBounds(field.getLength() - 1);
      return Math.clamp(last.getMaxX(), 0, field.getWidth());
    }
    return Math.clamp(skin.getCharacterBounds(character).getMinX(), 0, field.getWidth());
  }
}
