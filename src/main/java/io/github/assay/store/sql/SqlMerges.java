package io.github.assay.store.sql;

import io.github.assay.domain.Ticket;
import io.github.assay.store.MergeStore;
import io.github.assay.store.Merged;
import io.github.assay.store.Merged.Kind;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;

/// Merges other files into the database.
///
/// @param file that the database is in
/// @param opening opens other files to look at
record SqlMerges(Database database, Path file, Clock clock, Function<Path, Workspace> opening)
    implements MergeStore {
  @Override
  public Workspace other(Path file) {
    return opening.apply(file);
  }

  @Override
  public Merged take(Workspace other, Wish wish) {
    var theirs = closed(other);
    return theirs.reading(() -> database.writing(() -> merge(theirs, wish)));
  }

  @Override
  public Merged look(Workspace other, Wish wish) {
    var theirs = closed(other);
    return theirs.reading(() -> database.writing(() -> tried(theirs, wish)));
  }

  private Merged tried(Database theirs, Wish wish) {
    database.execute("savepoint look");
    var merged = merge(theirs, wish);
    database.execute("rollback to look");
    return merged;
  }

  @Override
  public void refuseUnlessFrom(Workspace base) {
    refuseOpen(database, file);
    CommonPast.refuseUnlessFrom(closed(base), database);
  }

  /// What a file is read by that nobody works in: it would be merged as it is by chance.
  private static Database closed(Workspace other) {
    var database = database(other);
    refuseOpen(database, other.file());
    return database;
  }

  private static void refuseOpen(Database database, Path file) {
    if (Head.of(database).isOpen())
      throw new StoreException(
          "IN_USE",
          file
              + " is open in an Assay, or was not closed in order; open it, close it, and merge"
              + " then");
  }

  private static Database database(Workspace workspace) {
    if (workspace instanceof SqliteWorkspace file) return file.database();
    throw new IllegalArgumentException(workspace.file() + " is no SQLite file");
  }

  private Merged merge(Database theirs, Wish wish) {
    var past = CommonPast.of(database, theirs, clock.instant());
    var scene = new MergeScene(database, theirs, past, wish, new Translation(), new MergeTally());
    var tickets = new SqlTickets(database, clock);
    new LaterWords(database).note((int) theirs.number("pragma user_version"));
    new MergeItems(scene, tickets).run();
    var vocabularies = new MergeVocabularies(scene);
    vocabularies.run();
    runs(scene);
    var told = new MergeTickets(scene, tickets);
    told.open();
    decisions(scene, new MergeEdits(scene, vocabularies, tickets), tickets);
    told.follow();
    new MergeAside(scene).run();
    note(scene, tickets);
    return scene.tally().done();
  }

  private void runs(MergeScene scene) {
    var snapshots = snapshots(database);
    var theirs = snapshots(scene.theirs());
    new MergeRuns(scene, snapshots, new SqlRuns(database, snapshots))
        .run(theirs, new SqlRuns(scene.theirs(), theirs));
  }

  private SqlSnapshots snapshots(Database of) {
    return new SqlSnapshots(of, new SqlGold(of), new SqlVocabulary(of, clock), clock);
  }

  private void decisions(MergeScene scene, MergeEdits edits, SqlTickets tickets) {
    var writer = new LogWriter(database, scene.at());
    var log = new MergeLog(scene, writer);
    log.run();
    edits.follow();
    new MergeDoubts(scene, writer, log, tickets).run();
    new MergeAgreed(scene).run();
    scene.tell("deriving gold");
    new Derived(database).refresh();
    edits.merge();
  }

  /// Notes in the file what came from where.
  private static void note(MergeScene scene, SqlTickets tickets) {
    var tally = scene.tally();
    if (tally.isNothing()) return;
    var came = new ArrayList<String>();
    tally
        .done()
        .came()
        .forEach(
            (Kind kind, Integer count) ->
                came.add("%d %s".formatted(count, kind.name().toLowerCase(Locale.ROOT))));
    tickets.close(
        new Ticket.About(
            Ticket.Kind.MERGED, "", 0, "merge", scene.wish().name(), String.join(", ", came)),
        scene.wish().author());
  }
}
