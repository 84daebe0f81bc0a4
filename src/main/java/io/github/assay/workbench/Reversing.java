package io.github.assay.workbench;

import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Takes a person's acts back and does them again: decisions, and with them what they told others,
/// and what the person asked the owner of the vocabulary for. A report stands as long as the person
/// refuses the suggestion, and a disagreement as long as the item is finished; what a ruling or an
/// answer closed turns with it. What somebody answered meanwhile stays as it was answered. Each
/// turn is one transaction.
record Reversing(Workspace workspace, String person) {
  /// Of so few items, only their own tickets are read.
  private static final int FEW = 20;

  /// Takes back the person's newest act.
  Optional<Reversed> undo() {
    return workspace.atOnce(
        () -> {
          var decided = workspace.decisions().turns(person).undo().orElse(Instant.MIN);
          return workspace.tickets().asked(person).stream()
              .filter(ticket -> ticket.state() == Ticket.State.OPEN)
              .max(Comparator.comparing(Ticket::at).thenComparingLong(Ticket::number))
              .filter(ticket -> !ticket.at().isBefore(decided))
              .map(ticket -> turn(ticket, Ticket.State.DECLINED, Ticket.TAKEN_BACK))
              .or(() -> workspace.decisions().undo(person).map(this::settled));
        });
  }

  /// Does again what the newest undo took back, unless the person did something else since.
  Optional<Reversed> redo() {
    return workspace.atOnce(
        () -> {
          var turns = workspace.decisions().turns(person);
          var asked = workspace.tickets().asked(person);
          var since = asked.stream().map(Ticket::at).max(Comparator.naturalOrder());
          var decided = turns.redo().filter(at -> isFresh(at, since));
          return asked.stream()
              .filter(Ticket::isTakenBack)
              .max(Comparator.comparing(Reversing::turnedAt).thenComparingLong(Ticket::number))
              .filter(ticket -> isFresh(turnedAt(ticket), since))
              .filter(ticket -> isFresh(turnedAt(ticket), turns.decided()))
              .filter(ticket -> decided.isEmpty() || turnedAt(ticket).isAfter(decided.get()))
              .map(ticket -> turn(ticket, Ticket.State.OPEN, ""))
              .or(
                  () ->
                      decided.flatMap(_ -> workspace.decisions().redo(person)).map(this::settled));
        });
  }

  private static boolean isFresh(Instant at, Optional<Instant> since) {
    return since.isEmpty() || !at.isBefore(since.get());
  }

  /// When the newest step of a ticket was.
  private static Instant turnedAt(Ticket ticket) {
    return ticket.steps().getLast().at();
  }

  private Reversed turn(Ticket ticket, Ticket.State state, String comment) {
    workspace.tickets().step(ticket.number(), person, state, comment);
    return new Reversed(0, List.of(ticket.about().item()));
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
    new RulingLog(workspace, person).turn(reversed);
    Questions.turn(workspace, person, reversed);
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
