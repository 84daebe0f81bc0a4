package io.github.assay.evaluation;

import java.util.Collection;
import java.util.List;

/// How evenly a split deals out items and tags.
///
/// @param labelDistance LD: the mean difference, over tags and parts, between the odds of a tag in
///   the part and in all items; 0 is even. Odds without a single item to the contrary take half an
///   item; tags that every or no item has, and parts without items, are left out
/// @param exampleDistance ED: the mean difference between the size of a part and its share
/// @param deviation the standard deviation over parts of a tag's items, counted as if each part had
///   the share of the first, cut to whole items; the mean over tags; 0 is even. Parts without a
///   share are left out. It grows with the number of items, so it only compares splits of the same
public record SplitBalance(double labelDistance, double exampleDistance, double deviation) {
  /// Measures a split.
  ///
  /// @param tags the columns of each item's tags, from 0
  /// @param parts the part of each item, from 0
  /// @param shares how much of all items each part should have
  /// @see IterativeStratification
  public static SplitBalance of(
      List<? extends Collection<Integer>> tags, int[] parts, double... shares) {
    int columns =
        1 + tags.stream().flatMap(Collection::stream).mapToInt(tag -> tag).max().orElse(-1);
    var sizes = new int[shares.length];
    var counts = new int[shares.length][columns];
    var all = new int[columns];
    for (int item = 0; item < parts.length; item++) {
      sizes[parts[item]]++;
      for (int tag : tags.get(item)) {
        counts[parts[item]][tag]++;
        all[tag]++;
      }
    }
    double examples = 0;
    for (int part = 0; part < shares.length; part++)
      examples += Math.abs(shares[part] * parts.length - sizes[part]) / shares.length;
    return new SplitBalance(labels(counts, all, sizes), examples, deviation(counts, all, shares));
  }

  private static double deviation(int[][] counts, int[] all, double[] shares) {
    double sum = 0;
    int measured = 0;
    for (int tag = 0; tag < all.length; tag++) {
      if (all[tag] == 0) continue;
      measured++;
      sum += deviation(counts, tag, shares);
    }
    return measured == 0 ? 0 : sum / measured;
  }

  private static double deviation(int[][] counts, int tag, double[] shares) {
    double sum = 0;
    double squares = 0;
    int parts = 0;
    for (int part = 0; part < shares.length; part++) {
      if (shares[part] <= 0) continue;
      double scaled = Math.floor(counts[part][tag] * shares[0] / shares[part] + 1e-9);
      sum += scaled;
      squares += scaled * scaled;
      parts++;
    }
    return Math.sqrt(Math.max(0, squares / parts - sum / parts * (sum / parts)));
  }

  private static double labels(int[][] counts, int[] all, int[] sizes) {
    int items = 0;
    int filled = 0;
    for (int size : sizes) {
      items += size;
      if (size > 0) filled++;
    }
    double sum = 0;
    int measured = 0;
    for (int tag = 0; tag < all.length; tag++) {
      if (all[tag] == 0 || all[tag] == items) continue;
      measured++;
      for (int part = 0; part < sizes.length; part++)
        if (sizes[part] > 0)
          sum += Math.abs(odds(counts[part][tag], sizes[part]) - odds(all[tag], items)) / filled;
    }
    return measured == 0 ? 0 : sum / measured;
  }

  private static double odds(int with, int size) {
    return with / Math.max(0.5, size - with);
  }
}
