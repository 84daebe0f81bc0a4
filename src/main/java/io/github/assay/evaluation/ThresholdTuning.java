package io.github.assay.evaluation;

import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Thresholds.Cut;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Chooses thresholds that make F-beta best on validation scores: one for all tags, and one for
/// each tag that is frequent enough.
///
/// Candidates are the distinct scores (predicted is `score >= threshold`) and [#NOTHING]. Of equal
/// F the highest precision wins, then the highest threshold. The cut of a tag with `n` positives is
/// pulled towards the global one, `(n * own + k * global) / (n + k)`, since cuts that are chosen on
/// few positives fit their noise. A tag with fewer than `minPositives` takes the global cut and is
/// marked as borrowed.
///
/// @param beta how many times as much recall matters as precision, above 0
/// @param minPositives least number of positives for a cut of its own
/// @param shrinkage `k`: the number of positives at which own and global cut weigh the same; 0 for
///   none
public record ThresholdTuning(double beta, int minPositives, double shrinkage) {
  /// F1, at least 8 positives, shrinkage 10.
  public static final ThresholdTuning STANDARD = new ThresholdTuning(1, 8, 10);

  /// The threshold that predicts nothing: the least number that no score reaches.
  public static final double NOTHING = Math.nextUp(1f);

  /// The threshold where there is nothing to tune on.
  public static final double UNTUNED = 0.5;

  public ThresholdTuning {
    if (!(beta > 0)) throw new IllegalArgumentException("beta must be above 0: " + beta);
    if (minPositives < 1)
      throw new IllegalArgumentException("a cut needs at least one positive: " + minPositives);
    if (!(shrinkage >= 0))
      throw new IllegalArgumentException("shrinkage must not be negative: " + shrinkage);
  }

  /// Tunes the global threshold and that of every tag.
  ///
  /// @return [#UNTUNED] for all if no tag is gold for any item; all values are exact as `float`
  public Thresholds tune(ValidationScores scores) {
    var set = scores.set();
    double global = set.positives() == 0 ? UNTUNED : best(CellRanking.of(set));
    var supports = set.supports();
    var perTag = new TreeMap<Integer, Cut>();
    for (int column = 0; column < set.tagCount(); column++) {
      int positives = supports[column];
      boolean borrowed = positives < minPositives;
      double cut =
          borrowed ? global : shrunk(best(CellRanking.ofTag(set, column)), global, positives);
      perTag.put(set.tag(column), new Cut(cut, positives, borrowed));
    }
    return new Thresholds(global, perTag);
  }

  /// The threshold with the best F-beta on some cells.
  double best(CellRanking cells) {
    var sweep = new Sweep(beta);
    long tp = 0;
    for (int place = 0; place < cells.size(); place++) {
      if (cells.gold(place)) tp++;
      boolean last = place + 1 == cells.size() || cells.score(place + 1) != cells.score(place);
      if (last) sweep.offer(cells.score(place), tally(tp, place + 1, cells));
    }
    if (cells.size() < cells.total())
      sweep.offer(0, tally(cells.positives(), cells.total(), cells));
    return sweep.threshold;
  }

  private double shrunk(double own, double global, int positives) {
    return (float) ((positives * own + shrinkage * global) / (positives + shrinkage));
  }

  private static Tally tally(long tp, long predicted, CellRanking cells) {
    return new Tally(tp, predicted - tp, cells.positives() - tp);
  }

  /// The best of the points so far; they come by falling threshold.
  private static final class Sweep {
    private final double beta;
    private double threshold = NOTHING;
    private double f;
    private double precision;

    private Sweep(double beta) {
      this.beta = beta;
    }

    private void offer(double candidate, Tally tally) {
      double newF = orZero(tally.f(beta));
      double newPrecision = orZero(tally.precision());
      if (newF > f || (newF == f && newPrecision > precision)) {
        threshold = candidate;
        f = newF;
        precision = newPrecision;
      }
    }

    private static double orZero(@Nullable Double value) {
      return value == null ? 0 : value;
    }
  }
}
