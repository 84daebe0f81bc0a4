package io.github.assay.store.sql;

import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Merged.Kind;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Puts the merged vocabulary in force, once the logs are one.
///
/// @param scene of the merge
/// @param vocabularies what came of them
/// @param tickets told of what both sides changed differently
record MergeEdits(MergeScene scene, MergeVocabularies vocabularies, SqlTickets tickets) {
  /// Appends how the vocabularies that came were made.
  void follow() {
    for (int version : vocabularies.added())
      scene
          .theirs()
          .each(
              "select version, summary, coalesce(batch, 0), coalesce(reverses, 0) from edit"
                  + " where version = ?",
              row -> follow(row.getInt(1), row.getString(2), row.getLong(3), row.getInt(4)),
              version);
  }

  private void follow(int version, String summary, long batch, int reverses) {
    var names = scene.names();
    SealedTable.EDIT.put(
        scene.ours(),
        SealedTable.EDIT.next(scene.ours()),
        names.version(version),
        summary,
        batch == 0 ? null : names.batch(batch),
        reverses == 0 ? null : names.version(reverses));
  }

  /// Puts both in force as one.
  void merge() {
    scene.tell("merging vocabularies");
    var store = new SqlVocabulary(scene.ours(), Clock.systemUTC());
    var last = store.current();
    var there = new SqlVocabulary(scene.theirs(), Clock.systemUTC()).current();
    var ours = store.version(vocabularies.own());
    var theirs = scene.names().vocabulary(there, there.version());
    var merge = new VocabularyMerge(store.version(vocabularies.base()), ours, theirs, this::isUsed);
    var merged = merge.merged();
    boolean isLast =
        merged.tags().equals(last.tags()) && merged.conventions().equals(last.conventions());
    if (isLast && last.version() == ours.version()) return;
    place(merged);
    if (isLast) return;
    SqlVocabulary.insert(
        scene.ours(),
        new Vocabulary(last.version() + 1, merged.tags(), merged.conventions()),
        scene.at().toEpochMilli(),
        scene.wish().author());
    scene.tally().came(Kind.VOCABULARY);
    tellRenamed(theirs, merged);
    for (VocabularyMerge.Clash clash : merge.clashes()) tell(clash);
  }

  private boolean isUsed(int tag) {
    return scene.ours().has("select 1 from label where tag = ? and verdict = 'YES' limit 1", tag);
  }

  /// Notes what tags are called, and which are approved. A tag that is neither approved nor retired
  /// gives its name away.
  private void place(Vocabulary merged) {
    var wanted = new HashMap<Integer, String>();
    for (Retired tag : merged.conventions().retired()) wanted.put(tag.id(), tag.name());
    for (Tag tag : merged.tags()) wanted.put(tag.id(), tag.name());
    var database = scene.ours();
    database.change("update tag set place = null where place is not null");
    var stored = new HashMap<Integer, String>();
    database.each("select id, name from tag", row -> stored.put(row.getInt(1), row.getString(2)));
    var taken = new HashSet<>(wanted.values());
    stored.forEach(
        (id, name) -> {
          if (!name.equals(wanted.get(id)) && taken.contains(name))
            database.change("update tag set name = name || ' #' || id where id = ?", id);
        });
    name(wanted, stored.keySet());
    int place = 0;
    for (Tag tag : merged.tags())
      database.change("update tag set place = ? where id = ?", ++place, tag.id());
  }

  private void name(Map<Integer, String> wanted, Set<Integer> stored) {
    var used = new HashSet<String>();
    wanted.forEach(
        (id, name) -> {
          var free = used.add(name) ? name : name + " #" + id;
          if (stored.contains(id))
            scene.ours().change("update tag set name = ? where id = ?", free, id);
          else
            scene.ours().change("insert into tag(id, name, place) values (?, ?, null)", id, free);
        });
  }

  private void tellRenamed(Vocabulary theirs, Vocabulary merged) {
    for (Tag tag : theirs.tags())
      if (merged.has(tag.id()) && !merged.tag(tag.id()).name().equals(tag.name()))
        scene.tally().renamed(Kind.TAG, tag.name(), merged.tag(tag.id()).name());
  }

  private void tell(VocabularyMerge.Clash clash) {
    var text = "%s (%s)".formatted(clash.text(), scene.wish().name());
    scene.tally().left(Kind.TAG, clash.text());
    tickets.open(
        new Ticket.About(Ticket.Kind.GUIDANCE, "", clash.tag(), "merge", "", text),
        scene.wish().author());
  }
}
