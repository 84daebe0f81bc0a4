package io.github.assay.store;

import io.github.assay.domain.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What a sentence model made of items, kept so that it is not made again. All of it is derived: it
/// may be missing for any item, and one that was made by another model, or of another text, does
/// not count.
public interface VectorStore {
  /// How many numbers of items one [#waiting] looks at.
  int STRETCH = 500;

  /// Looks a stretch further for items that have no vector by a model: first all that are gold,
  /// then the others. Short, also in a large workspace.
  ///
  /// @param from where the stretch before ended; [Place#START] at first
  Waiting waiting(String model, Place from);

  /// Keeps vectors of items, in one transaction, in place of those that they had.
  ///
  /// @param vectors by item id
  /// @throws StoreException `NOT_FOUND` if there is no such item; nothing is kept then
  void keep(String model, Map<String, byte[]> vectors);

  /// The vector of an item; empty if there is none by this model, or the item has another text
  /// here.
  Optional<byte[]> find(String model, Item item);

  /// The gold item that is the last one to get a vector; empty if all have one.
  Optional<Item> lastWaitingGold(String model);

  /// Gives the vectors of gold items to the consumer with the item's id, in any order.
  void forEachGold(String model, BiConsumer<String, byte[]> consumer);

  /// How many items have a vector by a model.
  int count(String model);

  /// A stretch of items without a vector.
  ///
  /// @param items in the order in which they came in
  /// @param next where to look further
  record Waiting(List<Item> items, Place next) {
    public Waiting {
      items = List.copyOf(items);
    }
  }

  /// How far a look for items without a vector is.
  ///
  /// @param number of the last item that was looked at in this round
  record Place(Round round, long number) {
    public static final Place START = new Place(Round.GOLD, 0);

    /// Whether there is nothing further.
    public boolean isEnd() {
      return round == Round.END;
    }
  }

  /// Which items are looked at.
  enum Round {
    GOLD,
    OTHERS,
    END
  }
}
