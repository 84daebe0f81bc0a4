package io.github.assay.evaluation;

import io.github.assay.domain.Thresholds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How good a model is on a set: every metric, and every tag. Undefined is null, never NaN.
///
/// @param convention how undefined values are read
/// @param extent what it was computed on
/// @param metrics by name, in the order of [Metrics#ALL]
/// @param perTag in order of tag ids
public record Evaluation(
    Convention convention,
    Extent extent,
    SequencedMap<String, @Nullable Double> metrics,
    List<TagScore> perTag) {
  public Evaluation {
    metrics = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metrics));
    perTag = List.copyOf(perTag);
  }

  /// What an evaluation was computed on.
  ///
  /// @param items how many items
  /// @param tags how many tags the universe has
  /// @param tagsLeftOut how many of them are gold nowhere, so that `assay1` averages leave them out
  /// @param emptyItems how many items have no gold tag
  public record Extent(int items, int tags, int tagsLeftOut, int emptyItems) {}

  /// How good a model is at one tag.
  ///
  /// @param tag its id
  /// @param tally counts over all items
  /// @param prf of the counts
  /// @param ap average precision; null if no item has the tag
  /// @param threshold predicted from this score on
  public record TagScore(int tag, Tally tally, Prf prf, @Nullable Double ap, double threshold) {
    /// How many items have the tag.
    public long support() {
      return tally.support();
    }
  }

  /// Computes everything.
  public static Evaluation of(EvaluationSet set, Thresholds thresholds, Convention convention) {
    var predictions = Predictions.of(set, thresholds, convention);
    var whole = Draw.whole(predictions);
    var metrics = new LinkedHashMap<String, @Nullable Double>();
    for (Metric metric : Metrics.ALL)
      metrics.put(metric.name(), metric.over(predictions).of(whole));
    return new Evaluation(convention, extent(set), metrics, perTag(predictions, whole, thresholds));
  }

  /// The value of a metric; null where it is undefined.
  ///
  /// @throws NoSuchElementException if there is no such metric
  public @Nullable Double value(String metric) {
    if (!metrics.containsKey(metric)) throw new NoSuchElementException("no metric " + metric);
    return metrics.get(metric);
  }

  private static Extent extent(EvaluationSet set) {
    int tagsLeftOut = 0;
    for (int support : set.supports()) if (support == 0) tagsLeftOut++;
    int emptyItems = 0;
    for (int item = 0; item < set.size(); item++) if (set.gold(item).length == 0) emptyItems++;
    return new Extent(set.size(), set.tagCount(), tagsLeftOut, emptyItems);
  }

  private static List<TagScore> perTag(Predictions predictions, Draw whole, Thresholds thresholds) {
    var set = predictions.set();
    var precision = set.averagePrecision().of(whole.weights());
    var scores = new ArrayList<TagScore>();
    for (int column = 0; column < set.tagCount(); column++) {
      var tally = whole.tally(column);
      var prf = prf(tally, predictions.convention());
      double threshold = thresholds.of(set.tag(column));
      scores.add(new TagScore(set.tag(column), tally, prf, precision[column], threshold));
    }
    return scores;
  }

  private static Prf prf(Tally tally, Convention convention) {
    return new Prf(
        convention.orUndefined(tally.precision()),
        convention.orUndefined(tally.recall()),
        convention.orUndefined(tally.f1()));
  }
}
