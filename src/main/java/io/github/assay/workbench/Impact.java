package io.github.assay.workbench;

import io.github.assay.agreement.ItemScore;
import io.github.assay.workbench.Dispute.Stance;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What a ruling on a conflict is worth, to sort conflicts by.
///
/// The sum, over the tags in dispute, of `(1 + s) · d · (1 + f)`. `s` is the tag's support: how
/// many items have it in gold. `d` is the disagreement, in `[0, 1]`: among people the share of
/// pairs of voters that differ, `2·y·n / (m·(m - 1))` for `y` who chose the tag and `n` who did not
/// out of `m`; of a model or a suggestion how far its score is from what was said, `1 - p` for a
/// tag that was chosen and `p` for one that was not; 1 for a rule and for a facet. `f` is 1 if the
/// best run decides against gold here, so that a ruling moves the figures that it is judged by; 0
/// if it agrees or kept no scores of the item. A facet that lacks tags counts as one tag without
/// support and with `d` = 1.
///
/// A look for label errors is worked through from the worst on, so what it doubts counts as much as
/// it is doubted, whatever the support: 1 less the [ItemScore] of the item.
///
/// @param support number of gold items by tag
/// @param scores of the best run
record Impact(Map<Integer, Integer> support, KeptScores scores) {
  /// @param gold ids of the item's gold tags; null if it is not gold
  double of(Dispute dispute, @Nullable SortedSet<Integer> gold) {
    if (dispute.stances().isEmpty()) return 1;
    if (dispute.matter().kind() == Matter.Kind.SUSPECT) return doubt(dispute);
    double sum = 0;
    for (Map.Entry<Integer, Stance> entry : dispute.stances().entrySet()) {
      int tag = entry.getKey();
      int flips = gold != null && scores.flips(dispute.item(), tag, gold.contains(tag)) ? 1 : 0;
      sum += (1 + support.getOrDefault(tag, 0)) * entry.getValue().disagreement() * (1 + flips);
    }
    return sum;
  }

  private static double doubt(Dispute dispute) {
    return 1
        - LabelErrors.pooled(
            dispute.stances().values().stream().mapToDouble(stance -> 1 - stance.disagreement()));
  }

  /// The disagreement among people about a tag.
  ///
  /// @param chose how many chose it, at least 1
  /// @param voters how many could have, at least 2
  static double amongPeople(int chose, int voters) {
    return 2.0 * chose * (voters - chose) / ((double) voters * (voters - 1));
  }
}
