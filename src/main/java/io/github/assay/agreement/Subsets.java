package io.github.assay.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Common subsets of some sets, among the subsets that begin with the same tags. Those of one set
/// only say nothing about pairs and are dropped. Never changes; thread-safe.
final class Subsets {
  private final int[] members;

  /// Where the nodes of each member begin; one more at the end.
  private final int[] starts;

  /// For each member the nodes that it counts for. A node is a subset with a size of the sets that
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

  private Subsets(SubsetTree tree, int[] members) {
    var kept = tree.shared();
    this.members = members;
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
    this.groups = groups(bySubset);
    this.depths = new int[groups.length - 1];
    for (int group = 0; group < depths.length; group++)
      depths[group] = tree.depth((int) (bySubset[groups[group]] >>> 32));
  }

  /// Where the keys of each subset begin.
  private static int[] groups(long[] bySubset) {
    var groups = new Ints();
    for (int at = 0; at < bySubset.length; at++)
      if (at == 0 || bySubset[at] >>> 32 != bySubset[at - 1] >>> 32) groups.add(at);
    groups.add(bySubset.length);
    return groups.toArray();
  }

  /// The empty subset, which is common to all sets.
  static Subsets empty(List<int[]> sets) {
    var tree = new SubsetTree(0);
    for (int[] set : sets) tree.add(set, set.length);
    return new Subsets(tree, IntStream.range(0, sets.size()).toArray());
  }

  /// Subsets whose first tag is this one.
  ///
  /// @param sets ascending columns
  /// @param members which of the sets have the tag
  static Subsets from(int column, List<int[]> sets, int[] members) {
    var tree = new SubsetTree(1);
    for (int member : members) {
      var set = sets.get(member);
      tree.add(set, Arrays.binarySearch(set, column) + 1);
    }
    return new Subsets(tree, members);
  }

  /// How many steps it takes to count.
  long cost() {
    return (long) nodes.length + order.length;
  }

  /// Adds, for each of the subsets, how many ordered pairs of two different places in the list of
  /// sets have it in common, by the sizes of both sets and of the subset.
  ///
  /// @param weights how often each set is there
  void count(long[] weights, OverlapCounts counts) {
    var sums = new long[sizes.length];
    var squares = new long[sizes.length];
    for (int place = 0; place < members.length; place++) {
      long weight = weights[members[place]];
      if (weight == 0) continue;
      for (int at = starts[place]; at < starts[place + 1]; at++) {
        sums[nodes[at]] += weight;
        squares[nodes[at]] += weight * weight;
      }
    }
    for (int group = 0; group < depths.length; group++) count(group, sums, squares, counts);
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
