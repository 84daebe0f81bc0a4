package io.github.assay.domain;

/// What becomes gold without a ruling.
///
/// A ruling always wins. Without one, an item whose finished votes number at least `votes` is gold
/// with the tags that more than half of them chose; a tag that exactly half chose is a tie, and an
/// item with a tie is not gold but a conflict.
///
/// @param votes least number of people who finished the item, at least 1
public record GoldPolicy(int votes) {
  /// One finished vote is enough.
  public static final GoldPolicy DEFAULT = new GoldPolicy(1);

  /// No number of votes is enough: all gold is ruled, or comes from a file.
  public static final GoldPolicy RULINGS_ONLY = new GoldPolicy(1_000_000);

  public GoldPolicy {
    if (votes < 1) throw new IllegalArgumentException("gold needs at least one vote: " + votes);
  }
}
