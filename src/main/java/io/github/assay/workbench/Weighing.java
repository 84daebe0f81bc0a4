package io.github.assay.workbench;

import io.github.assay.agreement.Consensus;
import io.github.assay.agreement.DawidSkene;
import io.github.assay.agreement.Judgements;
import io.github.assay.agreement.TagVotes;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.ConflictDetail.Row;
import io.github.assay.workbench.ConflictDetail.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// How votes are to be weighed, as [DawidSkene] finds out from all of them how reliable each person
/// is on each tag. Advice for who rules; nothing becomes gold by it. Never changes; thread-safe.
public final class Weighing {
  /// How likely it has to be that a tag applies before a ruling follows it.
  public static final double SURE = .9;

  /// Before anything was weighed.
  public static final Weighing NONE = new Weighing(Map.of(), Map.of());

  private final Map<String, Integer> people;
  private final Map<Integer, Consensus> tags;

  private Weighing(Map<String, Integer> people, Map<Integer, Consensus> tags) {
    this.people = people;
    this.tags = tags;
  }

  static Weighing of(Judgements judgements, Progress progress) {
    var people = new HashMap<String, Integer>();
    for (String name : judgements.annotators()) people.put(name, people.size());
    var votes = new TagVotes(judgements);
    var tags = new HashMap<Integer, Consensus>();
    for (int column = 0; column < judgements.tagCount(); column++) {
      progress.check();
      tags.put(judgements.tag(column), DawidSkene.STANDARD.of(votes.of(column)));
    }
    return new Weighing(people, tags);
  }

  /// How likely a tag applies to an item, from what those say who finished it; empty if nobody
  /// among them has enough items in common with others.
  public OptionalDouble probability(ConflictDetail detail, Row row) {
    var consensus = tags.get(row.tag());
    if (consensus == null) return OptionalDouble.empty();
    var yes = new ArrayList<Integer>();
    var no = new ArrayList<Integer>();
    for (int place = 0; place < row.said().size(); place++) {
      var voice = detail.voices().get(place);
      var who = people.get(voice.person());
      var said = row.said().get(place);
      if (who == null || !voice.labels().outcome().isVote() || said == Said.NOT_APPROVED) continue;
      (said == Said.YES ? yes : no).add(who);
    }
    var found = consensus.posterior(yes, no);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  /// A ruling with what is all but sure: tags that apply at least as likely as [#SURE], or do not.
  /// All else stays as it is.
  public Ruling fill(Ruling ruling, ConflictDetail detail) {
    var verdicts = new TreeMap<Integer, Verdict>();
    for (Row row : detail.rows()) {
      var probability = probability(detail, row).orElse(.5);
      if (probability >= SURE) verdicts.put(row.tag(), Verdict.YES);
      if (probability <= 1 - SURE) verdicts.put(row.tag(), Verdict.NO);
    }
    return ruling.with(verdicts);
  }
}
