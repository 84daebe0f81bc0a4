package io.github.assay.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// An item with the tags that are right for it.
///
/// @param item the item
/// @param tags ids, ascending; empty if none applies
/// @param part the part of the split that it is in
public record GoldItem(Item item, SortedSet<Integer> tags, Part part) {
  public GoldItem {
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  /// The same from ids in any order.
  public static GoldItem of(Item item, Collection<Integer> tags, Part part) {
    return new GoldItem(item, new TreeSet<>(tags), part);
  }
}
