package io.github.assay.evaluation;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// Scores on which thresholds may be chosen: out of sample, and never of the test part.
///
/// There is no other way to make one than through the checks here, so that nothing is tuned on the
/// test part by mistake.
public final class ValidationScores {
  private final EvaluationSet set;

  private ValidationScores(EvaluationSet set) {
    this.set = set;
  }

  /// The scores of the validation part.
  ///
  /// @param tags ids of all tags that get a threshold
  /// @param gold the items of the validation part
  /// @param scored the scores of at least these items, in any order
  /// @throws IllegalArgumentException if an item is in another part, is without scores, or has a
  ///   gold tag that is not in `tags`
  public static ValidationScores of(
      Collection<Integer> tags, List<GoldItem> gold, List<ScoredItem> scored) {
    var scores = new HashMap<String, Scores>();
    for (ScoredItem item : scored) {
      check(item.item(), item.part(), Set.of(Part.VALIDATION));
      scores.put(item.item(), item.scores());
    }
    var builder = EvaluationSet.over(tags);
    for (GoldItem item : gold) {
      var id = item.item().id();
      check(id, item.part(), Set.of(Part.VALIDATION));
      var found = scores.get(id);
      if (found == null) throw new IllegalArgumentException("no scores of item " + id);
      builder.add(id, item.tags(), Set.of(), found);
    }
    return new ValidationScores(builder.build());
  }

  /// Out-of-fold scores: each item scored by a model that did not learn from it.
  ///
  /// @param gold items of the train and validation parts
  /// @param scores of the items, in the same order
  /// @throws IllegalArgumentException if an item is in another part or the lists differ in length
  public static ValidationScores outOfFold(
      Collection<Integer> tags, List<GoldItem> gold, List<Scores> scores) {
    if (gold.size() != scores.size())
      throw new IllegalArgumentException(gold.size() + " items, " + scores.size() + " scores");
    var builder = EvaluationSet.over(tags);
    for (int place = 0; place < gold.size(); place++) {
      var item = gold.get(place);
      check(item.item().id(), item.part(), Set.of(Part.TRAIN, Part.VALIDATION));
      builder.add(item.item().id(), item.tags(), Set.of(), scores.get(place));
    }
    return new ValidationScores(builder.build());
  }

  /// The scores with their gold.
  EvaluationSet set() {
    return set;
  }

  private static void check(String item, Part part, Set<Part> allowed) {
    if (!allowed.contains(part))
      throw new IllegalArgumentException(
          "thresholds are not tuned on item " + item + ", which is in part " + part);
  }
}
