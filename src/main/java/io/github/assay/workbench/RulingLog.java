package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Ticket.State;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Workspace;
import java.util.ArrayDeque;
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
  private static final String BACK = " taken back";

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
        .filter(ticket -> comments.contains(Turns.of(ticket).done()))
        .toList();
  }

  /// Turns the steps that came with a batch which was just taken back, or done again; does nothing
  /// for one that holds no ruling.
  void turn(Reversed reversed) {
    var ruling = ruling(reversed);
    if (ruling.isEmpty()) return;
    var done = comment(ruling.getAsLong());
    for (Ticket ticket : workspace.tickets().all()) {
      var turns = Turns.of(ticket);
      if (turns.done().equals(done)) step(ticket, done + BACK);
      else if (turns.undone().equals(done)) step(ticket, done);
    }
  }

  /// Which step of a ticket would be taken back next, and which done again next.
  ///
  /// @param done its comment; empty if there is none
  /// @param undone its comment; empty if there is none
  private record Turns(String done, String undone) {
    static Turns of(Ticket ticket) {
      var done = new ArrayDeque<String>();
      var undone = new ArrayDeque<String>();
      for (Ticket.Step step : ticket.steps()) {
        var comment = step.comment();
        if (!done.isEmpty() && comment.equals(done.peek() + BACK)) undone.push(done.pop());
        else {
          if (!comment.equals(undone.peek())) undone.clear();
          else undone.pop();
          done.push(comment);
        }
      }
      return new Turns(top(done), top(undone));
    }

    private static String top(ArrayDeque<String> comments) {
      return comments.isEmpty() ? "" : comments.getFirst();
    }
  }

  /// A ticket has two states here: open, and the one in which it is not.
  private void step(Ticket ticket, String comment) {
    var closed = ticket.about().kind() == Ticket.Kind.PRECEDENT ? State.DECLINED : State.FIXED;
    var other = ticket.state() == State.OPEN ? closed : State.OPEN;
    workspace.tickets().step(ticket.number(), person, other, comment);
  }

  /// The batch that was taken back or done again, if it was about gold.
  private OptionalLong ruling(Reversed reversed) {
    if (reversed.items().isEmpty()) return OptionalLong.empty();
    return workspace.decisions().history(reversed.items().getFirst()).stream()
        .filter(decision -> decision.batch() == reversed.batch())
        .filter(decision -> decision.entry().seat().equals(Decision.GOLD))
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

  /// Whether a person finished an item.
  static boolean hasVoted(Workspace workspace, String item, String person) {
    return workspace.decisions().labels(person, item).outcome().isVote();
  }
}
