package io.github.assay.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Names;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.Found;
import io.github.assay.store.QueryStore;
import io.github.assay.store.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers queries from the database. What was asked before is kept, and follows decisions, until
/// something else is written.
final class SqlQueries implements QueryStore {
  /// More hits than this are too many to rank while somebody types.
  private static final int MOST_RANKED = 3_000;

  private static final String RANKED =
      """
      select group_concat(n) from
      (select rowid n from item_text where item_text match ? order by rank, rowid)\
      """;

  private static final String FACTS =
      """
      select i.id, coalesce(s.votes, 0), s.agreement, coalesce(s.gold = 'TIED', 0),
        (select json_group_array(u.spelling) from unapproved u where u.item = i.number)
      from json_each(?1) j cross join item i on i.number = j.value
      left join standing s on s.item = i.number\
      """;

  private final Database database;
  private final Workspace workspace;
  private final RunTags runs;
  private final Versions versions;
  private Memory memory = Memory.NONE;

  /// @param workspace the one that this is part of
  SqlQueries(Database database, Workspace workspace, SqlRuns runs, Versions versions) {
    this.database = database;
    this.workspace = workspace;
    this.runs = new RunTags(database, runs);
    this.versions = versions;
  }

  /// Sets that are known.
  ///
  /// @param session in which they were read
  /// @param writes how many transactions had been written then
  private record Memory(String session, long writes, @Nullable Sets sets) {
    static final Memory NONE = new Memory("", 0, null);
  }

  /// Sets that were read for another opening of the same file.
  ///
  /// @param head as it was when they were begun
  private record Read(Head head, Reader reader, Sets sets) implements Ready {}

  @Override
  public Names names() {
    return database.reading(
        () ->
            new Names(
                vocabulary(),
                workspace.decisions().annotators(),
                workspace.runs().all().reversed().stream().map(Run::id).toList(),
                workspace.snapshots().all().reversed().stream().map(Snapshot::name).toList()));
  }

  @Override
  public Found find(Query query, Reader reader) {
    return database.reading(
        () -> {
          var sets = sets(reader);
          var found = sets.of(query);
          return new SqlFound(this, database, reader, found, ranked(query, sets, found));
        });
  }

  /// The sets of a reader as the file is now.
  Sets sets(Reader reader) {
    var head = Head.of(database);
    return keep(known(head, reader).orElseGet(() -> new Sets(terms(reader))), head);
  }

  private Sets keep(Sets sets, Head head) {
    memory = new Memory(head.session(), head.writes(), sets);
    return sets;
  }

  /// What is known, brought up to date; empty if it does not hold any more, or for this reader.
  private Optional<Sets> known(Head head, Reader reader) {
    var known = memory.sets();
    if (known == null || !memory.session().equals(head.session())) return Optional.empty();
    var before = known.terms().reader();
    if (!before.annotator().equals(reader.annotator())) return Optional.empty();
    var decided = database.changes().between(memory.writes(), head.writes());
    if (decided.isEmpty()) return Optional.empty();
    known.decided(decided.get());
    return Optional.of(keep(before.equals(reader) ? known : known.asked(terms(reader)), head));
  }

  private Terms terms(Reader reader) {
    var leaves = new Leaves(database, vocabulary(), versions, reader.annotator());
    return new Terms(database, leaves, runs, reader);
  }

  @Override
  public boolean isReady(Reader reader, Stock stock) {
    return database.reading(
        () ->
            known(Head.of(database), reader)
                .filter(
                    sets ->
                        switch (stock) {
                          case COUNTS -> sets.countsFromMemory();
                          case MEASURES -> sets.measuresFromMemory();
                        })
                .isPresent());
  }

  @Override
  public Ready read(Reader reader, Stock stock, Runnable check) {
    // not in one transaction: what is decided meanwhile is followed by who takes it
    var head = Head.of(database);
    var sets = new Sets(terms(reader));
    switch (stock) {
      case COUNTS -> sets.readCounts(check);
      case MEASURES -> sets.readMeasures(workspace.decisions().annotators(), check);
    }
    return new Read(head, reader, sets);
  }

  @Override
  public boolean take(Ready ready) {
    if (!(ready instanceof Read(Head head, Reader reader, Sets sets))) return false;
    return database.reading(
        () -> {
          var now = Head.of(database);
          var since = database.changes().between(head.writes(), now.writes());
          if (!head.session().equals(now.session()) || since.isEmpty()) return false;
          sets(reader).take(sets, since.get());
          return true;
        });
  }

  Vocabulary vocabulary() {
    return workspace.vocabulary().current();
  }

  /// The numbers by falling rank; empty if the items are better left in their order.
  private int[] ranked(Query query, Sets sets, BitSet found) {
    var like = query.terms().filter(Term.Like.class::isInstance).map(Term.Like.class::cast);
    var closest = like.findFirst().map(term -> sets.like(term.item())).orElse(new int[0]);
    var close = IntStream.of(closest).filter(found::get).toArray();
    if (close.length > 0 && close.length == found.cardinality()) return close;
    var words = query.words();
    if (words.isEmpty() || sets.words(words).cardinality() > MOST_RANKED) return new int[0];
    var list = database.first(RANKED, SqlQueries::numbers, Leaves.match(words));
    return IntStream.of(list.orElseThrow()).filter(found::get).toArray();
  }

  private static int[] numbers(ResultSet row) throws SQLException {
    return NumberSet.inOrder(row.getBytes(1));
  }

  @Override
  public Map<String, Facts> facts(List<String> items) {
    var facts = new HashMap<String, Facts>();
    database.reading(
        () -> {
          var numbers =
              database.list(
                  "select number from item where id in (select value from json_each(?))",
                  row -> row.getLong(1),
                  Json.write(items));
          var vocabulary = vocabulary();
          database.each(
              FACTS,
              row -> facts.put(row.getString(1), facts(row, vocabulary)),
              Json.write(numbers));
          return facts;
        });
    return facts;
  }

  private Facts facts(ResultSet row, Vocabulary vocabulary) throws SQLException {
    double value = row.getDouble(3);
    var agreement = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    var spellings = Json.read(row.getString(5), new TypeReference<List<String>>() {});
    return new Facts(
        row.getInt(2),
        agreement,
        row.getBoolean(4),
        open(spellings, vocabulary),
        versions.newest(row.getString(1)).orElse(""));
  }

  /// How many spellings still wait to be approved.
  private static int open(List<String> spellings, Vocabulary vocabulary) {
    if (spellings.isEmpty()) return 0;
    var ignored = vocabulary.conventions().ignoredKeys();
    return (int)
        spellings.stream()
            .filter(spelling -> vocabulary.lookup(spelling).isEmpty())
            .filter(spelling -> !ignored.contains(TagKey.of(spelling)))
            .count();
  }
}
