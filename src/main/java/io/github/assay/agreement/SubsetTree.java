package io.github.assay.agreement;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// All subsets of some sets that begin with the same tags, each once, and as nodes: a node is a
/// subset together with a size of the sets that contain it.
final class SubsetTree {
  private static final int ROOT = Integer.MAX_VALUE;

  private final int begun;

  /// Subsets by the subset without its last tag, and that tag.
  private final Numbering subsetNumbers = new Numbering();

  private final Ints depths = new Ints();
  private final Ints holders = new Ints();

  /// Nodes by the node without the last tag, and that tag; those of the empty subset by size.
  private final Numbering nodeNumbers = new Numbering();

  private final Ints sizes = new Ints();
  private final Ints subsets = new Ints();

  /// The nodes of all sets, one set after the other.
  private final Ints edges = new Ints();

  private final Ints ends = new Ints();

  /// @param begun how many tags all of them begin with
  SubsetTree(int begun) {
    this.begun = begun;
  }

  /// Adds a set.
  ///
  /// @param from where its tags after those at the beginning are
  void add(int[] set, int from) {
    int node = nodeNumbers.of(ROOT, set.length);
    if (node == sizes.size()) register(set.length, subset(ROOT, 0, begun));
    visit(set, from, node, begun);
    ends.add(edges.size());
  }

  int sets() {
    return ends.size();
  }

  /// How many tags the sets of a node have.
  int size(int node) {
    return sizes.get(node);
  }

  /// How many tags a subset has.
  int depth(int subset) {
    return depths.get(subset);
  }

  void nodesOf(int set, IntConsumer visit) {
    int start = set == 0 ? 0 : ends.get(set - 1);
    for (int at = start; at < ends.get(set); at++) visit.accept(edges.get(at));
  }

  /// New numbers of the nodes whose subset is in two sets at least; -1 for the others.
  int[] shared() {
    var numbers = new int[sizes.size()];
    int count = 0;
    for (int node = 0; node < numbers.length; node++)
      numbers[node] = holders.get(subsets.get(node)) > 1 ? count++ : -1;
    return numbers;
  }

  /// Subset and new number of each node that has one, sorted.
  ///
  /// @return the subset in the upper 32 bits
  long[] bySubset(int[] numbers) {
    var keys = new long[(int) Arrays.stream(numbers).filter(number -> number >= 0).count()];
    for (int node = 0; node < numbers.length; node++)
      if (numbers[node] >= 0) keys[numbers[node]] = (long) subsets.get(node) << 32 | numbers[node];
    Arrays.sort(keys);
    return keys;
  }

  private void visit(int[] set, int from, int node, int depth) {
    edges.add(node);
    holders.increase(subsets.get(node));
    for (int place = from; place < set.length; place++) {
      int child = nodeNumbers.of(node, set[place]);
      if (child == sizes.size())
        register(set.length, subset(subsets.get(node), set[place], depth + 1));
      visit(set, place + 1, child, depth + 1);
    }
  }

  private void register(int size, int subset) {
    sizes.add(size);
    subsets.add(subset);
  }

  private int subset(int parent, int last, int depth) {
    int subset = subsetNumbers.of(parent, last);
    if (subset == depths.size()) {
      depths.add(depth);
      holders.add(0);
    }
    return subset;
  }
}
