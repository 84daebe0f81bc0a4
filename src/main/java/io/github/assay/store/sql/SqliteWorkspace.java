package io.github.assay.store.sql;

import io.github.assay.store.BulkStore;
import io.github.assay.store.DecisionStore;
import io.github.assay.store.DraftStore;
import io.github.assay.store.Edition;
import io.github.assay.store.GoldStore;
import io.github.assay.store.ItemStore;
import io.github.assay.store.MeasureStore;
import io.github.assay.store.MergeStore;
import io.github.assay.store.NoteStore;
import io.github.assay.store.Opening;
import io.github.assay.store.ProjectStore;
import io.github.assay.store.QueryStore;
import io.github.assay.store.QueueStore;
import io.github.assay.store.RunStore;
import io.github.assay.store.ShowingStore;
import io.github.assay.store.SnapshotStore;
import io.github.assay.store.SplitStore;
import io.github.assay.store.TicketStore;
import io.github.assay.store.VectorStore;
import io.github.assay.store.VocabularyStore;
import io.github.assay.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// An open SQLite file.
final class SqliteWorkspace implements Workspace {
  private final Path file;
  private final Database database;
  private final Held held;
  private final List<String> warnings;
  private final SqlItems items;
  private final SqlVocabulary vocabulary;
  private final SqlDecisions decisions;
  private final SqlQueue queue;
  private final SqlGold gold;
  private final SqlSplits splits;
  private final SqlSnapshots snapshots;
  private final SqlRuns runs;
  private final SqlBulk bulk;
  private final SqlQueries queries;
  private final SqlShowings showings;
  private final SqlNotes notes;
  private final SqlTickets tickets;
  private final SqlProject project;
  private final SqlVectors vectors;
  private final SqlDrafts drafts;
  private final SqlMerges merges;

  /// How it was opened.
  ///
  /// @param warnings what opening found, in sentences
  /// @param others opens other files to look at
  record Way(List<String> warnings, Function<Path, Workspace> others) {
    Way {
      warnings = List.copyOf(warnings);
    }
  }

  /// @param file as the caller named it, absolute
  /// @param held closed with the workspace
  SqliteWorkspace(Path file, Database database, Clock clock, Held held, Way way) {
    this.file = file;
    this.database = database;
    this.held = held;
    this.warnings = way.warnings();
    this.vocabulary = new SqlVocabulary(database, clock);
    var versions = new Versions(database);
    this.items = new SqlItems(database, versions, vocabulary::current);
    this.decisions = new SqlDecisions(database, clock);
    this.queue = new SqlQueue(database, versions, clock);
    this.gold = new SqlGold(database);
    this.splits = new SqlSplits(database);
    this.snapshots = new SqlSnapshots(database, gold, vocabulary, clock);
    this.runs = new SqlRuns(database, snapshots);
    this.bulk = new SqlBulk(database, clock);
    this.queries = new SqlQueries(database, this, runs, versions);
    this.showings = new SqlShowings(database, clock);
    this.notes = new SqlNotes(database, clock);
    this.tickets = new SqlTickets(database, clock);
    this.project = new SqlProject(database);
    this.vectors = new SqlVectors(database);
    this.drafts = new SqlDrafts(database);
    this.merges = new SqlMerges(database, file, clock, way.others());
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
  public QueueStore queue() {
    return queue;
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
  public QueryStore queries() {
    return queries;
  }

  @Override
  public MeasureStore measures() {
    return new SqlMeasures(database);
  }

  @Override
  public ShowingStore showings() {
    return showings;
  }

  @Override
  public NoteStore notes() {
    return notes;
  }

  @Override
  public TicketStore tickets() {
    return tickets;
  }

  @Override
  public ProjectStore project() {
    return project;
  }

  @Override
  public VectorStore vectors() {
    return vectors;
  }

  @Override
  public DraftStore drafts() {
    return drafts;
  }

  @Override
  public MergeStore merges() {
    return merges;
  }

  /// What the file is read and written by.
  Database database() {
    return database;
  }

  @Override
  public <T> T atOnce(Supplier<T> work) {
    return database.atOnce(work);
  }

  @Override
  public List<String> verify() {
    var problems = new ArrayList<>(warnings);
    problems.addAll(new Verification(database, vocabulary, snapshots, runs).problems());
    if (!problems.isEmpty()) database.noteDamage();
    return List.copyOf(problems);
  }

  @Override
  public Edition edition() {
    var head = Head.of(database);
    return new Edition(head.session(), head.previousSession(), head.writes());
  }

  @Override
  public void copyTo(Path target) {
    new Copies(database, Opening.UNHEARD).write(target.toAbsolutePath());
  }

  @Override
  public void close() {
    held.close();
  }
}
