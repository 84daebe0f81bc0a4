package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The gold of one item after each of its decisions, as it follows from them. The policy is the one
/// that it is given, also for decisions that were made under another.
///
/// @see io.github.assay.store.GoldStore
final class GoldFold {
  private final GoldPolicy policy;
  private final Map<String, Work> work = new TreeMap<>();

  GoldFold(GoldPolicy policy) {
    this.policy = policy;
  }

  /// What one seat says.
  private static final class Work {
    private final Map<Integer, Verdict> verdicts = new HashMap<>();
    private Outcome outcome = Outcome.OPEN;

    boolean says(int tag) {
      return outcome.isVote() && verdicts.get(tag) == Verdict.YES;
    }

    SortedSet<Integer> tags() {
      var tags = new TreeSet<Integer>();
      verdicts.forEach(
          (tag, verdict) -> {
            if (verdict == Verdict.YES) tags.add(tag);
          });
      return tags;
    }
  }

  /// Takes the next decision on the item.
  void add(Decision decision) {
    var seat = work.computeIfAbsent(decision.entry().seat(), name -> new Work());
    switch (decision.entry().act()) {
      case Act.Mark(int tag, Verdict verdict) -> seat.verdicts.put(tag, verdict);
      case Act.End(Outcome outcome, String _) -> seat.outcome = outcome;
      case Act.Order _ -> {}
    }
  }

  /// Whether QA, or a file of gold, says what is right.
  boolean isRuled() {
    var ruling = work.get(Decision.GOLD);
    return ruling != null && ruling.outcome.isVote();
  }

  /// The gold tags, ids ascending; empty if the item is not gold.
  Optional<SortedSet<Integer>> gold() {
    var ruling = work.get(Decision.GOLD);
    if (ruling != null && ruling.outcome.isVote()) return Optional.of(ruling.tags());
    var votes = work.values().stream().filter(seat -> seat.outcome.isVote()).toList();
    if (votes.isEmpty() || votes.size() < policy.votes()) return Optional.empty();
    var counts = new TreeMap<Integer, Integer>();
    for (Work vote : votes) vote.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum));
    if (counts.values().stream().anyMatch(count -> 2 * count == votes.size()))
      return Optional.empty();
    counts.values().removeIf(count -> 2 * count <= votes.size());
    return Optional.of(Collections.unmodifiableSortedSet(new TreeSet<>(counts.keySet())));
  }

  /// Whether a tag is gold.
  boolean has(int tag) {
    return gold().filter(tags -> tags.contains(tag)).isPresent();
  }

  /// People whose finished votes choose a tag, in order of their names.
  List<String> choosing(int tag) {
    return voters(tag, true);
  }

  /// People whose finished votes leave a tag out, in order of their names.
  List<String> leavingOut(int tag) {
    return voters(tag, false);
  }

  private List<String> voters(int tag, boolean isChosen) {
    return work.entrySet().stream()
        .filter(seat -> !seat.getKey().equals(Decision.GOLD) && seat.getValue().outcome.isVote())
        .filter(seat -> seat.getValue().says(tag) == isChosen)
        .map(Map.Entry::getKey)
        .toList();
  }
}
