package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The votes on each tag, with items on which the same people say the same counted together: what
/// they cost grows with the tags that are given, not with items times tags. Never changes;
/// thread-safe.
public final class TagVotes {
  private final Judgements judgements;
  private final List<List<Integer>> special;
  private final Map<List<Integer>, Integer> voters = new LinkedHashMap<>();

  /// @param judgements of the items
  public TagVotes(Judgements judgements) {
    this.judgements = judgements;
    special = new ArrayList<>();
    for (int column = 0; column < judgements.tagCount(); column++) special.add(new ArrayList<>());
    for (int item = 0; item < judgements.size(); item++) {
      voters.merge(people(item), 1, Integer::sum);
      for (Judgement one : judgements.of(item)) {
        note(one.given(), item);
        note(one.unknown(), item);
      }
    }
  }

  /// Notes that something else than "no" is said of tags.
  private void note(int[] columns, int item) {
    for (int column : columns) {
      var items = special.get(column);
      if (items.isEmpty() || items.getLast() != item) items.add(item);
    }
  }

  private List<Integer> people(int item) {
    return judgements.of(item).stream().map(Judgement::annotator).toList();
  }

  /// Yes and no of one tag, from everybody who could say something.
  ///
  /// @return a row for each way in which people voted, which stands for all items like it
  public Votes of(int column) {
    var rows = new LinkedHashMap<List<Votes.Vote>, Integer>();
    var plain = new LinkedHashMap<>(voters);
    for (int item : special.get(column)) {
      plain.merge(people(item), -1, Integer::sum);
      rows.merge(votes(item, column), 1, Integer::sum);
    }
    plain.forEach(
        (people, times) -> {
          if (times > 0) rows.merge(refused(people), times, Integer::sum);
        });
    return built(rows);
  }

  private List<Votes.Vote> votes(int item, int column) {
    return judgements.of(item).stream()
        .filter(one -> one.knows(column))
        .map(one -> vote(one.annotator(), one.gives(column) ? Votes.YES : Votes.NO))
        .toList();
  }

  private static List<Votes.Vote> refused(List<Integer> people) {
    return people.stream().map(who -> vote(who, Votes.NO)).toList();
  }

  private static Votes.Vote vote(int annotator, int choice) {
    return new Votes.Vote(annotator, choice, 1);
  }

  private Votes built(Map<List<Votes.Vote>, Integer> rows) {
    var builder = Votes.of(rows.size(), judgements.annotators().size(), 2);
    int row = 0;
    for (Map.Entry<List<Votes.Vote>, Integer> entry : rows.entrySet()) {
      builder.times(row, entry.getValue());
      for (Votes.Vote vote : entry.getKey()) builder.add(row, vote.annotator(), vote.choice());
      row++;
    }
    return builder.build();
  }
}
