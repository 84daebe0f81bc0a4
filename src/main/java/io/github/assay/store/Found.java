package io.github.assay.store;

import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.query.Term.Standing;
import java.util.List;
import java.util.Map;

/// The items that a query meant when it was asked, in a fixed order: any place in it is reached at
/// once, however far down.
public interface Found {
  /// How many items there are, exactly.
  int count();

  /// Whether the best hits come first; otherwise the items are in the order in which they came in.
  boolean isRanked();

  /// Items from a place on.
  ///
  /// @param from how many to leave out, at least 0
  /// @param limit how many at most
  List<Item> page(int from, int limit);

  /// Ids of items from a place on.
  List<String> ids(int from, int limit);

  /// How the items are spread.
  Spread spread();

  /// Numbers of items.
  ///
  /// @param tags by tag id: items that have it, or a tag that implies it, as gold or by the
  ///   reader's own choice; a tag without items is not in it
  /// @param without by facet: items without a tag of it
  /// @param parts by part of the split
  /// @param gold by the standing of gold, each counted as the term of the same name counts it
  record Spread(
      Map<Integer, Integer> tags,
      Map<String, Integer> without,
      Map<Part, Integer> parts,
      Map<Standing, Integer> gold) {
    public Spread {
      tags = Map.copyOf(tags);
      without = Map.copyOf(without);
      parts = Map.copyOf(parts);
      gold = Map.copyOf(gold);
    }
  }
}
