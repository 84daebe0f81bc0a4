package io.github.assay.learning.rules;

import io.github.assay.domain.GoldItem;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often hits are right: for each tag and kind the share of gold among the training items that
/// it hit, pulled towards the share of that kind over all tags.
///
/// With `right` of `seen` hits the value is `(right + 5 * all) / (seen + 5)`; `all` is taken over
/// all tags and pulled in the same way towards what is usual for a kind.
final class Reliability {
  private static final double PULL = 5;

  private final SortedMap<Key, Count> counts;
  private final Map<Kind, Double> usual = new EnumMap<>(Kind.class);

  record Key(int tag, Kind kind) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byTag = Integer.compare(tag, other.tag);
      return byTag != 0 ? byTag : kind.compareTo(other.kind);
    }
  }

  /// @param right hits on an item of which the tag is gold
  /// @param seen all hits
  record Count(int right, int seen) {
    Count plus(Count other) {
      return new Count(right + other.right, seen + other.seen);
    }
  }

  Reliability(SortedMap<Key, Count> counts) {
    this.counts = new TreeMap<>(counts);
    for (Kind kind : Kind.values()) {
      var all =
          counts.entrySet().stream()
              .filter(entry -> entry.getKey().kind() == kind)
              .map(Map.Entry::getValue)
              .reduce(new Count(0, 0), Count::plus);
      usual.put(kind, pulled(all, usualOf(kind)));
    }
  }

  /// Counts hits on items whose gold is known.
  ///
  /// @param hits those of each item, in the same order
  static Reliability of(List<GoldItem> items, List<? extends Collection<Hit>> hits) {
    var counts = new TreeMap<Key, Count>();
    for (int item = 0; item < items.size(); item++)
      for (Hit hit : hits.get(item)) {
        boolean right = items.get(item).tags().contains(hit.tag());
        counts.merge(new Key(hit.tag(), hit.kind()), new Count(right ? 1 : 0, 1), Count::plus);
      }
    return new Reliability(counts);
  }

  SortedMap<Key, Count> counts() {
    return counts;
  }

  /// The probability that a hit is right, above 0 and below 1.
  double of(Hit hit) {
    var count = counts.getOrDefault(new Key(hit.tag(), hit.kind()), new Count(0, 0));
    return pulled(count, usual.getOrDefault(hit.kind(), usualOf(hit.kind())));
  }

  private static double usualOf(Kind kind) {
    return switch (kind) {
      case NAME, PARENT -> .9;
      case ALIAS -> .85;
    };
  }

  private static double pulled(Count count, double towards) {
    return (count.right() + PULL * towards) / (count.seen() + PULL);
  }
}
