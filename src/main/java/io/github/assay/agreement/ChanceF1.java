package io.github.assay.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The F1 between people, and what is left of it beyond chance.
///
/// Chance is the F1 that is expected once the sets of one of them are shuffled over the common
/// items, so that both give as many tags and the same ones, but to any items. Shuffling leaves the
/// number of given tags as it is, so the expectation needs no shuffles: of a tag that the one gives
/// `a` times and the other `b` times in `n` items, `a·b/n` meet.
///
/// @param f1 over all pairs together; null if nobody gave a tag
/// @param chance what is expected by chance; null if nobody gave a tag
/// @see <a href="https://aclanthology.org/2022.coling-1.322/">Marchal et al. (2022)</a>, who
///   correct for chance in this way, with shuffles
public record ChanceF1(@Nullable Double f1, @Nullable Double chance) {
  /// Of pairs of people, pooled.
  public static ChanceF1 of(List<PairAgreement> pairs) {
    double meet = 0;
    long both = 0;
    long given = 0;
    for (PairAgreement pair : pairs)
      for (PairTable tag : pair.perTag()) {
        long first = tag.both() + tag.first();
        long second = tag.both() + tag.second();
        both += tag.both();
        given += first + second;
        if (tag.items() > 0) meet += (double) first * second / tag.items();
      }
    return given == 0
        ? new ChanceF1(null, null)
        : new ChanceF1(2. * both / given, 2 * meet / given);
  }

  /// `(f1 - chance) / (1 - chance)`; undefined if either is, or if chance is 1.
  public @Nullable Double corrected() {
    if (f1 == null || chance == null || chance == 1) return null;
    return (f1 - chance) / (1 - chance);
  }
}
