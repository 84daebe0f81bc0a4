package io.github.assay;

import io.github.assay.cli.Assay;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Starts Assay: one command, or the window.
public final class Main {
  /// Kept, since a logger that nobody holds forgets its level. JavaFX complains once that it is on
  /// the class path, which is where it belongs here.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  /// Things that people can mend are told where they happen; only bugs are logged.
  private static final Logger ASSAY = Logger.getLogger("io.github.assay");

  private Main() {}

  /// Runs one command and ends with its exit code. All texts are English, so numbers are written
  /// the English way, too, whatever the machine is set to.
  ///
  /// @param arguments the command and its own; a workspace alone, or nothing, opens the window
  public static void main(String[] arguments) {
    JAVAFX.setLevel(Level.SEVERE);
    ASSAY.setLevel(Level.WARNING);
    Locale.setDefault(Locale.ENGLISH);
    var doors = new Wiring(System.getenv()).doors();
    doors.interruption().listen();
    int status = Assay.run(doors, arguments);
    doors.interruption().answered();
    System.exit(status);
  }
}
