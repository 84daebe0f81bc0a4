package io.github.assay.bundle;

import io.github.assay.domain.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// `thresholds.json`.
///
/// @param comparator always `>=`: a tag is predicted from its threshold on
/// @param policy which of the two is used: `tuned` (the global one) or `per-tag`
/// @param global the cut for all tags; above 1 it predicts nothing
/// @param tags cuts of single tags, in the order of ids
record ThresholdsFile(String comparator, String policy, double global, List<Cut> tags) {
  static final String ENTRY = "thresholds.json";
  static final String COMPARATOR = ">=";

  /// Written instead of a cut that no score reaches, since JSON has no infinity.
  private static final double NEVER = 2;

  ThresholdsFile {
    tags = List.copyOf(tags);
    if (!comparator.equals(COMPARATOR))
      throw new IllegalArgumentException("comparator \"" + Shown.name(comparator) + "\"");
    ThresholdPolicy.of(policy);
    checkCut(global);
  }

  /// @param source `tuned` on validation items, or `borrowed` from the global cut for a rare tag
  /// @param nPos gold validation items of the tag
  record Cut(String tag, int id, double t, String source, int nPos) {
    Cut {
      checkCut(t);
      if (!source.equals("tuned") && !source.equals("borrowed"))
        throw new IllegalArgumentException("source \"" + Shown.name(source) + "\"");
    }
  }

  static ThresholdsFile of(Release release) {
    var thresholds = release.run().result().thresholds();
    var vocabulary = release.vocabulary();
    var cuts = new ArrayList<Cut>();
    thresholds
        .perTag()
        .forEach(
            (id, cut) -> {
              if (vocabulary.has(id))
                cuts.add(
                    new Cut(
                        vocabulary.tag(id).name(),
                        id,
                        Math.min(cut.value(), NEVER),
                        cut.borrowed() ? "borrowed" : "tuned",
                        cut.positives()));
            });
    return new ThresholdsFile(
        COMPARATOR, release.policy().word(), Math.min(thresholds.global(), NEVER), cuts);
  }

  /// All cuts, whatever the policy says.
  Thresholds all() {
    var perTag = new TreeMap<Integer, Thresholds.Cut>();
    for (Cut cut : tags)
      perTag.put(
          cut.id(), new Thresholds.Cut(cut.t(), cut.nPos(), cut.source().equals("borrowed")));
    return new Thresholds(global, perTag);
  }

  /// The cuts that the policy uses.
  Thresholds used() {
    return ThresholdPolicy.of(policy).applied(all());
  }

  private static void checkCut(double cut) {
    if (!(cut >= 0 && cut <= NEVER)) throw new IllegalArgumentException("no threshold: " + cut);
  }
}
