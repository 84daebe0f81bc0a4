package io.github.assay.store.sql;

import io.github.assay.store.Opening;
import java.util.concurrent.CancellationException;

/// How far a step of an opening is. It has parts that take about as long as they have pages; how
/// much of a part is done is told by the steps that SQLite took.
final class Share implements Pulse {
  /// A part takes about so many beats for each of its pages.
  private static final double BEATS_PER_PAGE = 0.05;

  /// More of a part is not done until the next one begins.
  private static final double MOST = 0.95;

  /// Whoever listens need not hear of less.
  private static final double LEAST = 0.002;

  private final Opening opening;
  private final Opening.Step step;
  private final long total;
  private long done;
  private long part;
  private long beats;
  private double told = -1;

  /// @param total pages of all parts
  Share(Opening opening, Opening.Step step, long total) {
    this.opening = opening;
    this.step = step;
    this.total = Math.max(1, total);
  }

  /// The next part begins.
  ///
  /// @throws CancellationException if it should stop
  void begin(long pages) {
    done += part;
    part = pages;
    beats = 0;
    if (beat()) throw stopped();
  }

  /// What a stopped opening ends in.
  static CancellationException stopped() {
    return new CancellationException("the opening was stopped");
  }

  @Override
  public boolean beat() {
    double within = part == 0 ? 0 : Math.min(MOST, beats++ / (part * BEATS_PER_PAGE));
    double share = Math.min(1, (done + within * part) / total);
    if (share - told >= LEAST) {
      told = share;
      opening.at(step, share);
    }
    return opening.isStopped();
  }
}
