package io.github.assay.agreement;

import java.util.Arrays;

/// One number for the yes and no of all tags of an item, in `[0, 1]`: the lower, the more likely
/// one of them is wrong. From the probability of what was given for each tag.
///
/// @see <a href="https://arxiv.org/abs/2211.13895">Thyagarajan et al. (2022)</a>
public final class ItemScore {
  /// How much the next lower probability weighs in the standard score.
  public static final double ALPHA = .8;

  private ItemScore() {}

  /// The standard score.
  ///
  /// @param selfConfidences one for each tag, in any order, at least one
  public static double of(double... selfConfidences) {
    return movingAverage(ALPHA, selfConfidences);
  }

  /// Goes from the highest probability to the lowest, each weighing `alpha` against all before it.
  ///
  /// @param alpha in `[0, 1]`; 1 takes the lowest alone
  /// @param selfConfidences one for each tag, in any order, at least one
  public static double movingAverage(double alpha, double... selfConfidences) {
    var sorted = selfConfidences.clone();
    Arrays.sort(sorted);
    double score = sorted[sorted.length - 1];
    for (int place = sorted.length - 2; place >= 0; place--)
      score = alpha * sorted[place] + (1 - alpha) * score;
    return score;
  }

  /// The mean, each weighing `exp((1 - s) / temperature)`.
  ///
  /// @param temperature above 0; the lower, the more it is the lowest alone
  /// @param selfConfidences one for each tag, in any order, at least one
  public static double softMinimum(double temperature, double... selfConfidences) {
    double lowest = Arrays.stream(selfConfidences).min().orElseThrow();
    double sum = 0;
    double weights = 0;
    for (double confidence : selfConfidences) {
      double weight = Math.exp((lowest - confidence) / temperature);
      sum += weight * confidence;
      weights += weight;
    }
    return sum / weights;
  }
}
