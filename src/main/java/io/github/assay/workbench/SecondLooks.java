package io.github.assay.workbench;

import io.github.assay.agreement.SelfAgreement;
import io.github.assay.agreement.SelfAgreement.Twice;
import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore.Ending;
import io.github.assay.store.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Compares what people first said of items with what they said when they finished them anew, at
/// least a day later. Tags that were not approved the first time do not count.
record SecondLooks(Workspace workspace) {
  /// Who comes back sooner still remembers.
  static final Duration APART = Duration.ofDays(1);

  /// How somebody agrees with oneself; empty if there is no item that the person finished again.
  Optional<SelfAgreement> of(String person) {
    var twice = new ArrayList<Twice>();
    for (String item : finishedAgain(person)) twice(person, item).ifPresent(twice::add);
    var approved = workspace.vocabulary().current().tags().stream().map(Tag::id).toList();
    return twice.isEmpty() ? Optional.empty() : Optional.of(SelfAgreement.of(approved, twice));
  }

  private SortedSet<String> finishedAgain(String person) {
    var first = new HashMap<String, Instant>();
    var again = new TreeSet<String>();
    for (Ending ending : workspace.decisions().endings(person, Instant.EPOCH)) {
      var before = first.putIfAbsent(ending.item(), ending.at());
      if (before != null && isApart(before, ending.at())) again.add(ending.item());
    }
    return again;
  }

  private static boolean isApart(Instant earlier, Instant later) {
    return Duration.between(earlier, later).compareTo(APART) >= 0;
  }

  /// The tags when the item was finished.
  private record Look(Instant at, int vocabulary, SortedSet<Integer> tags) {}

  private Optional<Twice> twice(String person, String item) {
    var looks = looks(person, item);
    if (looks.size() < 2) return Optional.empty();
    var first = looks.getFirst();
    var last = looks.getLast();
    if (!isApart(first.at(), last.at())) return Optional.empty();
    return Optional.of(new Twice(item, known(first, first), known(last, first)));
  }

  /// The tags of a look that are approved now and were when the first one was.
  private List<Integer> known(Look look, Look first) {
    var then = workspace.vocabulary().version(first.vocabulary());
    var now = workspace.vocabulary().current();
    return look.tags().stream().filter(tag -> then.has(tag) && now.has(tag)).toList();
  }

  private Deque<Look> looks(String person, String item) {
    var looks = new ArrayDeque<Look>();
    var tags = new TreeSet<Integer>();
    for (Decision decision : workspace.decisions().history(item)) {
      if (!decision.entry().seat().equals(person)) continue;
      switch (decision.entry().act()) {
        case Act.Mark(int tag, Verdict verdict) -> {
          if (verdict == Verdict.YES) tags.add(tag);
          else tags.remove(tag);
        }
        case Act.End(Outcome outcome, String _) -> {
          if (outcome.isVote())
            looks.add(new Look(decision.at(), decision.vocabularyVersion(), new TreeSet<>(tags)));
          else if (outcome == Outcome.OPEN) looks.pollLast();
        }
        case Act.Order _ -> {}
      }
    }
    return looks;
  }
}
