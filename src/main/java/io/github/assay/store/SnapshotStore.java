package io.github.assay.store;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Sha256;
import io.github.assay.domain.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Frozen gold.
///
/// The hash is SHA-256 over one JSON line an item, sorted by id (UTF-8 bytes), each ended by a line
/// feed: `{"id":…,"title":…,"description":…,"tags":[names, sorted],"split":…}`, without spaces,
/// only `"`, `\` and control characters escaped.
public interface SnapshotStore {
  /// Freezes gold, with the split, as it is now.
  ///
  /// @throws StoreException `EXISTS` if the name is taken, `NO_GOLD` if there is nothing to freeze
  Snapshot freeze(String name, String author);

  /// The number that the next snapshot gets.
  long nextId();

  /// The newest snapshot that holds just this gold.
  Optional<Snapshot> holding(Ground ground);

  /// The hash that [#freeze] would give now.
  Sha256 currentHash();

  /// All snapshots, oldest first.
  List<Snapshot> all();

  /// The snapshot with this number.
  Optional<Snapshot> find(long id);

  /// Items whose gold is other than it was in a snapshot, in the order in which they came in.
  List<Moved> moved(long snapshot);

  /// An item of which tags came or went.
  ///
  /// @param added ids, ascending
  /// @param removed ids, ascending
  record Moved(String item, String title, List<Integer> added, List<Integer> removed) {
    public Moved {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /// Gives every item of a snapshot to the consumer, by ascending id.
  void forEach(long snapshot, Consumer<GoldItem> consumer);
}
