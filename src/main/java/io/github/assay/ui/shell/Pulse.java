package io.github.assay.ui.shell;

/// How often the window looks whether there is something new to paint: twice as often as JavaFX
/// does by itself, so that a key waits half as long for its frame.
public final class Pulse {
  private static final String PROPERTY = "javafx.animation.pulse";
  private static final String TIMES_A_SECOND = "120";

  /// Reads the property when it is made ready; what comes later would tell on the error stream that
  /// it is there.
  private static final String READER = "com.sun.javafx.tk.quantum.QuantumToolkit";

  private Pulse() {}

  /// To be called before JavaFX is started; what the person who started the program asked for is
  /// kept.
  public static void quicken() {
    if (System.getProperty(PROPERTY) != null) return;
    System.setProperty(PROPERTY, TIMES_A_SECOND);
    try {
      Class.forName(READER);
    } catch (ClassNotFoundException e) {
      // Another JavaFX: then it paints as often as it likes.
    }
    System.clearProperty(PROPERTY);
  }
}
