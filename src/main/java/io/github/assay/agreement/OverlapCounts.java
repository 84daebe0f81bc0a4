package io.github.assay.agreement;

/// How many ordered pairs of sets there are of each two sizes and number of shared tags: all that a
/// [Distance] needs to know about pairs.
///
/// Counts add up modulo 2⁶⁴, so that sums which run over on the way are still exact at the end.
final class OverlapCounts {
  private final int sizes;
  private final long[] cells;

  /// @param largest how many tags the largest set has
  OverlapCounts(int largest) {
    this.sizes = largest + 1;
    this.cells = new long[sizes * sizes * sizes];
  }

  void add(int first, int second, int shared, long pairs) {
    cells[cell(first, second, shared)] += pairs;
  }

  private long count(int first, int second, int shared) {
    return cells[cell(first, second, shared)];
  }

  /// The distances of all pairs together.
  double sum(Distance distance) {
    double sum = 0;
    for (int first = 0; first < sizes; first++)
      for (int second = 0; second < sizes; second++)
        for (int shared = 0; shared <= Math.min(first, second); shared++) {
          long pairs = count(first, second, shared);
          if (pairs != 0) sum += pairs * distance.between(first, second, shared);
        }
    return sum;
  }

  /// Turns counts of pairs that share at least a given set of so many tags, summed over all such
  /// sets, into counts of pairs that share exactly so many tags.
  void settle() {
    for (int first = 0; first < sizes; first++)
      for (int second = 0; second < sizes; second++) settle(first, second);
  }

  /// `exact[i] = Σ_j>=i (-1)^(j-i) C(j, i) least[j]`.
  private void settle(int first, int second) {
    int most = Math.min(first, second);
    for (int shared = 0; shared < most; shared++) {
      long exact = 0;
      long choices = 1;
      for (int more = shared; more <= most; more++) {
        long term = choices * count(first, second, more);
        exact += (more - shared) % 2 == 0 ? term : -term;
        choices = choices * (more + 1) / (more + 1 - shared);
      }
      cells[cell(first, second, shared)] = exact;
    }
  }

  private int cell(int first, int second, int shared) {
    return (first * sizes + second) * sizes + shared;
  }
}
