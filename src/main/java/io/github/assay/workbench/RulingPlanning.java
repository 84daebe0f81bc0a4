package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Works out what rulings would do, and writes nothing.
final class RulingPlanning {
  private final Workspace workspace;
  private final String person;
  private final Vocabulary vocabulary;
  private final Implications implications;

  /// @param person who rules
  RulingPlanning(Workspace workspace, String person) {
    this.workspace = workspace;
    this.person = person;
    vocabulary = workspace.vocabulary().current();
    implications = new Implications(vocabulary);
  }

  /// @throws AssayException `UNKNOWN_TAG` if a verdict is about a tag that is not approved
  RulingPlan plan(Ruling ruling) {
    for (int tag : ruling.verdicts().keySet())
      if (!vocabulary.has(tag))
        throw new AssayException(
            "UNKNOWN_TAG", "no approved tag has the number %d; nothing was ruled".formatted(tag));
    var implied = implied(ruling.verdicts());
    var said = new TreeMap<>(ruling.verdicts());
    for (int tag : implied.keySet()) said.put(tag, Verdict.YES);
    var seat = workspace.decisions().labels(Decision.GOLD, ruling.item());
    var effect = effect(ruling, said, implied);
    return new RulingPlan(
        ruling, entries(ruling, said, implied, seat), effect, workspace.decisions().newest());
  }

  /// The tags that come with others, and with which.
  private SortedMap<Integer, Integer> implied(SortedMap<Integer, Verdict> verdicts) {
    var said = new HashMap<Integer, Verdict>(verdicts);
    var implied = new TreeMap<Integer, Integer>();
    for (int tag : yes(verdicts))
      for (int above : implications.with(tag, said)) {
        said.put(above, Verdict.YES);
        implied.put(above, tag);
      }
    return implied;
  }

  private RulingPlan.Effect effect(
      Ruling ruling, SortedMap<Integer, Verdict> said, SortedMap<Integer, Integer> implied) {
    var before =
        workspace.gold().tags(List.of(ruling.item())).getOrDefault(ruling.item(), new TreeSet<>());
    var after = ruling.isComplete() ? yes(said) : before;
    var broken =
        ruling.isComplete()
            ? Completeness.of(vocabulary, after).broken()
            : List.<Completeness.Line>of();
    return new RulingPlan.Effect(
        without(after, before),
        without(before, after),
        implied,
        overridden(ruling, yes(said)),
        broken);
  }

  private List<Integer> overridden(Ruling ruling, SortedSet<Integer> applied) {
    var votes =
        workspace.decisions().votes(ruling.item()).values().stream()
            .filter(labels -> labels.outcome().isVote())
            .map(labels -> meant(labels.tags()))
            .toList();
    if (votes.isEmpty()) return List.of();
    var overridden = new TreeSet<Integer>();
    for (int tag : yes(ruling.verdicts()))
      if (votes.stream().noneMatch(vote -> vote.contains(tag))) overridden.add(tag);
    for (int tag : votes.getFirst())
      if (!applied.contains(tag)
          && ruling.verdicts().get(tag) != Verdict.UNSURE
          && votes.stream().allMatch(vote -> vote.contains(tag))) overridden.add(tag);
    return List.copyOf(overridden);
  }

  private SortedSet<Integer> meant(Collection<Integer> tags) {
    return vocabulary.closure(tags.stream().filter(vocabulary::has).toList());
  }

  private List<Decision.Entry> entries(
      Ruling ruling,
      SortedMap<Integer, Verdict> said,
      SortedMap<Integer, Integer> implied,
      Labels seat) {
    var entries = new ArrayList<Decision.Entry>();
    for (int tag : seat.verdicts().keySet())
      if (!said.containsKey(tag))
        entries.add(entry(ruling, new Act.Mark(tag, Verdict.UNSEEN), ruling.basis()));
    for (Map.Entry<Integer, Verdict> verdict : said.entrySet()) {
      var by = implied.get(verdict.getKey());
      var basis = by == null ? ruling.basis() : implications.by(by);
      entries.add(entry(ruling, new Act.Mark(verdict.getKey(), verdict.getValue()), basis));
    }
    var outcome =
        !ruling.isComplete()
            ? Outcome.OPEN
            : yes(said).isEmpty() ? Outcome.NONE_APPLY : Outcome.TAGGED;
    entries.add(entry(ruling, new Act.End(outcome, ""), ruling.basis()));
    return entries;
  }

  private Decision.Entry entry(Ruling ruling, Act act, Basis basis) {
    return new Decision.Entry(person, Decision.GOLD, ruling.item(), act, basis);
  }

  private static SortedSet<Integer> yes(SortedMap<Integer, Verdict> verdicts) {
    var tags = new TreeSet<Integer>();
    verdicts.forEach(
        (tag, verdict) -> {
          if (verdict == Verdict.YES) tags.add(tag);
        });
    return tags;
  }

  private static List<Integer> without(Collection<Integer> some, Collection<Integer> others) {
    return some.stream().filter(tag -> !others.contains(tag)).toList();
  }
}
