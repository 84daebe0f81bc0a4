package io.github.assay.store;

import io.github.assay.domain.Showing;
import io.github.assay.domain.Verdict;
import java.util.List;
import java.util.function.Consumer;

/// What people were shown of suggestions.
public interface ShowingStore {
  /// Keeps what was shown, unless it is just what the person was shown of the item last. The time
  /// is that of the store's clock.
  ///
  /// @throws StoreException `NOT_FOUND` if there is no such item
  void record(String seat, String item, Showing.Sight sight);

  /// All that a person was shown of an item, oldest first.
  List<Showing> of(String seat, String item);

  /// Gives all that anybody was shown of some items to the consumer, oldest first.
  void of(List<String> items, Consumer<Showing> consumer);

  /// Gives all to the consumer, oldest first.
  void forEach(Consumer<Showing> consumer);

  /// Gives what came of suggestions to the consumer: of each person, each item that the person
  /// finished with a vote, and each tag that the person saw proposed for it; in the order in which
  /// the items came in.
  void fates(Consumer<Fate> consumer);

  /// What came of a suggestion that a person saw.
  ///
  /// @param item its id
  /// @param offer the newest for this tag
  /// @param verdict what the person says of the tag now
  record Fate(String item, Showing.Shown offer, Verdict verdict) {}
}
