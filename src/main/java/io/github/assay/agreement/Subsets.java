package io.github.assay.agreement;

import java.util.Arrays;
import java.util.List;

/// Counts pairs of small sets by what they share, without looking at pairs.
///
/// Two sets that share `i` tags have `C(i, j)` common subsets of `j` tags. So it is enough to know,
/// for each subset, how many sets of each size contain it. The work grows with the number of sets
/// (times 2 to the power of their size), not with its square, and is exact, since it is done in
/// whole numbers. Subsets of one set only say nothing about pairs and are dropped. Never changes;
/// thread-safe.
final class Subsets {
  private final int largest;

  /// Where the nodes of each set begin; one more at the end.
  private final int[] starts;

  /// For each set the nodes that it counts for. A node is a subset with a size of the sets that
  /// contain it.
  private final int[] nodes;

  /// By node: the size of the sets.
  private final int[] sizes;

  /// Nodes by subset.
  private final int[] order;

  /// Where the nodes of each subset begin in the order; one more at the end.
  private final int[] groups;

  /// How many tags each subset has.
  private final int[] depths;

  private Subsets(SubsetTree tree) {
    var kept = tree.shared();
    this.largest = tree.largest();
    this.starts = new int[tree.sets() + 1];
    var nodes = new Ints();
    for (int set = 0; set < tree.sets(); set++) {
      tree.nodesOf(
          set,
          node -> {
            if (kept[node] >= 0) nodes.add(kept[node]);
          });
      starts[set + 1] = nodes.size();
    }
    this.nodes = nodes.toArray();
    var bySubset = tree.bySubset(kept);
    this.order = Arrays.stream(bySubset).mapToInt(key -> (int) key).toArray();
    this.sizes = new int[order.length];
    for (int node = 0; node < kept.length; node++)
      if (kept[node] >= 0) sizes[kept[node]] = tree.size(node);
    var groups = new Ints();
    var depths = new Ints();
    for (int at = 0; at < order.length; at++) {
      int subset = (int) (bySubset[at] >>> 32);
      if (at > 0 && subset == (int) (bySubset[at - 1] >>> 32)) continue;
      groups.add(at);
      depths.add(tree.depth(subset));
    }
    groups.add(order.length);
    this.groups = groups.toArray();
    this.depths = depths.toArray();
  }

  /// Gets ready to count.
  ///
  /// @param sets ascending columns
  /// @param largest how many tags the largest of them has
  static Subsets of(List<int[]> sets, int largest) {
    var tree = new SubsetTree(largest);
    for (int[] set : sets) tree.add(set);
    return new Subsets(tree);
  }

  /// Counts ordered pairs of two different places in the list of sets.
  ///
  /// @param weights how often each set is there
  OverlapCounts count(long[] weights) {
    var sums = new long[sizes.length];
    var squares = new long[sizes.length];
    for (int set = 0; set < weights.length; set++) {
      long weight = weights[set];
      if (weight == 0) continue;
      for (int at = starts[set]; at < starts[set + 1]; at++) {
        sums[nodes[at]] += weight;
        squares[nodes[at]] += weight * weight;
      }
    }
    var counts = new OverlapCounts(largest);
    for (int group = 0; group < depths.length; group++) count(group, sums, squares, counts);
    counts.settle();
    return counts;
  }

  private void count(int group, long[] sums, long[] squares, OverlapCounts counts) {
    for (int at = groups[group]; at < groups[group + 1]; at++) {
      int node = order[at];
      if (sums[node] == 0) continue;
      counts.add(sizes[node], sizes[node], depths[group], -squares[node]);
      for (int place = groups[group]; place < groups[group + 1]; place++) {
        int other = order[place];
        counts.add(sizes[node], sizes[other], depths[group], sums[node] * sums[other]);
      }
    }
  }
}
