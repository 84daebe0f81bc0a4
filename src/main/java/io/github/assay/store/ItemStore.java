package io.github.assay.store;

import io.github.assay.domain.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The items of a workspace.
public interface ItemStore {
  /// How many items there are.
  int count();

  /// The item with this id.
  Optional<Item> find(String id);

  /// The newest version of an item's text.
  ///
  /// @return id of another item; empty if none is newer, or there is no such item
  Optional<String> newest(String id);

  /// Gives every item to the consumer, in the order in which they came in.
  void forEach(Consumer<Item> consumer);

  /// Items in the order in which they came in.
  ///
  /// @param offset how many to leave out, at least 0
  /// @param limit how many at most
  List<Item> page(int offset, int limit);

  /// Where some items stand in the order in which they came in, from 1.
  ///
  /// @return by item id; without those that there are not
  Map<String, Integer> places(List<String> ids);

  /// Items whose title or description holds all words of a text, best first. Any text is fine: it
  /// is never read as a query language; the last word matches as a prefix. A text without letters
  /// and digits asks for nothing and gives the first items. Of very many hits (over 3,000), the
  /// best among those that came in first.
  ///
  /// @param limit how many at most
  List<Item> search(String text, int limit);

  /// How many items [#search] would find without a limit.
  int countMatches(String text);

  /// Tags that files named for an item and that are not in the vocabulary, kept apart, without
  /// those that the vocabulary ignores.
  ///
  /// @return spelling and number of items, most frequent first
  List<Unapproved> unapproved();

  /// Tags that files named for one item and that were kept apart, ascending.
  List<String> unapproved(String item);

  /// A tag outside of the vocabulary.
  record Unapproved(String spelling, int items) {}
}
