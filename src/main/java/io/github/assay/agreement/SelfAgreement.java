package io.github.assay.agreement;

import java.util.Collection;
import java.util.List;

/// How somebody agrees with oneself: the earlier and the later set of the same items, measured as
/// two people are.
///
/// @param pair the earlier sets first
/// @param alpha of the sets, by MASI
public record SelfAgreement(PairAgreement pair, Alpha alpha) {
  private static final String EARLIER = "earlier";
  private static final String LATER = "later";

  /// Two sets of the same item.
  ///
  /// @param earlier ids of tags
  /// @param later ids of tags
  public record Twice(String item, Collection<Integer> earlier, Collection<Integer> later) {
    public Twice {
      earlier = List.copyOf(earlier);
      later = List.copyOf(later);
    }
  }

  /// One person.
  ///
  /// @param tags ids of all tags that could be given both times
  /// @throws IllegalArgumentException if an item comes twice, or has a tag that is not among these
  public static SelfAgreement of(Collection<Integer> tags, List<Twice> items) {
    var judgements = Judgements.over(tags);
    for (Twice item : items)
      judgements.add(item.item(), EARLIER, item.earlier()).add(item.item(), LATER, item.later());
    return of(judgements.build());
  }

  private static SelfAgreement of(Judgements judgements) {
    return new SelfAgreement(
        PairAgreement.of(judgements, 0, 1), Alpha.of(judgements, Distance.MASI));
  }
}
