package io.github.assay.agreement;

import io.github.assay.agreement.ConfidentLearning.Given;
import java.util.List;

/// How likely it is that what was given for one tag is right: one number for yes and no, and one
/// that can be compared between tags.
///
/// The probability `p` of a model is first made to fit how often yes was given: `c = 1 / (1 +
/// exp(-(slope · logit p + offset)))`, as Platt (1999) does, drawn towards slope 1 and offset 0, so
/// that a rare tag keeps the model's own. A given no is then wrong with the odds `MISSED · c / (1 -
/// c)`, and a given yes with the odds `WRONG · √(r · m) · (1 - c) / c`, where `r` is the share of
/// items that were given yes and `m` its mean over all tags: somebody who slips takes a frequent
/// tag more often, but not only.
///
/// @param slope of the logit
/// @param offset of the logit
/// @param chance of a wrong yes, `WRONG · √(r · m)`
/// @see <a href="https://doi.org/10.7551/mitpress/1113.003.0008">Platt (1999)</a>
public record Rightness(double slope, double offset, double chance) {
  /// How many of the tags that apply are taken to be missing.
  static final double MISSED = .1;

  /// How many of the tags that were given are taken to be wrong.
  static final double WRONG = .05;

  private static final int STEPS = 10;

  /// How much slope and offset are drawn to 1 and 0, in items.
  private static final double SLOPE_WEIGHT = 30;

  private static final double OFFSET_WEIGHT = 10;

  /// Probabilities are taken to be at least so far from 0 and 1.
  private static final double LEAST = 1e-6;

  /// Fits it to all items of one tag.
  ///
  /// @param items at least one
  /// @param mean the mean share of items that were given yes, over all tags; above 0
  public static Rightness of(List<Given> items, double mean) {
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < STEPS; step++) {
      var bend = new Bend(slope, offset, items);
      slope -= bend.slopeStep();
      offset -= bend.offsetStep();
    }
    int yes = (int) items.stream().filter(Given::yes).count();
    double share = Math.max(yes, .5) / items.size();
    return new Rightness(slope, offset, WRONG * Math.sqrt(share * mean));
  }

  /// How likely what was given is right, in `(0, 1)`.
  public double of(Given given) {
    double odds = Math.exp(slope * logit(given.probability()) + offset);
    return 1 / (1 + (given.yes() ? chance / odds : MISSED * odds));
  }

  private static double logit(double probability) {
    double inside = Math.clamp(probability, LEAST, 1 - LEAST);
    return Math.log(inside / (1 - inside));
  }

  /// The slope and curvature of the loss: one step of Newton's method, no longer than 1.
  private static final class Bend {
    private double bySlope;
    private double byOffset;
    private double slopeTwice;
    private double both;
    private double offsetTwice;

    Bend(double slope, double offset, List<Given> items) {
      bySlope = SLOPE_WEIGHT * (slope - 1);
      byOffset = OFFSET_WEIGHT * offset;
      slopeTwice = SLOPE_WEIGHT;
      offsetTwice = OFFSET_WEIGHT;
      for (Given item : items) add(item, slope, offset);
    }

    private void add(Given item, double slope, double offset) {
      double x = logit(item.probability());
      double fitted = 1 / (1 + Math.exp(-(slope * x + offset)));
      double error = fitted - (item.yes() ? 1 : 0);
      double weight = fitted * (1 - fitted);
      bySlope += error * x;
      byOffset += error;
      slopeTwice += weight * x * x;
      both += weight * x;
      offsetTwice += weight;
    }

    double slopeStep() {
      return step(offsetTwice * bySlope - both * byOffset);
    }

    double offsetStep() {
      return step(slopeTwice * byOffset - both * bySlope);
    }

    private double step(double numerator) {
      double determinant = slopeTwice * offsetTwice - both * both;
      return Math.clamp(numerator / determinant, -1, 1);
    }
  }
}
