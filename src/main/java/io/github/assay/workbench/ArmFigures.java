package io.github.assay.workbench;

import io.github.assay.domain.Arm;
import io.github.assay.workbench.OnlineFigures.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each kind of help was worth as people worked. Its precision and recall stand in for those
/// on gold, since people are moved by what they see.
///
/// @param now what helps people at present
/// @param arms what happened under each, in their order
/// @param mixed how many items a person saw under several arms; they count for none
public record ArmFigures(Arm now, Map<Arm, Tally> arms, long mixed) {
  /// Longer than this is a pause, not work on an item.
  private static final Duration PAUSE = Duration.ofMinutes(5);

  public ArmFigures {
    arms = new EnumMap<>(arms);
  }

  /// What happened under one arm.
  ///
  /// @param counts what became of suggestions
  /// @param seconds from when an item came into view until it was finished, of items that took five
  ///   minutes at most, in no order
  public record Tally(Counts counts, List<Double> seconds) {
    static final Tally NONE = new Tally(Counts.NONE, List.of());

    public Tally {
      seconds = List.copyOf(seconds);
    }

    static Tally of(Counts counts, Optional<Duration> time) {
      var seconds =
          time.filter(length -> length.compareTo(PAUSE) <= 0)
              .map(length -> length.toMillis() / 1000.0);
      return new Tally(counts, seconds.stream().toList());
    }

    Tally plus(Tally other) {
      var both = new ArrayList<>(seconds);
      both.addAll(other.seconds);
      return new Tally(counts.plus(other.counts), both);
    }

    /// The median of the seconds, between the middle two of an even number; null without any.
    public @Nullable Double medianSeconds() {
      if (seconds.isEmpty()) return null;
      var sorted = seconds.stream().sorted().toList();
      int upper = sorted.size() / 2;
      return (sorted.get((sorted.size() - 1) / 2) + sorted.get(upper)) / 2;
    }
  }
}
