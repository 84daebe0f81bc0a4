package io.github.assay.ui.annotate;

import io.github.assay.ui.support.Icon;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A row of the list under the search: the key, the name, and what is to be known of it. It shows
/// one choice after another, since a new row takes longer to dress than a key may take.
final class ChoiceRow extends Button {
  /// Letters of a name and what speaks for it that fit beside each other.
  private static final int ROOM = 36;

  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final Label key = new Label();
  private final Label name = new Label();
  private final Label aside = new Label();
  private final Label end = new Label();
  private final Region spacer = new Region();
  private final VBox stack = new VBox();
  private final HBox line = new HBox();
  private Optional<Line> shown = Optional.empty();

  /// What a row shows.
  ///
  /// @param key what takes it
  /// @param isKeyed whether the key does that now
  /// @param name of the tag
  /// @param isRefused whether the tag was refused
  /// @param aside stands behind the name, or under it if there is no room
  /// @param end stands at the end of the row
  /// @param said what is read out
  record Line(
      int key, boolean isKeyed, String name, boolean isRefused, Bit aside, Bit end, String said) {
    /// The same with both parts where they have room.
    Line fitted() {
      return isLong() && aside.text.isEmpty()
          ? new Line(key, isKeyed, name, isRefused, end, Bit.NONE, said)
          : this;
    }

    private boolean isLong() {
      return name.length() + aside.text.length() + end.text.length() > ROOM;
    }
  }

  /// A part of a row.
  ///
  /// @param icon stands before the text, if any
  /// @param isCut whether it may be cut where it has no room
  record Bit(String text, Optional<Icon> icon, boolean isCut) {
    static final Bit NONE = new Bit("", Optional.empty(), true);
  }

  ChoiceRow() {
    getStyleClass().setAll("choice-row");
    setMaxWidth(Double.MAX_VALUE);
    setFocusTraversable(false);
    key.getStyleClass().add("key-cap");
    key.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("choice-name");
    aside.getStyleClass().add("hint");
    end.getStyleClass().add("hint");
    HBox.setHgrow(spacer, Priority.ALWAYS);
    line.getStyleClass().add("choice-line");
    setGraphic(line);
  }

  /// Whether the row shows this already.
  boolean shows(Line other) {
    return shown.filter(other::equals).isPresent();
  }

  void show(Line now) {
    if (shows(now)) return;
    shown = Optional.of(now);
    key.setText(Integer.toString(now.key));
    key.setVisible(now.isKeyed);
    name.setText(now.name);
    name.pseudoClassStateChanged(REFUSED, now.isRefused);
    setAccessibleText(now.said);
    var fitted = now.fitted();
    show(aside, fitted.aside);
    show(end, fitted.end);
    place(fitted.isLong());
  }

  void highlight(boolean isHighlighted) {
    pseudoClassStateChanged(HIGHLIGHTED, isHighlighted);
  }

  private static void show(Label label, Bit bit) {
    label.setText(bit.text);
    label.setMinWidth(bit.isCut ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
    label.setManaged(!bit.text.isEmpty());
    label.setVisible(label.isManaged());
    if (bit.icon.equals(Optional.ofNullable(label.getUserData()))) return;
    label.setUserData(bit.icon.orElse(null));
    label.setGraphic(bit.icon.map(Icon::draw).orElse(null));
  }

  /// Puts the parts beside each other, or those that have no room under the name.
  private void place(boolean isStacked) {
    if (!line.getChildren().isEmpty() && isStacked == line.getChildren().contains(stack)) return;
    line.getChildren().clear();
    stack.getChildren().clear();
    if (isStacked) stack.getChildren().addAll(name, aside);
    line.getChildren().add(key);
    line.getChildren().addAll(isStacked ? List.of(stack) : List.of(name, aside));
    line.getChildren().addAll(spacer, end);
  }
}
