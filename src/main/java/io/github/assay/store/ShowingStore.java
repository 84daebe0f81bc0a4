package io.github.assay.store;

import io.github.assay.domain.Showing;
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
}
