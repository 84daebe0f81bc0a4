package io.github.assay.ui.annotate;

import io.github.assay.domain.Tag;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/// Chips of a pane that are dragged onto each other. `Esc`, or letting go anywhere else, leaves
/// them as they are, and a chip that was dragged is not clicked by it.
final class ChipDrag {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final PseudoClass AIM = PseudoClass.getPseudoClass("aim");

  private final Predicate<Tag> moves;
  private final BiConsumer<Tag, Tag> drop;
  private final EventHandler<MouseDragEvent> over = event -> aimAt(chip(event));
  private final EventHandler<MouseEvent> release = this::letGo;
  private final EventHandler<KeyEvent> escape = this::pressed;
  private Optional<Chip> held = Optional.empty();
  private Optional<Chip> dragged = Optional.empty();
  private Optional<Chip> aim = Optional.empty();

  /// @param moves whether a tag has a place among others
  /// @param drop what is done about a tag that was dragged, and the one that it was let go on
  ChipDrag(Predicate<Tag> moves, BiConsumer<Tag, Tag> drop) {
    this.moves = moves;
    this.drop = drop;
  }

  /// Listens to a pane from now on.
  void listenTo(Node pane) {
    pane.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> held = chip(event).filter(_ -> event.getButton() == MouseButton.PRIMARY));
    pane.addEventFilter(MouseEvent.DRAG_DETECTED, event -> held.ifPresent(this::begin));
  }

  private void begin(Chip chip) {
    var window = chip.getScene().getWindow();
    chip.startFullDrag();
    chip.pseudoClassStateChanged(DRAGGED, true);
    dragged = Optional.of(chip);
    window.addEventFilter(MouseDragEvent.MOUSE_DRAG_OVER, over);
    window.addEventFilter(MouseEvent.MOUSE_RELEASED, release);
    window.addEventFilter(KeyEvent.KEY_PRESSED, escape);
  }

  private void aimAt(Optional<Chip> other) {
    aim.ifPresent(chip -> chip.pseudoClassStateChanged(AIM, false));
    aim = other.filter(chip -> dragged.filter(from -> from != chip).isPresent());
    aim.ifPresent(chip -> chip.pseudoClassStateChanged(AIM, true));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    dragged = Optional.empty();
    aimAt(Optional.empty());
    event.consume();
  }

  private void letGo(MouseEvent event) {
    var from = dragged;
    var onto = aim;
    end((Window) event.getSource());
    from.ifPresent(one -> onto.ifPresent(other -> drop.accept(one.tag(), other.tag())));
  }

  private void end(Window window) {
    window.removeEventFilter(MouseDragEvent.MOUSE_DRAG_OVER, over);
    window.removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
    window.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    held.ifPresent(Chip::disarm);
    held.ifPresent(chip -> chip.pseudoClassStateChanged(DRAGGED, false));
    dragged = Optional.empty();
    aimAt(Optional.empty());
  }

  /// The chip that is under the pointer, if it has a place among others.
  private Optional<Chip> chip(Event event) {
    for (var at = event.getTarget() instanceof Node node ? node : null;
        at != null;
        at = at.getParent())
      if (at instanceof Chip chip) return Optional.of(chip).filter(one -> moves.test(one.tag()));
    return Optional.empty();
  }
}
