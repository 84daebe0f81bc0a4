package io.github.assay.workbench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/// How fast somebody works: over the last twenty items, pauses of more than five minutes left out.
final class Pace {
  private static final int MOST = 20;
  private static final int LEAST = 3;
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Deque<Instant> endings = new ArrayDeque<>();

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  void finishedOne() {
    finished(clock.instant());
  }

  /// @param at not before the one before
  void finished(Instant at) {
    endings.addLast(at);
    if (endings.size() > MOST) endings.removeFirst();
  }

  /// Items an hour; empty before the third item.
  OptionalInt perHour() {
    var worked = Duration.ZERO;
    var steps = 0;
    Instant before = null;
    for (Instant ending : endings) {
      if (before != null && Duration.between(before, ending).compareTo(PAUSE) <= 0) {
        worked = worked.plus(Duration.between(before, ending));
        steps++;
      }
      before = ending;
    }
    if (steps < LEAST - 1 || worked.isZero()) return OptionalInt.empty();
    return OptionalInt.of(Math.toIntExact(steps * 3_600_000L / Math.max(1, worked.toMillis())));
  }
}
