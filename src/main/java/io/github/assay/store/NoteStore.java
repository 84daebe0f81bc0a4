package io.github.assay.store;

import io.github.assay.domain.Note;
import java.util.List;
import java.util.Optional;

/// What people wrote down about items.
public interface NoteStore {
  /// Keeps a note; it replaces what the person wrote about the item before.
  ///
  /// @param text empty to take back what was written
  /// @throws StoreException `NOT_FOUND` if there is no such item
  void write(String author, String item, String text);

  /// What a person's note on an item says now; empty if there is none.
  Optional<Note> of(String author, String item);

  /// All notes on an item that hold now, by author.
  List<Note> of(String item);
}
