package io.github.assay.store;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import java.util.List;
import java.util.function.Consumer;

/// Large writes: imports.
public interface BulkStore {
  /// Runs one import in one transaction: all of it is kept, or, if the job throws, nothing. Derived
  /// state and the search index are right when it returns.
  void write(Consumer<Writer> job);

  /// What an import may write.
  interface Writer {
    /// Adds an item.
    ///
    /// @param unapproved tags of the file that are not in the vocabulary, kept apart
    /// @throws StoreException `DUPLICATE_ID` if the id is there already
    void item(Item item, List<String> unapproved);

    /// Appends a finished set of labels to the log.
    ///
    /// @param seat a person's name or `Decision.GOLD`
    /// @param author who is answerable for it
    void labels(String author, String seat, LabelRow row);
  }

  /// A finished set of labels as a file names it.
  ///
  /// @param item id of an item that exists
  /// @param outcome how the work ended
  /// @param yes ids of tags that apply
  /// @param no ids of tags that were considered and refused
  /// @param unsure ids of tags that were left to others
  /// @param basis where it comes from
  record LabelRow(
      String item,
      Outcome outcome,
      List<Integer> yes,
      List<Integer> no,
      List<Integer> unsure,
      Basis basis) {}
}
