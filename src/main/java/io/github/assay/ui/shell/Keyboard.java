package io.github.assay.ui.shell;

import io.github.assay.ui.support.Command;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Gives keys to commands before the focused control sees them, and keeps the letter of a key from
/// being typed if a command took it, or if a sheet opened or closed by it.
final class Keyboard {
  private final BooleanSupplier resting;
  private final Supplier<List<Command>> commands;
  private boolean taken;
  private boolean rested;

  /// @param resting whether keys go to a sheet instead
  /// @param commands those that hold now, by falling precedence
  Keyboard(BooleanSupplier resting, Supplier<List<Command>> commands) {
    this.resting = resting;
    this.commands = commands;
  }

  /// Listens to a scene from now on.
  void listenTo(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (taken || rested != resting.getAsBoolean()) event.consume();
        });
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> rested = resting.getAsBoolean());
  }

  private void pressed(KeyEvent event) {
    rested = resting.getAsBoolean();
    taken = !rested && !isTyped(event) && isTaken(event);
    if (taken) event.consume();
  }

  /// A letter that is pressed in a field belongs to the field.
  private static boolean isTyped(KeyEvent event) {
    boolean isPlain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    boolean isLetter = event.getCode().isLetterKey() || event.getCode() == KeyCode.SLASH;
    return event.getTarget() instanceof TextInputControl && isPlain && isLetter;
  }

  private boolean isTaken(KeyEvent event) {
    for (Command command : commands.get())
      if (command.isMeantBy(event) && command.run()) return true;
    return false;
  }
}
