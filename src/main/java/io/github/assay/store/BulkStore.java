package io.github.assay.store;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /// Keeps tags apart that a file names for an item that is there already.
    void unapproved(String item, List<String> spellings);

    /// Makes known what a tag was called that is neither approved nor retired; does nothing if the
    /// tag is known.
    void name(int tag, String name);

    /// Appends an entry of another workspace's log. Nobody's undo takes it back.
    ///
    /// @param batch its batch there; entries of one batch stay in one batch here, and a
    ///   `Basis.Reversal` comes after what it reverses
    /// @param at when it was decided there, kept to the millisecond
    void entry(long batch, Instant at, Decision.Entry entry);
  }

  /// A finished set of labels as a file names it.
  ///
  /// @param item id of an item that exists
  /// @param end how the work ended
  /// @param yes ids of tags that apply
  /// @param no ids of tags that were considered and refused
  /// @param unsure ids of tags that were left to others
  /// @param basis where it comes from
  record LabelRow(
      String item,
      End end,
      List<Integer> yes,
      List<Integer> no,
      List<Integer> unsure,
      Basis basis) {
    /// One that does not say when and why.
    public LabelRow(
        String item,
        Outcome outcome,
        List<Integer> yes,
        List<Integer> no,
        List<Integer> unsure,
        Basis basis) {
      this(item, new End(outcome, "", null), yes, no, unsure, basis);
    }

    public Outcome outcome() {
      return end.outcome();
    }
  }

  /// How the work on an item ended.
  ///
  /// @param reason of a skip or an unsure end; else empty
  /// @param at when, kept to the millisecond; null for the time of the import
  record End(Outcome outcome, String reason, @Nullable Instant at) {}
}
