package io.github.assay.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What follows for one item from its decisions, beside what is stored of it, both as lines.
final class ItemFold {
  private static final long GOLD = 0;

  private final long item;
  private final SortedMap<Long, SortedMap<Integer, String>> marks = new TreeMap<>();
  private final SortedMap<Long, String> outcomes = new TreeMap<>();
  private final SortedMap<Long, String> reasons = new TreeMap<>();
  private final SortedSet<String> stored = new TreeSet<>();

  ItemFold(long item) {
    this.item = item;
  }

  long item() {
    return item;
  }

  void mark(long seat, int tag, String verdict) {
    marks.computeIfAbsent(seat, _ -> new TreeMap<>()).put(tag, verdict);
  }

  void end(long seat, String outcome, String reason) {
    outcomes.put(seat, outcome);
    reasons.put(seat, reason);
  }

  /// Takes in a line that is stored.
  void stored(String line) {
    stored.add(line);
  }

  static String label(long seat, int tag, @Nullable String verdict) {
    return "seat " + seat + " says " + verdict + " of tag " + tag;
  }

  static String outcome(long seat, @Nullable String outcome, @Nullable String reason) {
    return "seat " + seat + " ended with " + outcome + " \"" + reason + "\"";
  }

  static String standing(long votes, @Nullable String gold) {
    return votes + " votes, gold " + gold;
  }

  static String gold(int tag) {
    return "gold tag " + tag;
  }

  /// Lines that follow but are not stored (with `+`), and the other way round (with `-`).
  List<String> differences(int votesForGold) {
    var expected = expected(votesForGold);
    var differences = new ArrayList<String>();
    for (String line : expected) if (!stored.contains(line)) differences.add("+ " + line);
    for (String line : stored) if (!expected.contains(line)) differences.add("- " + line);
    return differences;
  }

  private SortedSet<String> expected(int votesForGold) {
    var lines = new TreeSet<String>();
    marks.forEach(
        (seat, tags) ->
            tags.forEach(
                (tag, verdict) -> {
                  if (!verdict.equals("UNSEEN")) lines.add(label(seat, tag, verdict));
                }));
    outcomes.forEach(
        (seat, outcome) -> {
          if (!outcome.equals("OPEN")) lines.add(outcome(seat, outcome, reasons.get(seat)));
        });
    addGold(lines, votesForGold);
    return lines;
  }

  private void addGold(SortedSet<String> lines, int votesForGold) {
    boolean ruled = isVote(GOLD);
    var voters = outcomes.keySet().stream().filter(s -> s != GOLD && isVote(s)).toList();
    if (voters.isEmpty() && !ruled) return;
    var counts = new TreeMap<Integer, Integer>();
    for (long seat : ruled ? List.of(GOLD) : voters)
      marks
          .getOrDefault(seat, new TreeMap<>())
          .forEach(
              (tag, verdict) -> {
                if (verdict.equals("YES")) counts.merge(tag, 1, Integer::sum);
              });
    var state = ruled ? "RULED" : state(counts, voters.size(), votesForGold);
    lines.add(standing(voters.size(), state));
    if (ruled) for (int tag : counts.keySet()) lines.add(gold(tag));
    if (!state.equals("AGREED")) return;
    for (Map.Entry<Integer, Integer> count : counts.entrySet())
      if (2 * count.getValue() > voters.size()) lines.add(gold(count.getKey()));
  }

  private static String state(SortedMap<Integer, Integer> counts, int votes, int votesForGold) {
    if (votes < votesForGold) return "WAITING";
    return counts.containsValue(votes / 2) && votes % 2 == 0 ? "TIED" : "AGREED";
  }

  private boolean isVote(long seat) {
    var outcome = outcomes.getOrDefault(seat, "OPEN");
    return outcome.equals("TAGGED") || outcome.equals("NONE_APPLY");
  }
}
