package io.github.assay.store.sql;

import io.github.assay.domain.Item;
import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.store.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Looks for everything that is wrong with a file and says it in sentences.
final class Verification {
  private static final int MOST = 100;

  private final Database database;
  private final SqlVocabulary vocabulary;
  private final SqlSnapshots snapshots;
  private final SqlRuns runs;
  private final List<String> problems = new ArrayList<>();

  Verification(Database database, SqlVocabulary vocabulary, SqlSnapshots snapshots, SqlRuns runs) {
    this.database = database;
    this.vocabulary = vocabulary;
    this.snapshots = snapshots;
    this.runs = runs;
  }

  /// The first hundred problems, and how many more there are; empty if all is well.
  List<String> problems() {
    database.reading(
        () -> {
          for (Runnable check : checks()) attempt(check);
          return true;
        });
    if (database.canLock()) attempt(() -> database.unbound(this::searchIndex));
    if (problems.size() <= MOST) return List.copyOf(problems);
    var first = new ArrayList<>(problems.subList(0, MOST));
    first.add("and " + (problems.size() - MOST) + " more");
    return List.copyOf(first);
  }

  private List<Runnable> checks() {
    return List.of(
        this::structure,
        this::references,
        this::items,
        this::tagsKeptApart,
        this::vocabularies,
        () -> SealedTable.ALL.forEach(table -> table.check(database, problems::add)),
        this::head,
        () -> new LogCheck(database, problems::add).run(),
        () -> new DerivedCheck(database, problems::add).run(),
        this::snapshots,
        this::runs);
  }

  /// A check that cannot be done to its end is a problem too.
  private void attempt(Runnable check) {
    try {
      check.run();
    } catch (StoreException e) {
      problems.add(sentence(e));
    }
  }

  private void structure() {
    database.each(
        "pragma integrity_check",
        row -> {
          if (!row.getString(1).equals("ok")) problems.add("structure: " + row.getString(1));
        });
  }

  private void references() {
    database.each(
        "pragma foreign_key_check",
        row ->
            problems.add(
                "%s %s refers to a row of %s that is not there"
                    .formatted(row.getString(1), row.getString(2), row.getString(3))));
  }

  private void searchIndex() {
    try {
      database.change("insert into item_text(item_text, rank) values ('integrity-check', 1)");
    } catch (StoreException e) {
      problems.add("the search index does not fit the items; " + sentence(e));
    }
  }

  /// Says what SQLite said, too: whoever asks wants to know exactly.
  private static String sentence(StoreException failure) {
    var cause = failure.getCause();
    return cause == null
        ? failure.getMessage()
        : failure.getMessage() + " (" + cause.getMessage() + ")";
  }

  private void items() {
    database.each(
        "select " + SqlItems.COLUMNS + ", i.hash from item i order by i.number",
        row -> {
          Item item = SqlItems.read(row);
          if (!Arrays.equals(ImportWriter.hash(item), row.getBytes(10)))
            problems.add("item \"" + item.id() + "\" is not as it came in: its hash differs");
        });
  }

  private void vocabularies() {
    database.each(
        "select version, at, author, content, hash from vocabulary order by version",
        row -> {
          var hash =
              SqlVocabulary.hash(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4));
          if (!Arrays.equals(hash, row.getBytes(5)))
            problems.add("vocabulary " + row.getInt(1) + " is not as it was: its hash differs");
        });
    if (database.number("select count(*) <> 1 + max(version) from vocabulary") != 0)
      problems.add("a vocabulary that was in force is missing");
    var current =
        vocabulary.current().tags().stream().map(tag -> tag.id() + " " + tag.name()).toList();
    var rows =
        database.list(
            "select id || ' ' || name from tag where place is not null order by place",
            row -> row.getString(1));
    if (!current.equals(rows)) problems.add("the tags are not those of the newest vocabulary");
  }

  private void tagsKeptApart() {
    database.each(
        """
        select i.id, u.spelling, u.seal from unapproved u cross join item i on i.number = u.item
        order by u.item\
        """,
        row -> {
          if (ImportWriter.seal(row.getString(1), row.getString(2)) != row.getLong(3))
            problems.add(
                "a tag that was kept apart of item \"%s\" is not as it came in: its hash differs"
                    .formatted(row.getString(1)));
        });
  }

  private void head() {
    if (!new Seal(database).holds())
      problems.add("the policy or the split is not as it was: the hash differs");
  }

  private void snapshots() {
    for (Snapshot snapshot : snapshots.all())
      if (!snapshots.holds(snapshot))
        problems.add("snapshot \"" + snapshot.name() + "\" is not as it was: its hash differs");
  }

  private void runs() {
    for (Run run : runs.all())
      if (!runs.holds(run)) problems.add("run " + run.id() + " is not as it was: the hash differs");
    runs.checkFindings();
  }
}
