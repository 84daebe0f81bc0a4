package io.github.assay.store.sql;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Merged.Kind;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which tags of two files are one, and takes over the vocabularies that were in force in the
/// other file, as they were.
///
/// A vocabulary is known by who made it, when, and all that it says, with names in place of
/// numbers. Tags that have one name in vocabularies that are the same are one tag; so are new ones
/// of one name, unless another tag of the other file is that tag already.
final class MergeVocabularies {
  private static final String ROWS =
      "select version, at, author, content from vocabulary where version > ? order by version";

  private final MergeScene scene;

  /// Those of the other file that are not of the common past, oldest first.
  private final List<Made> theirs;

  private final List<Integer> added = new ArrayList<>();
  private final int own;
  private int base;

  MergeVocabularies(MergeScene scene) {
    this.scene = scene;
    this.theirs = made(scene.theirs());
    this.own = next() - 1;
    this.base = scene.past().versions();
  }

  /// A vocabulary that was put in force.
  ///
  /// @param at in milliseconds since 1970
  private record Made(Vocabulary vocabulary, long at, String author) {
    /// What it is known by in every file.
    ByteBuffer key() {
      var names = new HashMap<Integer, String>();
      for (Retired tag : vocabulary.conventions().retired()) names.put(tag.id(), tag.name());
      for (Tag tag : vocabulary.tags()) names.put(tag.id(), tag.name());
      var conventions = vocabulary.conventions();
      var content =
          List.of(
              vocabulary.tags().stream().map(tag -> tag.withId(0)).toList(),
              conventions.facets(),
              conventions.retired().stream()
                  .map(tag -> List.of(tag.name(), tag.aliases(), tag.reason()))
                  .toList(),
              conventions.contrasts().stream()
                  .map(
                      (Contrast each) ->
                          List.of(name(names, each.one()), name(names, each.other()), each.text()))
                  .toList(),
              conventions.phrases().stream()
                  .map((Phrase each) -> List.of(name(names, each.tag()), each.words(), each.use()))
                  .toList(),
              conventions.ignored());
      return ByteBuffer.wrap(
          new Fingerprint().number(at).text(author).text(Json.write(content)).take());
    }

    private static String name(Map<Integer, String> names, int tag) {
      return names.getOrDefault(tag, "#" + tag);
    }
  }

  private List<Made> made(Database database) {
    return database.list(
        ROWS,
        row ->
            new Made(
                VocabularyContent.read(row.getInt(1), row.getString(4)),
                row.getLong(2),
                row.getString(3)),
        scene.past().versions());
  }

  /// Pairs tags, and appends what is not here.
  void run() {
    scene.tell("comparing vocabularies");
    pairCommonTags();
    pairVersions();
    pairNewTags();
    append();
  }

  /// The newest vocabulary of the other file that was here before the merge, by its version here.
  int base() {
    return base;
  }

  /// The version that was in force here before the merge.
  int own() {
    return own;
  }

  /// The vocabularies that came, by their versions in the other file.
  List<Integer> added() {
    return added;
  }

  private void pairCommonTags() {
    var past = scene.past();
    scene
        .theirs()
        .each(
            "select distinct tag from decision where sequence <= ? and tag is not null",
            row -> scene.names().tag(row.getInt(1), row.getInt(1)),
            past.decisions());
    scene
        .theirs()
        .each(
            "select version, content from vocabulary where version <= ?",
            row -> {
              var vocabulary = VocabularyContent.read(row.getInt(1), row.getString(2));
              for (Tag tag : vocabulary.tags()) scene.names().tag(tag.id(), tag.id());
              for (Retired tag : vocabulary.conventions().retired())
                scene.names().tag(tag.id(), tag.id());
            },
            past.versions());
  }

  private void pairVersions() {
    for (int version = 0; version <= scene.past().versions(); version++)
      scene.names().version(version, version);
    var known = new HashMap<ByteBuffer, Deque<Vocabulary>>();
    for (Made made : made(scene.ours()))
      known.computeIfAbsent(made.key(), _ -> new ArrayDeque<>()).add(made.vocabulary());
    for (Made made : theirs) {
      var same = known.getOrDefault(made.key(), new ArrayDeque<>()).poll();
      if (same == null) continue;
      scene.names().version(made.vocabulary().version(), same.version());
      base = same.version();
      for (Tag tag : made.vocabulary().tags())
        same.named(tag.name()).ifPresent(here -> pair(tag.id(), here.id()));
      for (Retired tag : made.vocabulary().conventions().retired())
        same.idOf(tag.name()).ifPresent(here -> pair(tag.id(), here));
    }
  }

  private void pair(int there, int here) {
    if (!scene.names().knowsTag(there) && !scene.names().isTaken(here))
      scene.names().tag(there, here);
  }

  private void pairNewTags() {
    var ids = new HashMap<String, Integer>();
    var names = new HashMap<Integer, String>();
    scene
        .ours()
        .each(
            "select id, name from tag",
            row -> {
              ids.put(row.getString(2), row.getInt(1));
              names.put(row.getInt(1), row.getString(2));
            });
    scene
        .theirs()
        .each(
            "select id, name from tag order by id",
            row -> {
              int there = row.getInt(1);
              var name = row.getString(2);
              if (!scene.names().knowsTag(there) && ids.containsKey(name))
                pair(there, ids.get(name));
              if (!scene.names().knowsTag(there)) number(there, name, names);
            });
  }

  /// Gives a tag that is not here a number of its own: its own one, if that is free.
  private void number(int there, String name, Map<Integer, String> names) {
    int here = there;
    if (names.containsKey(there))
      here = 1 + names.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    var free = name;
    for (int next = 2; names.containsValue(free); next++) free = name + " (" + next + ")";
    names.put(here, free);
    scene.ours().change("insert into tag(id, name, place) values (?, ?, null)", here, free);
    scene.names().tag(there, here);
    scene.tally().came(Kind.TAG);
  }

  private void append() {
    for (Made made : theirs) {
      int there = made.vocabulary().version();
      if (scene.names().knowsVersion(there)) continue;
      if (isEdit(there)) precede(scene.names().version(there - 1));
      int here = next();
      insert(new Made(scene.names().vocabulary(made.vocabulary(), here), made.at(), made.author()));
      scene.names().version(there, here);
      added.add(there);
      scene.tally().came(Kind.VOCABULARY);
    }
  }

  private boolean isEdit(int there) {
    return scene.theirs().has("select 1 from edit where version = ?", there);
  }

  /// An edit is told by what was in force before it, so that has to stand before it here too.
  private void precede(int version) {
    if (version == next() - 1) return;
    var before = new SqlVocabulary(scene.ours(), Clock.systemUTC()).version(version);
    insert(
        new Made(
            new Vocabulary(next(), before.tags(), before.conventions()),
            scene.at().toEpochMilli(),
            scene.wish().author()));
  }

  private int next() {
    return 1 + (int) scene.ours().number("select max(version) from vocabulary");
  }

  private void insert(Made made) {
    SqlVocabulary.insert(scene.ours(), made.vocabulary(), made.at(), made.author());
  }
}
