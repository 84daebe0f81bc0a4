package io.github.assay.ui.shell;

/// How often the window looks whether there is something new to paint: twice as often as JavaFX
/// does by itself, so that a key waits half as long for its frame.
public final class Pulse {
  private static final String PROPERTY = "javafx.animation.pulse";
  private static final String TIMES_A_SECOND = "120";

  /// Tells on the error stream that the property is there, if it is when the class is made ready.
  private static final String TELLTALE = "com.sun.scenario.animation.AbstractPrimaryTimer";

  private Pulse() {}

  /// To be called before JavaFX is started; what the person who started the program asked for is
  /// kept.
  public static void quicken() {
    if (System.getProperty(PROPERTY) != null) return;
    try {
      Class.forName(TELLTALE);
    } catch (ClassNotFoundException e) {
      // Another JavaFX: then it may tell.
    }
    System.setProperty(PROPERTY, TIMES_A_SECOND);
  }
}
