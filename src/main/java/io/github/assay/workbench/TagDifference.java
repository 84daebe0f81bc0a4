package io.github.assay.workbench;

import io.github.assay.evaluation.Predictions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How two runs differ in one tag.
///
/// @param tag its id
/// @param support how many items have it as gold
/// @param a F1 of the first run; null if it is undefined
/// @param b F1 of the second run; null if it is undefined
/// @param fixed items on which the first run is right about the tag and the second is wrong
/// @param broke items on which the first run is wrong about the tag and the second is right
public record TagDifference(
    int tag, int support, @Nullable Double a, @Nullable Double b, int fixed, int broke) {
  /// `a - b`; null if one of them is undefined.
  public @Nullable Double delta() {
    return a == null || b == null ? null : (Double) (a - b);
  }

  /// The differences of all tags, by ascending id.
  ///
  /// @param a predictions of the first run
  /// @param b predictions of the second run for the same items
  static List<TagDifference> all(Predictions a, Predictions b) {
    var set = a.set();
    var fixed = new int[set.tagCount()];
    var broke = new int[set.tagCount()];
    for (int item = 0; item < set.size(); item++)
      for (int column = 0; column < set.tagCount(); column++) {
        boolean predictedByA = a.isPredicted(item, column);
        if (predictedByA == b.isPredicted(item, column)) continue;
        if (predictedByA == set.isGold(item, column)) fixed[column]++;
        else broke[column]++;
      }
    var supports = set.supports();
    var talliesOfA = a.tallies();
    var talliesOfB = b.tallies();
    var differences = new ArrayList<TagDifference>();
    for (int column = 0; column < fixed.length; column++)
      differences.add(
          new TagDifference(
              set.tag(column),
              supports[column],
              talliesOfA[column].f1(),
              talliesOfB[column].f1(),
              fixed[column],
              broke[column]));
    return differences;
  }
}
