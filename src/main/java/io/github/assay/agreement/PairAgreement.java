package io.github.assay.agreement;

import java.util.List;

/// How two people agree on the items that both judged.
///
/// @param first place of the one annotator
/// @param second place of the other one, above `first`
/// @param sets how their sets agree
/// @param perTag yes and no, one for each column
public record PairAgreement(int first, int second, SetAgreement sets, List<PairTable> perTag) {
  /// Below this many common items a coefficient of two people says nothing.
  public static final int FEWEST_ITEMS = 20;

  /// Below this many items with a yes a coefficient of a tag says nothing.
  public static final int FEWEST_POSITIVES = 5;

  public PairAgreement {
    perTag = List.copyOf(perTag);
  }

  /// Two people of many.
  ///
  /// @param first places of annotators
  public static PairAgreement of(Judgements judgements, int first, int second) {
    return of(first, second, PairTally.of(judgements, first, second));
  }

  static PairAgreement of(int first, int second, PairTally tally) {
    return new PairAgreement(first, second, tally.sets(), tally.tables());
  }

  /// How many items both judged.
  public long items() {
    return sets.items();
  }

  /// Whether there are enough common items.
  public boolean isSupported() {
    return items() >= FEWEST_ITEMS;
  }

  /// Whether there are enough common items and yes for a tag.
  public boolean isSupported(int column) {
    var table = perTag.get(column);
    return table.items() >= FEWEST_ITEMS && table.positives() >= FEWEST_POSITIVES;
  }
}
