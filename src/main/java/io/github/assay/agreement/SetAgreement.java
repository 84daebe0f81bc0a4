package io.github.assay.agreement;

import org.jspecify.annotations.Nullable;

/// How two people's sets of the same items agree. An item to which neither gave a tag counts as
/// full agreement in the means over items, and not at all in the pooled F1.
///
/// @param items how many both judged
/// @param exact items where both sets are the same
/// @param counts of tags over all items
/// @param f1Sum the F1 of each item, summed
/// @param jaccardSum the same of the shared part of both sets
public record SetAgreement(long items, long exact, Counts counts, double f1Sum, double jaccardSum) {
  /// Nothing judged.
  public static final SetAgreement NONE = new SetAgreement(0, 0, Counts.NONE, 0, 0);

  /// Both together.
  public SetAgreement plus(SetAgreement other) {
    return new SetAgreement(
        items + other.items,
        exact + other.exact,
        counts.plus(other.counts),
        f1Sum + other.f1Sum,
        jaccardSum + other.jaccardSum);
  }

  /// The F1 of all tags of all items; undefined if nobody gave a tag.
  public @Nullable Double f1() {
    return counts.f1();
  }

  /// The mean over items of their F1; undefined without items.
  public @Nullable Double meanF1() {
    return mean(f1Sum);
  }

  /// The mean over items of the shared part of both sets; undefined without items.
  public @Nullable Double meanJaccard() {
    return mean(jaccardSum);
  }

  /// The share of items where both sets are the same; undefined without items.
  public @Nullable Double exactMatch() {
    return mean((double) exact);
  }

  private @Nullable Double mean(double sum) {
    return items == 0 ? null : (Double) (sum / items);
  }
}
