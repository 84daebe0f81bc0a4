package io.github.assay.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// An open workspace: one file with everything. Blocking; used by one thread at a time, never by
/// the JavaFX thread.
public interface Workspace extends AutoCloseable {
  /// The file, absolute.
  Path file();

  ItemStore items();

  VocabularyStore vocabulary();

  DecisionStore decisions();

  QueueStore queue();

  GoldStore gold();

  SplitStore splits();

  SnapshotStore snapshots();

  RunStore runs();

  BulkStore bulk();

  QueryStore queries();

  MeasureStore measures();

  ShowingStore showings();

  NoteStore notes();

  TicketStore tickets();

  ProjectStore project();

  VectorStore vectors();

  DraftStore drafts();

  MergeStore merges();

  /// Does work whose writes are one: all of them are on disk when this returns, or none.
  ///
  /// @throws StoreException if a write failed; nothing of the work is kept
  <T> T atOnce(Supplier<T> work);

  /// Everything that is wrong with the file, in sentences: structure, content hashes, the log's
  /// chain and sequence, derived state against the log. Empty if all is well.
  List<String> verify();

  /// How far it has come.
  Edition edition();

  /// Writes a consistent copy to a new file, also while others write.
  ///
  /// @throws StoreException `EXISTS` if the target is there already, `STORE_FULL`; no file is left
  void copyTo(Path target);

  /// Writes back everything and lets go of the file.
  @Override
  void close();
}
