package io.github.assay.cli;

import io.github.assay.learning.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/// How far a long command is. On a terminal that is one line, written over and wiped at the end;
/// elsewhere, after two seconds, a line for each kind of step, and one now and then while it lasts.
final class ProgressLine implements Progress, AutoCloseable {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Duration TERMINAL_PAUSE = Duration.ofMillis(100);
  private static final Duration PLAIN_PAUSE = Duration.ofSeconds(20);
  private static final Duration TOO_EARLY_TO_TELL = Duration.ofMillis(500);
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final int WIDTH = 78;

  private final PrintWriter out;
  private final boolean isTerminal;
  private final Interruption interruption;
  private final LongSupplier nanos;
  private String stage = "";
  private long done;
  private long total = -1;
  private long began;
  private long first;
  private long shown;
  private final long begun;
  private boolean isDue;
  private int drawn;

  /// @param isTerminal whether what is written can be written over
  /// @param nanos a clock that only goes forward, in nanoseconds
  ProgressLine(PrintWriter out, boolean isTerminal, Interruption interruption, LongSupplier nanos) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.interruption = interruption;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  @Override
  public synchronized void report(String newStage, long newDone, long newTotal) {
    long now = nanos.getAsLong();
    boolean isOther = !kind(newStage).equals(kind(stage));
    if (isOther || newTotal != total || newDone < done) {
      began = now;
      first = newDone;
    }
    stage = newStage;
    done = newDone;
    total = newTotal;
    var pause = isTerminal ? TERMINAL_PAUSE : PLAIN_PAUSE;
    isDue |= isOther;
    if (isQuiet(now) || (!isDue && now - shown < pause.toNanos())) return;
    shown = now;
    show(isDue && !isTerminal ? "  " + stage : text(Duration.ofNanos(now - began)));
    isDue = false;
  }

  @Override
  public boolean cancelled() {
    return interruption.asked();
  }

  /// Writes a line that stays.
  synchronized void say(String line) {
    wipe();
    out.println(line);
    out.flush();
    stage = "";
  }

  /// Makes room for an answer: wipes the line, if there is one; it comes back with the next report.
  synchronized void clear() {
    wipe();
    out.flush();
  }

  /// Wipes the line, if there is one.
  @Override
  public void close() {
    clear();
  }

  /// Elsewhere than on a terminal a short command says nothing.
  private boolean isQuiet(long now) {
    return !isTerminal && now - begun < QUIET.toNanos();
  }

  private void show(String text) {
    if (isTerminal) {
      wipe();
      out.print(text);
      drawn = text.length();
    } else {
      out.println(text);
    }
    out.flush();
  }

  private void wipe() {
    if (drawn > 0) out.print("\r" + " ".repeat(drawn) + "\r");
    drawn = 0;
  }

  private String text(Duration spent) {
    var figures = total > 0 ? percent() + left(spent) : "";
    int room = WIDTH - figures.length() - 2;
    return "  " + (stage.length() <= room ? stage : stage.substring(0, room)) + figures;
  }

  private String percent() {
    return String.format(Locale.ENGLISH, "  %d %%", Math.clamp(100 * done / total, 0, 100));
  }

  private String left(Duration spent) {
    if (done <= first || spent.compareTo(TOO_EARLY_TO_TELL) < 0) return "";
    double each = (double) spent.toMillis() / (done - first);
    long seconds = Math.max(0, Math.round(each * (total - done) / 1000));
    if (seconds < 60) return "  %d s left".formatted(seconds);
    return "  %d min %d s left".formatted(seconds / 60, seconds % 60);
  }

  /// A step without its numbers: `epoch 1 of 9` and `epoch 2 of 9` are of one kind.
  private static String kind(String stage) {
    return DIGITS.matcher(stage).replaceAll("#");
  }
}
