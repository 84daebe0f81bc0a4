package io.github.assay.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What follows for one item from its decisions, beside what is stored of it, both as lines.
final class ItemFold {
  private static final long GOLD = 0;

  /// Agreement is stored with nine places.
  private static final double ROUNDED = 1e-8;

  private final long item;
  private final SortedMap<Long, SortedMap<Integer, String>> marks = new TreeMap<>();
  private final SortedMap<Long, String> outcomes = new TreeMap<>();
  private final SortedMap<Long, String> reasons = new TreeMap<>();
  private final SortedSet<String> stored = new TreeSet<>();
  private double storedAgreement = Double.NaN;

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

  /// Takes in the agreement of the votes that is stored.
  void storedAgreement(double agreement) {
    storedAgreement = agreement;
  }

  static String label(long seat, int tag, @Nullable String verdict) {
    return "seat " + seat + " says " + verdict + " of tag " + tag;
  }

  static String outcome(long seat, @Nullable String outcome, @Nullable String reason) {
    return "seat " + seat + " ended with " + outcome + " \"" + reason + "\"";
  }

  static String standing(long votes, @Nullable String gold, int tags) {
    return votes + " votes, gold " + gold + ", " + tags + " gold tags";
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
    double agreement = agreement();
    if (!(Double.isNaN(agreement) && Double.isNaN(storedAgreement))
        && !(Math.abs(agreement - storedAgreement) < ROUNDED))
      differences.add("agreement %s instead of %s".formatted(storedAgreement, agreement));
    return differences;
  }

  /// The mean Jaccard index over all pairs of votes; NaN if there are fewer than two.
  private double agreement() {
    var votes = voters().stream().map(this::yes).toList();
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < votes.size(); i++)
      for (int j = i + 1; j < votes.size(); j++) {
        sum += jaccard(votes.get(i), votes.get(j));
        pairs++;
      }
    return sum / pairs;
  }

  private static double jaccard(Set<Integer> one, Set<Integer> other) {
    var either = new TreeSet<>(one);
    either.addAll(other);
    int both = one.size() + other.size() - either.size();
    return either.isEmpty() ? 1 : (double) both / either.size();
  }

  private List<Long> voters() {
    return outcomes.keySet().stream().filter(seat -> seat != GOLD && isVote(seat)).toList();
  }

  private Set<Integer> yes(long seat) {
    var yes = new TreeSet<Integer>();
    marks
        .getOrDefault(seat, new TreeMap<>())
        .forEach(
            (tag, verdict) -> {
              if (verdict.equals("YES")) yes.add(tag);
            });
    return yes;
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
    var voters = voters();
    if (voters.isEmpty() && !ruled) return;
    var counts = new TreeMap<Integer, Integer>();
    for (long seat : ruled ? List.of(GOLD) : voters)
      for (int tag : yes(seat)) counts.merge(tag, 1, Integer::sum);
    var state = ruled ? "RULED" : state(counts, voters.size(), votesForGold);
    var gold = new TreeSet<Integer>();
    if (ruled) gold.addAll(counts.keySet());
    if (state.equals("AGREED"))
      counts.forEach(
          (tag, count) -> {
            if (2 * count > voters.size()) gold.add(tag);
          });
    for (int tag : gold) lines.add(gold(tag));
    lines.add(standing(voters.size(), state, gold.size()));
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
