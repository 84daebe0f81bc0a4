package io.github.assay.transfer;

import io.github.assay.domain.Item;
import java.util.List;

/// An item as a file tells it.
///
/// @param item the item itself
/// @param isLabelled whether the file says which tags apply; if so and `tags` is empty, none does
/// @param tags as the file spells them, in its order
/// @param unapproved spellings that an export kept apart, in its order
public record ItemRecord(
    Item item, boolean isLabelled, List<String> tags, List<String> unapproved) {
  public ItemRecord {
    tags = List.copyOf(tags);
    unapproved = List.copyOf(unapproved);
  }
}
