package io.github.assay.learning.rules;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Scores;
import io.github.assay.learning.Progress;
import io.github.assay.learning.TagModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The F1 over all pairs of item and tag at the threshold that is best for it.
final class MicroF1 {
  private MicroF1() {}

  static double atBestCut(TagModel model, List<GoldItem> items, Progress progress) {
    long positives = items.stream().mapToLong(gold -> gold.tags().size()).sum();
    long[] cells =
        items.parallelStream()
            .flatMapToLong(gold -> cells(model, gold, progress))
            .sorted()
            .toArray();
    double best = 0;
    long right = 0;
    for (int at = cells.length - 1; at >= 0; at--) {
      right += cells[at] & 1;
      boolean tied = at > 0 && cells[at - 1] >> 1 == cells[at] >> 1;
      if (!tied) best = Math.max(best, 2.0 * right / (cells.length - at + positives));
    }
    return best;
  }

  /// One number for each scored tag, which sorts by score; the lowest bit says whether it is gold.
  private static LongStream cells(TagModel model, GoldItem gold, Progress progress) {
    progress.check();
    Scores scores = model.score(gold.item().title(), gold.item().description());
    return IntStream.range(0, scores.size())
        .filter(place -> scores.value(place) > 0)
        .mapToLong(
            place ->
                ((long) Float.floatToIntBits(scores.value(place)) << 1)
                    | (gold.tags().contains(scores.tag(place)) ? 1 : 0));
  }
}
