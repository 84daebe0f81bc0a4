package io.github.assay.workbench;

import io.github.assay.domain.Part;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a new split came out.
///
/// @param note how it was made
/// @param items how many items are in each part, unassigned ones too; a part without items is not
///   in it
/// @param balance how evenly the gold items of the three parts are dealt out
/// @param perTag gold items of each tag in each part, in the owner's order
/// @see io.github.assay.evaluation.SplitBalance
public record SplitReport(
    String note, Map<Part, Integer> items, Balance balance, List<TagCount> perTag) {
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

  /// How many gold items of a tag are in each part.
  ///
  /// @param tag its name
  public record TagCount(String tag, int train, int validation, int test) {}
}
