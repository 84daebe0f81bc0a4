package io.github.assay.store;

/// Which items nearly read as others. Items go by their place in the order in which they came in,
/// from 1. Never changed once it is made.
public final class NearTwins {
  /// Nobody has looked yet.
  public static final NearTwins NONE = new NearTwins(new int[0]);

  private final int[] groups;

  /// @param groups for each place, 0 being none: the lowest place of those that nearly read as it,
  ///   0 if it is alone
  public NearTwins(int[] groups) {
    this.groups = groups.clone();
  }

  /// How many items were looked at.
  public int items() {
    return Math.max(0, groups.length - 1);
  }

  /// The lowest place of those that nearly read as an item, 0 if it is alone.
  public int group(int place) {
    return place < groups.length ? groups[place] : 0;
  }
}
