package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Counts pairs of small sets by what they share, without looking at pairs.
///
/// Two sets that share `i` tags have `C(i, j)` common subsets of `j` tags. So it is enough to know,
/// for each subset, how many sets of each size contain it. The work grows with the number of sets
/// (times 2 to the power of their size), not with its square, and is exact, since it is done in
/// whole numbers. Subsets are found by their first tag, which keeps what is looked up together
/// small. Never changes; thread-safe.
final class NarrowPairs {
  private final int largest;
  private final List<Subsets> parts = new ArrayList<>();

  /// @param sets ascending columns
  NarrowPairs(List<int[]> sets) {
    this.largest = sets.stream().mapToInt(set -> set.length).max().orElse(0);
    var holders = new ArrayList<Ints>();
    for (int set = 0; set < sets.size(); set++)
      for (int column : sets.get(set)) {
        while (holders.size() <= column) holders.add(new Ints());
        holders.get(column).add(set);
      }
    parts.add(Subsets.empty(sets));
    parts.addAll(
        IntStream.range(0, holders.size())
            .parallel()
            .mapToObj(column -> Subsets.from(column, sets, holders.get(column).toArray()))
            .toList());
  }

  /// How many steps it takes to count.
  long cost() {
    return parts.stream().mapToLong(Subsets::cost).sum();
  }

  /// Counts ordered pairs of two different places in the list of sets.
  ///
  /// @param weights how often each set is there
  OverlapCounts count(long[] weights) {
    var counts = new OverlapCounts(largest);
    for (Subsets part : parts) part.count(weights, counts);
    counts.settle();
    return counts;
  }
}
