package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which yes and no of a tag a model doubts, beyond its own doubts about the tag as a whole.
///
/// The threshold of yes is the mean probability of yes over the items that have the tag, that of no
/// the mean probability of no over the others. An item counts as yes, or as no, if it reaches the
/// threshold; the more probable of the two if it reaches both; nothing if it reaches none. It is a
/// suspect if it counts as the opposite of what was given, and the opposite is also the more
/// probable; but not if nothing else was given the same, since it then sets its own threshold.
///
/// @param noThreshold null if no item was given no
/// @param yesThreshold null if no item was given yes
/// @param joint how many items count as what
/// @param suspects the least confident first
/// @see <a href="https://arxiv.org/abs/1911.00068">Northcutt et al. (2021)</a>
public record ConfidentLearning(
    @Nullable Double noThreshold,
    @Nullable Double yesThreshold,
    Joint joint,
    List<Suspect> suspects) {
  private static final double TOLERANCE = 1e-6;

  public ConfidentLearning {
    suspects = List.copyOf(suspects);
  }

  /// What was given to an item, and what a model says that has not seen it.
  ///
  /// @param item its number
  /// @param yes whether it has the tag
  /// @param probability of yes, in `[0, 1]`
  public record Given(int item, boolean yes, double probability) {
    public Given {
      if (!(probability >= 0 && probability <= 1))
        throw new IllegalArgumentException("probability outside [0, 1]: " + probability);
    }

    /// The probability of what was given.
    public double selfConfidence() {
      return yes ? probability : 1 - probability;
    }
  }

  /// A yes or no that is probably wrong.
  ///
  /// @param given what the item has
  /// @param opposite the probability of the opposite
  /// @param threshold what the opposite had to reach
  public record Suspect(Given given, double opposite, double threshold) {}

  /// Judges all items of one tag.
  ///
  /// @param items those of which the tag was judged; probabilities from models that did not learn
  ///   from the item
  public static ConfidentLearning of(List<Given> items) {
    var thresholds = new Thresholds(mean(items, false), mean(items, true));
    var counts = new long[2][2];
    var totals = new long[2];
    var suspects = new ArrayList<Suspect>();
    for (Given item : items) totals[index(item.yes())]++;
    for (Given item : items) {
      var counted = thresholds.counts(item.probability());
      if (counted == null) continue;
      counts[index(item.yes())][index(counted)]++;
      if (counted != item.yes() && item.selfConfidence() < .5 && totals[index(item.yes())] > 1)
        suspects.add(thresholds.suspect(item));
    }
    suspects.sort(Comparator.comparingDouble(suspect -> suspect.given().selfConfidence()));
    var joint =
        new Joint(
            new Joint.Row(totals[0], counts[0][0], counts[0][1]),
            new Joint.Row(totals[1], counts[1][0], counts[1][1]));
    return new ConfidentLearning(thresholds.no(), thresholds.yes(), joint, suspects);
  }

  private static int index(boolean yes) {
    return yes ? 1 : 0;
  }

  private static @Nullable Double mean(List<Given> items, boolean yes) {
    double sum = 0;
    int count = 0;
    for (Given item : items) {
      if (item.yes() != yes) continue;
      sum += item.selfConfidence();
      count++;
    }
    return count == 0 ? null : (Double) (sum / count);
  }

  private record Thresholds(@Nullable Double no, @Nullable Double yes) {
    /// What an item counts as; null if nothing.
    @Nullable Boolean counts(double probability) {
      boolean isYes = yes != null && probability >= yes - TOLERANCE;
      boolean isNo = no != null && 1 - probability >= no - TOLERANCE;
      if (isYes && isNo) return probability > .5;
      if (!isYes && !isNo) return null;
      return isYes;
    }

    Suspect suspect(Given given) {
      var threshold = given.yes() ? no : yes;
      if (threshold == null) throw new IllegalStateException("nothing is the opposite");
      return new Suspect(given, 1 - given.selfConfidence(), threshold);
    }
  }
}
