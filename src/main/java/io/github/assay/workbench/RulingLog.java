package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Project;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Ticket.State;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Writes rulings together with the steps of tickets that come with them, and turns those steps
/// when the rulings are taken back or done again. The comment of such a step names the batch.
///
/// @param workspace that is written to
/// @param person who rules
record RulingLog(Workspace workspace, String person) {
  /// Writes rulings as one batch and closes the disagreements, questions and divergences about
  /// items that are ruled, within the transaction that is under way.
  ///
  /// @param newest the place of the newest entry of the log when they were planned
  /// @return the number of the batch
  /// @throws AssayException `CHANGED_SINCE` if there is a newer one
  long write(List<RulingPlan> plans, long newest) {
    refuseIfChanged(newest);
    var entries = new ArrayList<Decision.Entry>();
    for (RulingPlan plan : plans) entries.addAll(plan.entries());
    long batch = workspace.decisions().record(entries);
    var ruled =
        plans.stream()
            .map(RulingPlan::ruling)
            .filter(Ruling::isComplete)
            .map(Ruling::item)
            .toList();
    for (Ticket.Kind kind :
        List.of(Ticket.Kind.DISAGREEMENT, Ticket.Kind.QUESTION, Ticket.Kind.DIVERGENCE))
      for (List<Ticket> open : workspace.tickets().open(kind, ruled).values())
        step(open, State.FIXED, batch);
    return batch;
  }

  /// @throws AssayException `CHANGED_SINCE` if something was decided after a place of the log
  void refuseIfChanged(long newest) {
    if (workspace.decisions().newest() != newest)
      throw new AssayException(
          "CHANGED_SINCE",
          "something was decided since the preview was made; nothing was changed, look at it"
              + " again");
  }

  /// Notes that tickets came to a state with a batch.
  void step(List<Ticket> tickets, State state, long batch) {
    if (!tickets.isEmpty())
      workspace
          .tickets()
          .step(tickets.stream().map(Ticket::number).toList(), person, state, comment(batch));
  }

  /// The tickets about some items whose newest step came with one of some batches.
  List<Ticket> with(Set<Long> batches, Set<String> items) {
    var comments = new HashSet<String>();
    for (long batch : batches) comments.add(comment(batch));
    return workspace.tickets().all().stream()
        .filter(ticket -> items.contains(ticket.about().item()))
        .filter(ticket -> comments.contains(TicketTurns.newest(ticket)))
        .toList();
  }

  /// Turns the steps that came with a batch which was just taken back, or done again; does nothing
  /// for one that holds no ruling.
  void turn(Reversed reversed) {
    var ruling = ruling(reversed);
    if (ruling.isEmpty()) return;
    new TicketTurns(workspace, person).turn(workspace.tickets().all(), comment(ruling.getAsLong()));
  }

  /// The batch that was taken back or done again, if it was about gold.
  private OptionalLong ruling(Reversed reversed) {
    return reversed.items().isEmpty()
        ? OptionalLong.empty()
        : turned(reversed, reversed.items().getFirst(), Decision.GOLD);
  }

  /// The batch that was taken back or done again, if it was about an item of a seat.
  OptionalLong turned(Reversed reversed, String item, String seat) {
    return workspace.decisions().history(item).stream()
        .filter(decision -> decision.batch() == reversed.batch())
        .filter(decision -> decision.entry().seat().equals(seat))
        .map(decision -> decision.entry().basis())
        .filter(Basis.Reversal.class::isInstance)
        .mapToLong(basis -> ((Basis.Reversal) basis).batch())
        .findFirst();
  }

  /// The comment of steps that came with a batch.
  static String comment(long batch) {
    return "ruling " + batch;
  }

  /// @throws AssayException `NOTE_NEEDED` if a plan needs a note and has none
  static void refuseWithoutNote(List<RulingPlan> plans) {
    for (RulingPlan plan : plans)
      if (plan.needsNote() && plan.ruling().basis().note().isBlank())
        throw new AssayException(
            "NOTE_NEEDED",
            "the ruling on item \"%s\" %s, so it needs a note that says why; nothing was ruled"
                .formatted(
                    plan.ruling().item(),
                    plan.effect().overridden().isEmpty()
                        ? "breaks the rule of facet \"%s\""
                            .formatted(plan.effect().broken().getFirst().rule().name())
                        : "says what nobody says who voted"));
  }

  /// Whether a person may rule on an item: who voted on it leaves that to others, unless the
  /// project agreed otherwise.
  static boolean mayRule(Workspace workspace, String item, String person) {
    return workspace.project().current().judges() == Project.Judges.ANYBODY
        || !workspace.decisions().labels(person, item).outcome().isVote();
  }
}
