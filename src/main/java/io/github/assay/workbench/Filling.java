package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Ways to fill a ruling.
///
/// @param workspace that is read
/// @param scores of the best run
record Filling(Workspace workspace, KeptScores scores) {
  /// What nobody disputes, all else undecided.
  Ruling begin(Conflict conflict) {
    var item = conflict.item();
    var seat = workspace.decisions().labels(Decision.GOLD, item);
    var gold = workspace.gold().tags(List.of(item)).get(item);
    var verdicts =
        gold == null || conflict.matter().kind() == Matter.Kind.PEOPLE
            ? agreed(item, seat)
            : said(gold, seat, conflict.matter());
    for (int tag : conflict.matter().tags()) verdicts.putIfAbsent(tag, Verdict.UNSURE);
    verdicts.keySet().removeIf(tag -> !workspace.vocabulary().current().has(tag));
    return Ruling.of(item, verdicts);
  }

  private static SortedMap<Integer, Verdict> said(
      SortedSet<Integer> gold, Labels seat, Matter matter) {
    var verdicts = new TreeMap<>(seat.verdicts());
    for (int tag : gold) verdicts.put(tag, Verdict.YES);
    for (int tag : matter.tags()) verdicts.put(tag, Verdict.UNSURE);
    return verdicts;
  }

  private SortedMap<Integer, Verdict> agreed(String item, Labels seat) {
    var votes = votes(item);
    var verdicts = new TreeMap<Integer, Verdict>();
    for (int tag : chosen(votes))
      verdicts.put(tag, chose(votes, tag) == votes.size() ? Verdict.YES : Verdict.UNSURE);
    verdicts.putAll(seat.verdicts());
    return verdicts;
  }

  Ruling adopt(Ruling ruling, String annotator) {
    var chosen = vote(ruling.item(), annotator).tags();
    var verdicts = new TreeMap<Integer, Verdict>();
    for (int tag : ruling.verdicts().keySet()) verdicts.put(tag, Verdict.NO);
    for (int tag : approved(chosen)) verdicts.put(tag, Verdict.YES);
    return ruling.with(verdicts);
  }

  Ruling majority(Ruling ruling) {
    var votes = votes(ruling.item());
    var tags = new TreeSet<>(ruling.verdicts().keySet());
    tags.addAll(approved(chosen(votes)));
    var verdicts = new TreeMap<Integer, Verdict>();
    for (int tag : tags) {
      int chose = chose(votes, tag);
      if (2 * chose != votes.size())
        verdicts.put(tag, 2 * chose > votes.size() ? Verdict.YES : Verdict.NO);
    }
    return ruling.with(verdicts);
  }

  Ruling model(Ruling ruling) {
    var verdicts = new TreeMap<Integer, Verdict>();
    for (int tag : ruling.verdicts().keySet())
      scores
          .margin(ruling.item(), tag)
          .ifPresent(margin -> verdicts.put(tag, margin >= 0 ? Verdict.YES : Verdict.NO));
    return ruling.with(verdicts);
  }

  /// What a person says who finished an item.
  ///
  /// @throws AssayException `NO_VOTE` if the person did not
  Labels vote(String item, String annotator) {
    var labels = workspace.decisions().labels(annotator, item);
    if (annotator.equals(Decision.GOLD) || !labels.outcome().isVote())
      throw new AssayException(
          "NO_VOTE", "%s did not finish item \"%s\"".formatted(annotator, item));
    return labels;
  }

  private List<Labels> votes(String item) {
    return workspace.decisions().votes(item).values().stream()
        .filter(labels -> labels.outcome().isVote())
        .toList();
  }

  private SortedSet<Integer> approved(SortedSet<Integer> tags) {
    var vocabulary = workspace.vocabulary().current();
    var approved = new TreeSet<>(tags);
    approved.removeIf(tag -> !vocabulary.has(tag));
    return approved;
  }

  private static SortedSet<Integer> chosen(List<Labels> votes) {
    var tags = new TreeSet<Integer>();
    for (Labels vote : votes) tags.addAll(vote.tags());
    return tags;
  }

  private static int chose(List<Labels> votes, int tag) {
    return (int) votes.stream().filter(vote -> vote.tags().contains(tag)).count();
  }
}
