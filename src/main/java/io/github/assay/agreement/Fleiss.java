package io.github.assay.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fleiss' kappa of items that equally many people put into categories.
///
/// A second opinion beside [Alpha]: it has to leave out items that more or fewer people judged, and
/// can look perfect for that.
///
/// @param value `(observed - expected) / (1 - expected)`; null if there are no items, or if one
///   category has all votes
/// @param observed the mean share of pairs of people that agree
/// @param expected the same by chance
/// @param items how many counted
/// @param raters how many people judged each of them; 0 if none counted
/// @see <a href="https://doi.org/10.1037/h0031619">Fleiss (1971)</a>
public record Fleiss(
    @Nullable Double value, double observed, double expected, long items, int raters) {
  /// Of nothing.
  public static final Fleiss NONE = new Fleiss(null, 0, 0, 0, 0);

  /// Of votes in any number of categories.
  ///
  /// @param votes one row an item, one column a category
  /// @throws IllegalArgumentException if items have different numbers of votes, or fewer than 2
  public static Fleiss of(int[][] votes) {
    if (votes.length == 0) return NONE;
    int raters = sum(votes[0]);
    var totals = new long[votes[0].length];
    long agreeing = 0;
    for (int[] row : votes) {
      if (sum(row) != raters || raters < 2)
        throw new IllegalArgumentException("items with " + raters + " and " + sum(row) + " votes");
      for (int category = 0; category < row.length; category++) {
        totals[category] += row[category];
        agreeing += (long) row[category] * (row[category] - 1);
      }
    }
    double observed = agreeing / ((double) raters * (raters - 1)) / votes.length;
    double expected = 0;
    for (long total : totals) expected += Math.pow((double) total / votes.length / raters, 2);
    return of(observed, expected, votes.length, raters);
  }

  /// Of yes and no, for each tag by itself, over the items that as many people judged as most
  /// items.
  ///
  /// @return one for each column
  public static List<Fleiss> perTag(Judgements judgements) {
    return new TagCounts(judgements).fleiss(raters(judgements), Weights.once(judgements));
  }

  /// How many people judged most items, of those with two judges or more; the larger number if two
  /// are as common.
  static int raters(Judgements judgements) {
    Map<Integer, Integer> items = new HashMap<>();
    for (int item = 0; item < judgements.size(); item++)
      if (judgements.judges(item) > 1) items.merge(judgements.judges(item), 1, Integer::sum);
    int best = 2;
    for (Map.Entry<Integer, Integer> entry : items.entrySet()) {
      int order = entry.getValue().compareTo(items.getOrDefault(best, 0));
      if (order > 0 || (order == 0 && entry.getKey() > best)) best = entry.getKey();
    }
    return best;
  }

  static Fleiss of(double observed, double expected, long items, int raters) {
    var value = expected == 1 ? null : (Double) ((observed - expected) / (1 - expected));
    return new Fleiss(value, observed, expected, items, raters);
  }

  private static int sum(int[] row) {
    int sum = 0;
    for (int votes : row) sum += votes;
    return sum;
  }
}
