package io.github.assay.store.sql;

import io.github.assay.domain.Run;
import io.github.assay.domain.Scores;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The tags that runs say at their thresholds. Runs never change, so those asked for lately are
/// kept.
final class RunTags {
  private static final int MOST_RUNS = 4;

  private static final String GOLD =
      """
      select s.item, (select group_concat(g.tag) from gold_tag g where g.item = s.item)
      from run_score r cross join standing s on s.item = r.item
      where r.run = (select number from run where id = ?) and s.gold in ('RULED', 'AGREED')\
      """;

  private static final String GOLD_AMONG = GOLD + " and r.item in (select value from json_each(?))";

  private final Database database;
  private final SqlRuns runs;
  private final LinkedHashMap<String, Map<Integer, int[]>> known =
      new LinkedHashMap<>(8, 0.75f, true);

  RunTags(Database database, SqlRuns runs) {
    this.database = database;
    this.runs = runs;
  }

  /// Items of which a run says some tag of these.
  BitSet saying(String run, Predicate<Integer> tags) {
    var found = new BitSet();
    of(run)
        .forEach(
            (item, said) -> {
              if (Arrays.stream(said).boxed().anyMatch(tags)) found.set(item);
            });
    return found;
  }

  /// Gold items that a run scored.
  ///
  /// @param isRight whether those are meant whose tags are the gold ones, or the others
  BitSet judged(String run, boolean isRight) {
    return judge(run, isRight, GOLD, run);
  }

  /// The same among a few items.
  ///
  /// @param numbers of the items, as a JSON list
  BitSet judged(String run, boolean isRight, String numbers) {
    return judge(run, isRight, GOLD_AMONG, run, numbers);
  }

  private BitSet judge(String run, boolean isRight, String sql, Object... values) {
    var said = of(run);
    var found = new BitSet();
    database.each(
        sql,
        row -> {
          int item = row.getInt(1);
          var tags = said.get(item);
          if (tags != null && Arrays.equals(tags, ids(row.getBytes(2))) == isRight) found.set(item);
        },
        values);
    return found;
  }

  private static int[] ids(byte @Nullable [] list) {
    var ids = NumberSet.inOrder(list);
    Arrays.sort(ids);
    return ids;
  }

  private Map<Integer, int[]> of(String id) {
    var kept = known.get(id);
    if (kept != null) return kept;
    Optional<Run> run = runs.find(id);
    Map<Integer, int[]> tags = run.isEmpty() ? Map.of() : read(run.get());
    known.put(id, tags);
    if (known.size() > MOST_RUNS) known.pollFirstEntry();
    return tags;
  }

  private Map<Integer, int[]> read(Run run) {
    var tags = new HashMap<Integer, int[]>();
    database.each(
        "select item, scores from run_score where run = (select number from run where id = ?)",
        row -> {
          try {
            tags.put(row.getInt(1), said(ScoresBytes.read(row.getBytes(2)), run));
          } catch (IllegalArgumentException e) {
            throw database.damaged("the scores of run " + run.id(), e);
          }
        },
        run.id());
    return tags;
  }

  private static int[] said(Scores scores, Run run) {
    var said = new int[scores.size()];
    int size = 0;
    for (int i = 0; i < scores.size(); i++)
      if (scores.value(i) >= run.result().thresholds().of(scores.tag(i)))
        said[size++] = scores.tag(i);
    return Arrays.copyOf(said, size);
  }
}
