package io.github.assay.store.sql;

import io.github.assay.domain.Decision;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.StoreException;
import io.github.assay.store.VocabularyStore.Change;
import io.github.assay.store.VocabularyStore.Consequences;
import io.github.assay.store.VocabularyStore.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;

/// Puts a changed vocabulary in force with the decisions that follow from it, within the
/// transaction that is under way.
///
/// @param vocabularies those of the database
record Revising(Database database, SqlVocabulary vocabularies, Clock clock) {
  private static final String GOLD_LABELS = "select count(*) from gold_tag";
  private static final String TIED = "select count(*) from standing where gold = 'TIED'";

  /// @return the vocabulary that is in force now
  /// @throws StoreException as `VocabularyStore.revise`
  Vocabulary run(Revision revision) {
    var draft = revision.draft();
    var old = vocabularies.current();
    if (draft.version() != old.version())
      throw new StoreException(
          "STALE",
          "the vocabulary was changed in between (it is version %d now); look at it again"
              .formatted(old.version()));
    refuseTakenNames(draft);
    var now =
        vocabularies.putInForce(
            new Vocabulary(old.version() + 1, draft.tags(), draft.conventions()),
            revision.author());
    long batch = follow(revision, now.version());
    for (Tag tag : old.tags()) if (!now.has(tag.id())) refuseIfUsed(tag);
    SealedTable.EDIT.put(
        database,
        SealedTable.EDIT.next(database),
        now.version(),
        revision.summary(),
        batch == 0 ? null : batch,
        revision.reverses().orElse(null));
    return now;
  }

  /// Does it, and tells what came of it.
  Consequences consequences(Revision revision) {
    long gold = database.number(GOLD_LABELS);
    long tied = database.number(TIED);
    var rules = new Breaches(database);
    long breaches = rules.of(vocabularies.current());
    var now = run(revision);
    long items =
        database.number(
            "select count(distinct item) from decision"
                + " where batch = (select batch from edit where version = ?)",
            now.version());
    return new Consequences(
        (int) items,
        new Change(gold, database.number(GOLD_LABELS)),
        new Change(tied, database.number(TIED)),
        new Change(breaches, rules.of(now)));
  }

  /// A name can be that of one tag only. One that is neither approved nor retired any longer, since
  /// the edit that made it was taken back, gives its name away.
  private void refuseTakenNames(Vocabulary draft) {
    var kept = new TreeMap<Integer, String>();
    for (Retired tag : draft.conventions().retired()) kept.put(tag.id(), tag.name());
    for (Tag tag : draft.tags()) kept.put(tag.id(), tag.name());
    kept.forEach(
        (id, name) ->
            database
                .first(
                    "select id from tag where name = ? and id <> ?", row -> row.getInt(1), name, id)
                .ifPresent(
                    other -> {
                      if (kept.containsKey(other))
                        throw new StoreException(
                            "EXISTS", "another tag is, or was, called \"" + name + "\"");
                      database.change(
                          "update tag set name = name || ' #' || id where id = ?", other);
                    }));
  }

  private void refuseIfUsed(Tag tag) {
    long items =
        database.number(
            "select count(distinct item) from label where tag = ? and verdict = 'YES'", tag.id());
    if (items > 0)
      throw new StoreException(
          "TAG_IN_USE",
          "the tag \"%s\" cannot go: it was chosen on %d items in between; merge or retire it instead"
              .formatted(tag.name(), items));
  }

  /// @return the batch of the decisions; 0 if there are none
  private long follow(Revision revision, int version) {
    if (revision.reverses().isPresent())
      return database
          .first(
              "select b.number, b.kind, coalesce(b.reverses, 0) from edit e"
                  + " join batch b on b.number = e.batch where e.version = ?",
              Reversible::read,
              revision.reverses().get())
          .map(batch -> batch.reverse(new Reversal(database, clock), revision.author()))
          .orElse(0L);
    List<Decision.Entry> entries = revision.entries().apply(version);
    if (entries.isEmpty()) return 0;
    var log = new LogWriter(database, clock.instant());
    var batch = log.begin(Batch.Kind.IMPORT, revision.author(), 0);
    for (Decision.Entry entry : entries)
      log.append(batch, entry, SqlItems.number(database, entry.item()));
    new Derived(database).refresh();
    return batch.number();
  }

  /// The batch of an edit.
  ///
  /// @param reverses the batch that it took back or did again, 0 if none
  private record Reversible(long number, Batch.Kind kind, long reverses) {
    static Reversible read(ResultSet row) throws SQLException {
      return new Reversible(row.getLong(1), Batch.Kind.valueOf(row.getString(2)), row.getLong(3));
    }

    /// Takes it back; what it took back itself is done again.
    ///
    /// @return the batch that was appended
    long reverse(Reversal reversal, String author) {
      var reversed =
          switch (kind) {
            case WORK, IMPORT -> reversal.reverse(Batch.Kind.UNDO, author, number);
            case UNDO -> reversal.reverse(Batch.Kind.REDO, author, reverses);
            case REDO -> reversal.reverse(Batch.Kind.UNDO, author, reverses);
          };
      return reversed.batch();
    }
  }
}
