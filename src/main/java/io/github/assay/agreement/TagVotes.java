package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The votes on each tag, with items on which the same people say the same counted together: what
/// they cost grows with the tags that are given, not with items times tags. Never changes;
/// thread-safe.
public final class TagVotes {
  private final int annotators;

  /// How many items each group of people judged.
  private final Map<List<Integer>, Integer> groups = new LinkedHashMap<>();

  private final List<Column> columns = new ArrayList<>();

  /// @param judgements of the items
  public TagVotes(Judgements judgements) {
    annotators = judgements.annotators().size();
    for (int column = 0; column < judgements.tagCount(); column++) columns.add(new Column());
    for (int item = 0; item < judgements.size(); item++) add(judgements.of(item));
  }

  /// Who says yes of a tag, and who could have; both ascending.
  private record Pattern(List<Integer> yes, List<Integer> voters) {}

  /// The items of which something else than "no" from everybody is said.
  private static final class Column {
    private final Map<Pattern, Integer> patterns = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> groups = new LinkedHashMap<>();
  }

  private void add(List<Judgement> row) {
    var people = row.stream().map(Judgement::annotator).toList();
    groups.merge(people, 1, Integer::sum);
    var yes = new TreeMap<Integer, List<Integer>>();
    var unknown = new TreeMap<Integer, List<Integer>>();
    for (Judgement one : row) {
      for (int column : one.given()) note(yes, column, one.annotator());
      for (int column : one.unknown()) note(unknown, column, one.annotator());
    }
    var touched = new TreeMap<>(yes);
    touched.putAll(unknown);
    for (int column : touched.keySet()) {
      var voters = without(people, unknown.getOrDefault(column, List.of()));
      var pattern = new Pattern(yes.getOrDefault(column, List.of()), voters);
      columns.get(column).patterns.merge(pattern, 1, Integer::sum);
      columns.get(column).groups.merge(people, 1, Integer::sum);
    }
  }

  private static void note(Map<Integer, List<Integer>> all, int column, int annotator) {
    all.computeIfAbsent(column, _ -> new ArrayList<>(4)).add(annotator);
  }

  private static List<Integer> without(List<Integer> people, List<Integer> absent) {
    return absent.isEmpty()
        ? people
        : people.stream().filter(person -> !absent.contains(person)).toList();
  }

  /// Yes and no of one tag, from everybody who could say something.
  ///
  /// @return a row for each way in which people voted, which stands for all items like it
  public Votes of(int column) {
    var rows = new LinkedHashMap<>(columns.get(column).patterns);
    var touched = columns.get(column).groups;
    groups.forEach(
        (people, items) -> {
          int plain = items - touched.getOrDefault(people, 0);
          if (plain > 0) rows.merge(new Pattern(List.of(), people), plain, Integer::sum);
        });
    var votes = Votes.of(rows.size(), annotators, 2);
    int row = 0;
    for (Map.Entry<Pattern, Integer> entry : rows.entrySet()) {
      var pattern = entry.getKey();
      votes.times(row, entry.getValue());
      for (int person : pattern.voters())
        votes.add(row, person, pattern.yes().contains(person) ? Votes.YES : Votes.NO);
      row++;
    }
    return votes.build();
  }
}
