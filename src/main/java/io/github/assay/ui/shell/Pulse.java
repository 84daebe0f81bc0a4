package io.github.assay.ui.shell;

import java.io.PrintStream;
import java.nio.charset.Charset;

/// How often the window looks whether there is something new to paint: twice as often as JavaFX
/// does by itself, so that a key waits half as long for its frame.
public final class Pulse {
  private static final String PROPERTY = "javafx.animation.pulse";
  private static final String TIMES_A_SECOND = "120";

  private Pulse() {}

  /// To be called before JavaFX is started; what the person who started the program asked for is
  /// kept.
  public static void quicken() {
    if (System.getProperty(PROPERTY) == null) System.setProperty(PROPERTY, TIMES_A_SECOND);
  }

  /// Does something during which JavaFX tells on the error stream how often it paints, which nobody
  /// asked for; all else that is written there is written.
  static void quietly(Runnable start) {
    var err = System.err;
    System.setErr(new Quiet(err));
    try {
      start.run();
    } finally {
      System.setErr(err);
    }
  }

  private static final class Quiet extends PrintStream {
    Quiet(PrintStream err) {
      super(err, true, Charset.defaultCharset());
    }

    @Override
    public void println(String line) {
      if (!line.contains("PULSE_DURATION")) super.println(line);
    }
  }
}
