package io.github.assay.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.StoreException;
import io.github.assay.store.VocabularyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The approved tags in the database.
final class SqlVocabulary implements VocabularyStore {
  private static final String GUIDANCE =
      """
      select v.version, v.at, v.author, json_extract(t.value, '$.guidance')
      from vocabulary v cross join json_each(
        case when v.content like '[%' then v.content else json_extract(v.content, '$.tags') end) t
      where json_extract(t.value, '$.id') = ? order by v.version\
      """;

  private final Database database;
  private final Clock clock;
  private Vocabulary latest = Vocabulary.empty();

  SqlVocabulary(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Vocabulary current() {
    int version = (int) database.number("select max(version) from vocabulary");
    if (version != latest.version()) latest = version(version);
    return latest;
  }

  @Override
  public Vocabulary version(int version) {
    return database
        .first(
            "select content from vocabulary where version = ?",
            row -> read(version, row.getString(1)),
            version)
        .orElseThrow(() -> new StoreException("NOT_FOUND", "there is no vocabulary " + version));
  }

  private Vocabulary read(int version, String content) {
    try {
      return VocabularyContent.read(version, content);
    } catch (IllegalArgumentException e) {
      throw database.damaged("vocabulary " + version, e);
    }
  }

  /// Puts the empty vocabulary in force that every workspace begins with.
  void begin() {
    insert(Vocabulary.empty(), "");
  }

  @Override
  public Vocabulary replace(List<Tag> tags, String author) {
    refuseTwins(tags);
    return database.writing(
        () -> {
          var old = current();
          var numbered = numbered(tags);
          if (numbered.equals(old.tags())) return old;
          refuseToDrop(old, numbered);
          return putInForce(
              new Vocabulary(old.version() + 1, numbered, without(numbered, old.conventions())),
              author);
        });
  }

  /// A tag that is approved again is not retired any longer; nothing is said of one that is gone.
  private static Conventions without(List<Tag> tags, Conventions conventions) {
    var ids = tags.stream().map(Tag::id).toList();
    return conventions
        .withRetired(conventions.retired().stream().filter(tag -> !ids.contains(tag.id())).toList())
        .withContrasts(
            conventions.contrasts().stream()
                .filter(pair -> ids.contains(pair.one()) && ids.contains(pair.other()))
                .toList())
        .withRenewals(
            conventions.renewals().stream().filter(renewal -> ids.contains(renewal.tag())).toList())
        .withPhrases(
            conventions.phrases().stream().filter(phrase -> ids.contains(phrase.tag())).toList());
  }

  @Override
  public int freeId() {
    return 1 + (int) database.number("select coalesce(max(id), 0) from tag");
  }

  @Override
  public int idFor(String name) {
    return database
        .first("select id from tag where name = ?", row -> row.getInt(1), name)
        .orElseGet(this::freeId);
  }

  @Override
  public Map<Integer, String> names() {
    var names = new HashMap<Integer, String>();
    database.each("select id, name from tag", row -> names.put(row.getInt(1), row.getString(2)));
    return names;
  }

  @Override
  public Vocabulary revise(Revision revision) {
    return database.writing(() -> new Revising(database, this, clock).run(revision));
  }

  @Override
  public Consequences look(Revision revision) {
    var before = current();
    try {
      return database.writing(
          () -> {
            database.execute("savepoint look");
            var consequences = new Revising(database, this, clock).consequences(revision);
            database.execute("rollback to look");
            return consequences;
          });
    } finally {
      latest = before;
    }
  }

  @Override
  public List<Edit> edits() {
    return database.list(
        """
        select e.version, v.at, v.author, e.summary, coalesce(e.batch, 0), coalesce(e.reverses, 0)
        from edit e join vocabulary v on v.version = e.version order by e.version desc\
        """,
        row ->
            new Edit(
                row.getInt(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getInt(6)));
  }

  @Override
  public List<Wording> wordings(int tag) {
    var wordings = new ArrayList<Wording>();
    var before = new Tag.Guidance[] {Tag.Guidance.NONE};
    database.each(
        GUIDANCE,
        row -> {
          var now = Json.read(row.getString(4), new TypeReference<Tag.Guidance>() {});
          if (!now.equals(before[0]))
            wordings.add(
                new Wording(
                    row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), now));
          before[0] = now;
        },
        tag);
    return List.copyOf(wordings.reversed());
  }

  private static void refuseTwins(List<Tag> tags) {
    var names = new HashSet<String>();
    for (Tag tag : tags)
      if (!names.add(tag.name()))
        throw new StoreException("EXISTS", "two tags are called \"" + tag.name() + "\"");
  }

  /// The tags with the ids that their names have ever had, or with new ones.
  private List<Tag> numbered(List<Tag> tags) {
    Map<String, Integer> ids = new HashMap<>();
    database.each("select name, id from tag", row -> ids.put(row.getString(1), row.getInt(2)));
    int highest = (int) database.number("select coalesce(max(id), 0) from tag");
    var numbered = new ArrayList<Tag>();
    for (Tag tag : tags) {
      var known = ids.get(tag.name());
      int id = known == null ? ++highest : known;
      numbered.add(
          new Tag(id, tag.name(), tag.facet(), tag.aliases(), tag.parents(), tag.guidance()));
    }
    return numbered;
  }

  private void refuseToDrop(Vocabulary old, List<Tag> tags) {
    Set<Integer> kept = new HashSet<>();
    for (Tag tag : tags) kept.add(tag.id());
    if (old.tags().stream().allMatch(tag -> kept.contains(tag.id()))) return;
    Map<Integer, Integer> uses = new HashMap<>();
    database.each(
        "select tag, count(*) from decision where tag is not null group by tag",
        row -> uses.put(row.getInt(1), row.getInt(2)));
    for (Tag tag : old.tags())
      if (!kept.contains(tag.id()) && uses.containsKey(tag.id()))
        throw new StoreException(
            "TAG_IN_USE",
            "the tag \"%s\" cannot be left out: %d decisions use it; the vocabulary is unchanged"
                .formatted(tag.name(), uses.get(tag.id())));
  }

  /// Writes a version, within the transaction that is under way.
  Vocabulary putInForce(Vocabulary vocabulary, String author) {
    database.change("update tag set place = null where place is not null");
    int place = 0;
    for (Tag tag : vocabulary.tags())
      database.change(
          "insert into tag(id, name, place) values (?, ?, ?)"
              + " on conflict(id) do update set place = excluded.place, name = excluded.name",
          tag.id(),
          tag.name(),
          ++place);
    for (Retired tag : vocabulary.conventions().retired())
      database.change(
          "insert into tag(id, name, place) values (?, ?, null) on conflict(id) do nothing",
          tag.id(),
          tag.name());
    if (!vocabulary.conventions().renewals().isEmpty())
      new LaterWords(database).note(LaterWords.RENEWALS);
    insert(vocabulary, author);
    return vocabulary;
  }

  private void insert(Vocabulary vocabulary, String author) {
    insert(database, vocabulary, clock.millis(), author);
  }

  /// Writes the row of a version, within the transaction that is under way.
  ///
  /// @param at in milliseconds since 1970
  static void insert(Database database, Vocabulary vocabulary, long at, String author) {
    var content = VocabularyContent.write(vocabulary);
    database.change(
        "insert into vocabulary(version, at, author, content, hash) values (?, ?, ?, ?, ?)",
        vocabulary.version(),
        at,
        author,
        content,
        hash(vocabulary.version(), at, author, content));
  }

  /// The digest of a row.
  static byte[] hash(int version, long at, String author, String content) {
    return new Fingerprint().number(version).number(at).text(author).text(content).take();
  }
}
