package io.github.assay.workbench;

import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.evaluation.SplitBalance;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What can be said of a split.
///
/// @param vocabulary the tags that are counted, in the owner's order
/// @param allItems how many items there are, gold or not
record SplitFigures(List<Tag> vocabulary, int allItems) {
  /// The parts, at the places that they have in arrays.
  static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST);

  SplitFigures {
    vocabulary = List.copyOf(vocabulary);
  }

  /// Gold items that have a part.
  static final class Placed {
    private final List<List<Integer>> tags;
    private final int[] parts;
    private final double[] shares;

    /// @param tags of each item
    /// @param parts the place in [#PARTS] of each item
    /// @param shares how much was asked for in each part; none if nothing was
    Placed(List<List<Integer>> tags, int[] parts, double... shares) {
      this.tags = List.copyOf(tags);
      this.parts = parts.clone();
      this.shares = shares.clone();
    }
  }

  /// How many items are in each part, unassigned ones too.
  private Map<Part, Integer> items(Map<String, Part> parts) {
    var counts = new EnumMap<Part, Integer>(Part.class);
    for (Part part : parts.values())
      if (part != Part.UNASSIGNED) counts.merge(part, 1, Integer::sum);
    int left = allItems - counts.values().stream().mapToInt(count -> count).sum();
    if (left > 0) counts.put(Part.UNASSIGNED, left);
    return counts;
  }

  /// @param parts of all items that have one
  /// @param gold of which tags are counted
  SplitReport report(String note, Map<String, Part> parts, SplitReport.Near near, Placed gold) {
    return new SplitReport(note, items(parts), balance(gold), near, counts(gold));
  }

  private static SplitReport.Balance balance(Placed gold) {
    if (gold.tags.isEmpty()) return SplitReport.Balance.NONE;
    var shares = gold.shares.length == 0 ? sizes(gold.parts) : gold.shares;
    var balance = SplitBalance.of(gold.tags, gold.parts, shares);
    return new SplitReport.Balance(
        balance.labelDistance(),
        gold.shares.length == 0 ? null : (Double) balance.exampleDistance(),
        balance.deviation());
  }

  private static double[] sizes(int[] parts) {
    var shares = new double[PARTS.size()];
    for (int part : parts) shares[part] += 1.0 / parts.length;
    return shares;
  }

  private List<SplitReport.TagCount> counts(Placed gold) {
    var counts = new HashMap<Integer, int[]>();
    for (int item = 0; item < gold.parts.length; item++)
      for (int tag : gold.tags.get(item))
        counts.computeIfAbsent(tag, id -> new int[PARTS.size()])[gold.parts[item]]++;
    return vocabulary.stream()
        .map(tag -> row(tag, counts.getOrDefault(tag.id(), new int[PARTS.size()])))
        .toList();
  }

  private static SplitReport.TagCount row(Tag tag, int[] counts) {
    return new SplitReport.TagCount(tag.name(), counts[0], counts[1], counts[2]);
  }
}
