package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The F1 of two people, and what is left of it beyond chance.
///
/// Chance is the mean F1 after the second one's sets are shuffled over the common items, so that
/// both give as many tags and the same ones, but to any items.
///
/// @param f1 pooled over the common items; null if nobody gave a tag
/// @param chance the mean pooled F1 of the shuffles; null if nobody gave a tag
/// @param items how many both judged
/// @see <a href="https://aclanthology.org/2022.coling-1.322/">Marchal et al. (2022)</a>, who
///   correct for chance in this way
public record ChanceF1(@Nullable Double f1, @Nullable Double chance, int items) {
  /// How the chance is found.
  ///
  /// @param count how often the sets are shuffled, at least 1
  /// @param seed the same seed shuffles in the same way
  public record Shuffles(int count, long seed) {
    /// 200 shuffles.
    public static final Shuffles STANDARD = new Shuffles(200, 1);

    public Shuffles {
      if (count < 1) throw new IllegalArgumentException("nothing to shuffle: " + count);
    }
  }

  /// Two people of many.
  ///
  /// @param first place of the annotator whose sets stay
  /// @param second place of the one whose sets are shuffled
  public static ChanceF1 of(Judgements judgements, int first, int second, Shuffles shuffles) {
    var stay = new ArrayList<Judgement>();
    var move = new ArrayList<Judgement>();
    for (int item = 0; item < judgements.size(); item++) {
      var one = judgements.of(item, first);
      var other = judgements.of(item, second);
      if (one == null || other == null) continue;
      stay.add(one);
      move.add(other);
    }
    var f1 = counts(stay, move).f1();
    return new ChanceF1(f1, chance(stay, move, shuffles), stay.size());
  }

  /// `(f1 - chance) / (1 - chance)`; undefined if either is, or if chance is 1.
  public @Nullable Double corrected() {
    if (f1 == null || chance == null || chance == 1) return null;
    return (f1 - chance) / (1 - chance);
  }

  private static @Nullable Double chance(
      List<Judgement> stay, List<Judgement> move, Shuffles shuffles) {
    var random = new Random(shuffles.seed());
    var shuffled = new ArrayList<>(move);
    double sum = 0;
    int defined = 0;
    for (int round = 0; round < shuffles.count(); round++) {
      Collections.shuffle(shuffled, random);
      var f1 = counts(stay, shuffled).f1();
      if (f1 == null) continue;
      sum += f1;
      defined++;
    }
    return defined == 0 ? null : (Double) (sum / defined);
  }

  private static Counts counts(List<Judgement> first, List<Judgement> second) {
    long both = 0;
    long one = 0;
    long other = 0;
    for (int place = 0; place < first.size(); place++) {
      var overlap = first.get(place).against(second.get(place));
      both += overlap.shared();
      one += overlap.first() - overlap.shared();
      other += overlap.second() - overlap.shared();
    }
    return new Counts(both, one, other);
  }
}
