package io.github.assay.workbench;

import io.github.assay.domain.Part;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a new split came out.
///
/// @param note how it was made
/// @param items how many items are in each part, unassigned ones too; a part without items is not
///   in it
/// @param balance how evenly the gold items of the three parts are dealt out
/// @param near what became of items that nearly read alike
/// @param perTag gold items of each tag in each part, in the owner's order
/// @see io.github.assay.evaluation.SplitBalance
public record SplitReport(
    String note, Map<Part, Integer> items, Balance balance, Near near, List<TagCount> perTag) {
  public SplitReport {
    var copy = new EnumMap<Part, Integer>(Part.class);
    copy.putAll(items);
    items = Collections.unmodifiableMap(copy);
    perTag = List.copyOf(perTag);
  }

  /// How evenly a split deals out; what cannot be told is null.
  ///
  /// @param labelDistance LD: how far the odds of tags in the parts are from those in all of them,
  ///   0 is even
  /// @param exampleDistance ED: how far the sizes of the parts are from what was asked for; null if
  ///   no sizes were asked for
  /// @param deviation how far the counts of a tag in the parts are from each other, brought to the
  ///   size of the train part; 0 is even
  public record Balance(
      @Nullable Double labelDistance,
      @Nullable Double exampleDistance,
      @Nullable Double deviation) {
    /// No gold item has a part.
    public static final Balance NONE = new Balance(null, null, null);
  }

  /// What became of near duplicates among the items that have a part.
  ///
  /// @param groups how many groups of them there are
  /// @param items how many items are in these
  /// @param crossing pairs of one group that lie in different parts; what is learned from one of
  ///   them tells about the other
  /// @see NearDuplicates
  public record Near(int groups, int items, long crossing) {
    /// Counts them.
    ///
    /// @param groups of each item; 0 if it is alone
    /// @param parts the place in [SplitFigures#PARTS] of each item
    static Near of(int[] groups, int[] parts) {
      var found = new HashMap<Integer, int[]>();
      for (int item = 0; item < groups.length; item++)
        if (groups[item] > 0)
          found
              .computeIfAbsent(groups[item], group -> new int[SplitFigures.PARTS.size()])[
              parts[item]]++;
      found.values().removeIf(counts -> Arrays.stream(counts).sum() < 2);
      int items = 0;
      long crossing = 0;
      for (int[] counts : found.values()) {
        int before = 0;
        for (int count : counts) {
          crossing += (long) before * count;
          before += count;
        }
        items += before;
      }
      return new Near(found.size(), items, crossing);
    }
  }

  /// How many gold items of a tag are in each part.
  ///
  /// @param tag its name
  public record TagCount(String tag, int train, int validation, int test) {}
}
