package io.github.assay.store.sql;

import io.github.assay.domain.Decision;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.StoreException;
import io.github.assay.store.VocabularyStore.Change;
import io.github.assay.store.VocabularyStore.Consequences;
import io.github.assay.store.VocabularyStore.Revision;
import java.time.Clock;
import java.util.List;

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
    for (Tag tag : draft.tags()) refuseTakenName(tag);
    var now =
        vocabularies.putInForce(
            new Vocabulary(old.version() + 1, draft.tags(), draft.conventions()),
            revision.author());
    long batch = follow(revision, now.version());
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
    int version = run(revision).version();
    long items =
        database.number(
            "select count(distinct item) from decision"
                + " where batch = (select batch from edit where version = ?)",
            version);
    return new Consequences(
        (int) items,
        new Change(gold, database.number(GOLD_LABELS)),
        new Change(tied, database.number(TIED)));
  }

  private void refuseTakenName(Tag tag) {
    if (database.has("select 1 from tag where name = ? and id <> ?", tag.name(), tag.id()))
      throw new StoreException("EXISTS", "another tag is, or was, called \"" + tag.name() + "\"");
  }

  /// @return the batch of the decisions; 0 if there are none
  private long follow(Revision revision, int version) {
    if (revision.reverses().isPresent()) {
      long batch =
          database
              .first(
                  "select coalesce(batch, 0) from edit where version = ?",
                  row -> row.getLong(1),
                  revision.reverses().get())
              .orElse(0L);
      return batch == 0
          ? 0
          : new Reversal(database, clock)
              .reverse(Batch.Kind.UNDO, revision.author(), batch)
              .batch();
    }
    List<Decision.Entry> entries = revision.entries().apply(version);
    if (entries.isEmpty()) return 0;
    var log = new LogWriter(database, clock.instant());
    var batch = log.begin(Batch.Kind.IMPORT, revision.author(), 0);
    for (Decision.Entry entry : entries)
      log.append(batch, entry, SqlItems.number(database, entry.item()));
    new Derived(database).refresh();
    return batch.number();
  }
}
