package io.github.assay.workbench;

import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Takes a person's decisions back and does them again, and with them what they told others: a
/// report stands as long as the person refuses the suggestion, and a disagreement as long as the
/// item is finished. What somebody answered meanwhile stays as it was answered.
record Reversing(Workspace workspace, String person) {
  /// Of so few items, only their own tickets are read.
  private static final int FEW = 20;

  /// Takes back the person's newest batch.
  Optional<Reversed> undo() {
    return workspace.decisions().undo(person).map(this::settled);
  }

  /// Does again what the newest undo took back.
  Optional<Reversed> redo() {
    return workspace.decisions().redo(person).map(this::settled);
  }

  private Reversed settled(Reversed reversed) {
    var labels = workspace.decisions().labels(person, reversed.items());
    var fallen = new ArrayList<Long>();
    var risen = new ArrayList<Long>();
    for (Ticket ticket : own(reversed.items())) {
      boolean holds =
          holds(ticket.about(), labels.getOrDefault(ticket.about().item(), Labels.NONE));
      if (ticket.state() == Ticket.State.OPEN && !holds) fallen.add(ticket.number());
      if (ticket.isTakenBack() && holds) risen.add(ticket.number());
    }
    if (!fallen.isEmpty())
      workspace.tickets().step(fallen, person, Ticket.State.DECLINED, Ticket.TAKEN_BACK);
    if (!risen.isEmpty()) workspace.tickets().step(risen, person, Ticket.State.OPEN, "");
    return reversed;
  }

  /// What the person said of these items while deciding on them.
  private List<Ticket> own(List<String> items) {
    var wanted = new HashSet<>(items);
    var tickets =
        items.size() <= FEW
            ? items.stream().flatMap(item -> workspace.tickets().of(item).stream())
            : workspace.tickets().all().stream()
                .filter(ticket -> wanted.contains(ticket.about().item()));
    return tickets
        .filter(ticket -> ticket.author().equals(person))
        .filter(ticket -> comesWithDecisions(ticket.about().kind()))
        .toList();
  }

  private static boolean comesWithDecisions(Ticket.Kind kind) {
    return kind == Ticket.Kind.BAD_SUGGESTION || kind == Ticket.Kind.DISAGREEMENT;
  }

  private static boolean holds(Ticket.About about, Labels labels) {
    return about.kind() == Ticket.Kind.BAD_SUGGESTION
        ? labels.verdicts().get(about.tag()) == Verdict.NO
        : labels.outcome() != Outcome.OPEN;
  }
}
