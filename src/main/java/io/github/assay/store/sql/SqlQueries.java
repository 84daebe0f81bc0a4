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
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers queries from the database. What was asked before is kept until something is written.
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
  private record Memory(String session, long writes, Reader reader, @Nullable Sets sets) {
    static final Memory NONE = new Memory("", 0, new Reader("", ""), null);

    boolean isOf(Head head, Reader other) {
      return session.equals(head.session()) && reader.equals(other);
    }
  }

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
    var known = memory.isOf(head, reader) ? memory.sets() : null;
    long writes = head.writes() - memory.writes();
    if (known != null && writes == 0) return known;
    var decided = database.changes().take(writes);
    var sets = known == null || decided.isEmpty() ? fresh(reader) : known.after(decided.get());
    memory = new Memory(head.session(), head.writes(), reader, sets);
    return sets;
  }

  private Sets fresh(Reader reader) {
    var leaves = new Leaves(database, vocabulary(), versions, reader.annotator());
    return new Sets(database, leaves, runs, reader);
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
