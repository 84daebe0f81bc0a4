package io.github.assay.workbench;

import io.github.assay.domain.Ticket;
import io.github.assay.domain.Ticket.State;
import io.github.assay.store.Workspace;
import java.util.ArrayDeque;
import java.util.Collection;

/// Turns the steps of tickets that came with a batch when the batch is taken back or done again.
/// The comment of such a step names the batch.
///
/// @param workspace that is written to
/// @param person who takes back
record TicketTurns(Workspace workspace, String person) {
  private static final String BACK = " taken back";

  /// Turns those of some tickets that came with a batch.
  ///
  /// @param comment of the steps that came with it
  void turn(Collection<Ticket> tickets, String comment) {
    for (Ticket ticket : tickets) {
      var turns = Turns.of(ticket);
      if (turns.done().equals(comment)) step(ticket, comment + BACK);
      else if (turns.undone().equals(comment)) step(ticket, comment);
    }
  }

  /// The comment of the step that would be taken back next; empty if there is none.
  static String newest(Ticket ticket) {
    return Turns.of(ticket).done();
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
}
