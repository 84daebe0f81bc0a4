package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter written = new StringWriter();
  private final Interruption interruption = new Interruption();
  private long now;

  private ProgressLine line(boolean isTerminal) {
    return new ProgressLine(new PrintWriter(written), isTerminal, interruption, () -> now);
  }

  private void pass(long milliseconds) {
    now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  private String text() {
    return written.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void aTerminalShowsOneLineThatIsWipedAtTheEnd() {
    try (var line = line(true)) {
      line.report("epoch 1 of 4", 0, 40);
      pass(1_000);
      line.report("epoch 2 of 4", 10, 40);
    }

    assertEquals(
        "  epoch 1 of 4  0 %" + wiped(19) + "  epoch 2 of 4  25 %  3 s left" + wiped(30), text());
  }

  @Test
  void aTerminalIsNotWrittenToMoreOftenThanPeopleRead() {
    var line = line(true);
    line.report("epoch 1", 0, 100);
    for (int done = 1; done < 10; done++) {
      pass(10);
      line.report("epoch 1", done, 100);
    }

    assertEquals("  epoch 1  0 %", text());
  }

  @Test
  void elsewhereAKindOfStepIsToldOnce() {
    var line = line(false);
    pass(2_000);
    line.report("checking a.csv", 5, 10);
    for (int epoch = 1; epoch <= 9; epoch++) {
      pass(1_000);
      line.report("epoch " + epoch + " of 9", epoch, 9);
    }
    line.close();

    assertEquals("  checking a.csv\n  epoch 1 of 9\n", text());
  }

  @Test
  void elsewhereAShortCommandSaysNothing() {
    var line = line(false);
    line.report("checking a.csv", 5, 10);
    pass(1_900);
    line.report("importing a.csv", 5, 10);
    assertEquals("", text());
    pass(200);
    line.report("importing a.csv", 6, 10);

    assertEquals("  importing a.csv\n", text());
  }

  @Test
  void elsewhereALongStepIsToldNowAndThen() {
    var line = line(false);
    pass(2_000);
    line.report("epoch 1 of 9", 0, 100);
    pass(30_000);
    line.report("epoch 2 of 9", 20, 100);

    assertEquals("  epoch 1 of 9\n  epoch 2 of 9  20 %  2 min 0 s left\n", text());
  }

  @Test
  void theTimeLeftIsThatOfTheStepAndNotOfWhatWasBefore() {
    var line = line(true);
    line.report("checking", 0, 10);
    pass(60_000);
    line.report("importing", 0, 1_000);
    pass(1_000);
    line.report("importing", 500, 1_000);

    assertEquals("  importing  50 %  1 s left", text().substring(text().lastIndexOf('\r') + 1));
  }

  @Test
  void whatStaysIsWrittenOverTheLine() {
    var line = line(true);
    line.report("epoch 1", 0, 2);
    line.say("done");

    assertEquals("  epoch 1  0 %" + wiped(14) + "done\n", text());
  }

  @Test
  void anInterruptionEndsTheJobAtItsNextStep() {
    var line = line(false);
    line.check();
    interruption.answered();
    interruption.stop();

    assertThrows(CancellationException.class, line::check);
  }

  private static String wiped(int length) {
    return "\r" + " ".repeat(length) + "\r";
  }
}
