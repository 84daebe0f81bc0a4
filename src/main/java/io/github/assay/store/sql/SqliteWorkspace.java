package io.github.assay.store.sql;

import io.github.assay.store.BulkStore;
import io.github.assay.store.DecisionStore;
import io.github.assay.store.GoldStore;
import io.github.assay.store.ItemStore;
import io.github.assay.store.RunStore;
import io.github.assay.store.SnapshotStore;
import io.github.assay.store.SplitStore;
import io.github.assay.store.StoreException;
import io.github.assay.store.VocabularyStore;
import io.github.assay.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// An open SQLite file.
final class SqliteWorkspace implements Workspace {
  private final Path file;
  private final Database database;
  private final OpenFiles.Use use;
  private final SqlItems items;
  private final SqlVocabulary vocabulary;
  private final SqlDecisions decisions;
  private final SqlGold gold;
  private final SqlSplits splits;
  private final SqlSnapshots snapshots;
  private final SqlRuns runs;
  private final SqlBulk bulk;
  private boolean closed;

  /// @param file as the caller named it, absolute
  /// @param use let go of when the workspace is closed
  SqliteWorkspace(Path file, Database database, Clock clock, OpenFiles.Use use) {
    this.file = file;
    this.database = database;
    this.use = use;
    this.vocabulary = new SqlVocabulary(database, clock);
    this.items = new SqlItems(database, vocabulary::current);
    this.decisions = new SqlDecisions(database, clock);
    this.gold = new SqlGold(database);
    this.splits = new SqlSplits(database);
    this.snapshots = new SqlSnapshots(database, gold, clock);
    this.runs = new SqlRuns(database);
    this.bulk = new SqlBulk(database, clock);
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public ItemStore items() {
    return items;
  }

  @Override
  public VocabularyStore vocabulary() {
    return vocabulary;
  }

  @Override
  public DecisionStore decisions() {
    return decisions;
  }

  @Override
  public GoldStore gold() {
    return gold;
  }

  @Override
  public SplitStore splits() {
    return splits;
  }

  @Override
  public SnapshotStore snapshots() {
    return snapshots;
  }

  @Override
  public RunStore runs() {
    return runs;
  }

  @Override
  public BulkStore bulk() {
    return bulk;
  }

  @Override
  public List<String> verify() {
    return new Verification(database, vocabulary, snapshots, runs).problems();
  }

  @Override
  public void copyTo(Path target) {
    NewFile.make(
        target.toAbsolutePath(),
        draft -> database.executeSlowly("vacuum into ?", draft.toString()));
  }

  @Override
  public void close() {
    if (closed) return;
    closed = true;
    try {
      if (database.isWritable()) writeBack();
    } finally {
      database.close();
      use.close();
    }
  }

  /// Moves all from the `-wal` into the file, so that it is complete by itself. If that cannot be
  /// now, nothing is lost: the `-wal` stays, and the next to open the file reads it.
  private void writeBack() {
    try {
      database.executeSlowly("pragma wal_checkpoint(truncate)");
    } catch (StoreException e) {
      System.getLogger(SqliteWorkspace.class.getName())
          .log(System.Logger.Level.WARNING, e.getMessage());
    }
  }
}
