package io.github.assay.evaluation;

import io.github.assay.domain.Thresholds;
import java.util.Arrays;

/// What a set's scores predict at some thresholds, and the convention by which that is judged.
///
/// Never changes; thread-safe.
public final class Predictions {
  private final EvaluationSet set;
  private final Convention convention;
  private final int[][] predicted;
  private final int[][] cells;
  private final int[] supports;

  private Predictions(EvaluationSet set, Convention convention, int[][] predicted) {
    this.set = set;
    this.convention = convention;
    this.predicted = predicted;
    this.supports = set.supports();
    this.cells = new int[predicted.length][];
    for (int item = 0; item < cells.length; item++)
      cells[item] = cells(predicted[item], set.gold(item));
  }

  /// Predicts every tag that scores at least its threshold.
  public static Predictions of(EvaluationSet set, Thresholds thresholds, Convention convention) {
    var cuts = new float[set.tagCount()];
    for (int column = 0; column < cuts.length; column++)
      cuts[column] = (float) thresholds.of(set.tag(column));
    var predicted = new int[set.size()][];
    for (int item = 0; item < predicted.length; item++)
      predicted[item] = above(set.row(item), cuts);
    return new Predictions(set, convention, predicted);
  }

  /// Gold and scores.
  public EvaluationSet set() {
    return set;
  }

  /// How undefined values are read.
  public Convention convention() {
    return convention;
  }

  /// Whether the tag in a column is predicted for an item.
  public boolean isPredicted(int item, int column) {
    return Arrays.binarySearch(predicted[item], column) >= 0;
  }

  /// The counts of one item over all tags.
  public Tally tally(int item) {
    int tp = common(predicted[item], set.gold(item));
    return new Tally(tp, predicted[item].length - tp, set.gold(item).length - tp);
  }

  /// The counts of each column over all items.
  public Tally[] tallies() {
    var draw = Draw.whole(this);
    var tallies = new Tally[set.tagCount()];
    for (int column = 0; column < tallies.length; column++) tallies[column] = draw.tally(column);
    return tallies;
  }

  /// Columns of an item's predicted tags, ascending; not to be changed.
  int[] predicted(int item) {
    return predicted[item];
  }

  /// An item's predicted and gold cells: 3 times the column, plus 0 if it is right, 1 if it is
  /// wrong and 2 if it is missed; not to be changed.
  int[] cells(int item) {
    return cells[item];
  }

  /// How many items of the whole set have the tag in a column as gold.
  int support(int column) {
    return supports[column];
  }

  /// These items and then the other's, over the same tags and under the same convention.
  Predictions followedBy(Predictions other) {
    if (convention != other.convention)
      throw new IllegalArgumentException(convention + " and " + other.convention);
    var both = Arrays.copyOf(predicted, predicted.length + other.predicted.length);
    System.arraycopy(other.predicted, 0, both, predicted.length, other.predicted.length);
    return new Predictions(set.followedBy(other.set), convention, both);
  }

  /// How many numbers two ascending rows share.
  static int common(int[] one, int[] other) {
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int first = one[i];
      int second = other[j];
      if (first == second) count++;
      if (first <= second) i++;
      if (second <= first) j++;
    }
    return count;
  }

  private static int[] cells(int[] predicted, int[] gold) {
    var cells = new int[predicted.length + gold.length - common(predicted, gold)];
    int size = 0;
    for (int column : predicted)
      cells[size++] = 3 * column + (Arrays.binarySearch(gold, column) >= 0 ? 0 : 1);
    for (int column : gold)
      if (Arrays.binarySearch(predicted, column) < 0) cells[size++] = 3 * column + 2;
    return cells;
  }

  private static int[] above(float[] row, float[] cuts) {
    var columns = new int[row.length];
    int count = 0;
    for (int column = 0; column < row.length; column++)
      if (row[column] >= cuts[column]) columns[count++] = column;
    return Arrays.copyOf(columns, count);
  }
}
