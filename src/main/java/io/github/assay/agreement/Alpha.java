package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Krippendorff's alpha: 1 if all agree, 0 if they agree no more than by chance.
///
/// Items that fewer than two people judged say nothing and do not count. What is missing needs no
/// filling in.
///
/// @param value `1 - observed / expected`; null if nothing is expected to differ
/// @param observed the mean distance of two sets of the same item
/// @param expected the mean distance of any two sets
/// @param items how many counted
/// @param values how many sets counted
/// @see <a href="https://repository.upenn.edu/asc_papers/43/">Krippendorff (2011)</a>
public record Alpha(
    @Nullable Double value, double observed, double expected, long items, long values) {
  /// Of sets of tags.
  ///
  /// Sets of people who had different vocabularies are compared over the tags that were in both.
  public static Alpha of(Judgements judgements, Distance distance) {
    return of(judgements, List.of(distance)).getFirst();
  }

  /// Of sets of tags, by several distances at once, which takes hardly longer than one.
  ///
  /// @return one for each distance, in their order
  public static List<Alpha> of(Judgements judgements, List<Distance> distances) {
    return new SetAlpha(judgements, distances).of(Weights.once(judgements));
  }

  /// Of yes and no, for each tag by itself.
  ///
  /// @return one for each column
  public static List<Alpha> perTag(Judgements judgements) {
    var counts = new TagCounts(judgements).of(Weights.once(judgements));
    var alphas = new ArrayList<Alpha>();
    for (TagCount count : counts) alphas.add(count.alpha());
    return alphas;
  }

  /// Whether everybody always said the same, so that there is no value.
  public boolean isTotal() {
    return values > 0 && expected == 0;
  }

  /// @param different the sum over items of the distances of ordered pairs of their values, each
  ///   divided by the number of values less 1
  /// @param anywhere the sum of the distances of all ordered pairs of values
  static Alpha of(double different, double anywhere, long items, long values) {
    if (values == 0) return new Alpha(null, 0, 0, 0, 0);
    double observed = different / values;
    double expected = anywhere / values / (values - 1);
    var value = expected == 0 ? null : (Double) (1 - observed / expected);
    return new Alpha(value, observed, expected, items, values);
  }
}
