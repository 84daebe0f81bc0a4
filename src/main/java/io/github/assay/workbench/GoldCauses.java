package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.workbench.Differing.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the decisions by which the gold of one item became what it is.
///
/// @param policy what becomes gold without a ruling
/// @param history all decisions on the item, oldest first
/// @param from changes before this do not count
/// @param to decisions after this are left out
record GoldCauses(GoldPolicy policy, List<Decision> history, Instant from, Instant to) {
  GoldCauses {
    history = List.copyOf(history);
  }

  /// The newest decision by which a tag became gold, or ceased to be; empty if none did, such as
  /// after a change of the policy.
  Optional<Cause> ofTag(int tag, Differing.Kind kind) {
    boolean isAdded = kind == Differing.Kind.ADDED;
    return turn(fold -> fold.has(tag) == isAdded)
        .map(
            turn -> {
              var voters = isAdded ? turn.after().choosing(tag) : turn.after().leavingOut(tag);
              return cause(turn, basis(tag, turn.decision()), voters);
            });
  }

  /// The newest decision by which the item became gold, or ceased to be.
  Optional<Cause> ofItem(boolean isGold) {
    return turn(fold -> fold.gold().isPresent() == isGold)
        .map(turn -> cause(turn, turn.decision().entry().basis(), List.of()));
  }

  private static Cause cause(Turn turn, Basis basis, List<String> voters) {
    var entry = turn.decision().entry();
    var votes = turn.after().isRuled() ? List.<String>of() : voters;
    return new Cause(entry.author(), entry.seat(), turn.decision().at(), basis, votes);
  }

  /// @param after everything up to the decision
  private record Turn(Decision decision, GoldFold after) {}

  private Optional<Turn> turn(Predicate<GoldFold> holds) {
    var before = new ArrayList<Decision>();
    var fold = new GoldFold(policy);
    boolean held = holds.test(fold);
    int newest = -1;
    for (Decision decision : history) {
      if (decision.at().isAfter(to)) continue;
      before.add(decision);
      fold.add(decision);
      boolean now = holds.test(fold);
      if (now && !held) newest = before.size() - 1;
      held = now;
    }
    if (newest < 0 || before.get(newest).at().isBefore(from)) return Optional.empty();
    var after = new GoldFold(policy);
    before.subList(0, newest + 1).forEach(after::add);
    return Optional.of(new Turn(before.get(newest), after));
  }

  /// A vote counts once it is finished, but what it rests on was said with the tag.
  private Basis basis(int tag, Decision turn) {
    if (!(turn.entry().act() instanceof Act.End)) return turn.entry().basis();
    var basis = turn.entry().basis();
    for (Decision decision : history)
      if (decision.sequence() < turn.sequence()
          && decision.entry().seat().equals(turn.entry().seat())
          && decision.entry().act() instanceof Act.Mark(int other, _)
          && other == tag) basis = decision.entry().basis();
    return basis;
  }
}
