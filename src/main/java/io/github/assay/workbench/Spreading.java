package io.github.assay.workbench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.learning.GoldIndex;
import io.github.assay.learning.Neighbour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Puts items in an order in which each is the one that reads least like all before it and like
/// gold (farthest first).
///
/// What an item is like only grows as more come before it, so an old figure is a bound, and only
/// the items at the front are compared anew.
final class Spreading {
  private final GoldIndex before;
  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.comparingDouble(Candidate::similarity).thenComparingInt(Candidate::place));

  /// @param similarity to the nearest item before it, as it was when somebody looked
  private record Candidate(Item item, int place, double similarity) {}

  /// @param gold what is there already
  /// @param items those to be put in order
  Spreading(List<GoldItem> gold, List<Item> items) {
    var all = new ArrayList<>(gold);
    for (Item item : items) all.add(unlabelled(item));
    before = new GoldIndex(all, () -> {});
    for (Item item : items) {
      before.remove(item.id());
      candidates.add(new Candidate(item, candidates.size(), 0));
    }
  }

  private static GoldItem unlabelled(Item item) {
    return GoldItem.of(item, List.of(), Part.UNASSIGNED);
  }

  /// Whether any are left.
  boolean hasNext() {
    return !candidates.isEmpty();
  }

  /// The next one.
  ///
  /// @throws java.util.NoSuchElementException if none is left
  Item next() {
    while (true) {
      var front = candidates.remove();
      var now = new Candidate(front.item(), front.place(), similarity(front.item()));
      var rival = candidates.peek();
      if (rival == null || now.similarity() <= rival.similarity()) {
        before.put(unlabelled(now.item()));
        return now.item();
      }
      candidates.add(now);
    }
  }

  private double similarity(Item item) {
    return before.nearest(item, 1).stream().mapToDouble(Neighbour::similarity).max().orElse(0);
  }
}
