package io.github.assay.workbench;

import io.github.assay.domain.Ticket;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/// What can be taken back, or done again, of what was answered to one ticket. A step that came with
/// a vocabulary says so in its comment, such as `vocabulary 12`, and is turned with the edit only.
final class AnswerTrail {
  /// The comment of a step that takes an answer back.
  static final String BACK = "answer taken back";

  private static final Pattern EDIT =
      Pattern.compile("vocabulary (\\d{1,9})(?: takes back (\\d{1,9}))?");

  private final Ticket ticket;
  private final String person;
  private final Deque<Ticket.Step> done = new ArrayDeque<>();
  private final Deque<Undone> undone = new ArrayDeque<>();
  private Instant newest = Instant.MIN;

  /// A step that was taken back.
  ///
  /// @param by the version of the vocabulary that did; 0 if a person did
  /// @param at when
  private record Undone(Ticket.Step step, int by, Instant at) {}

  private AnswerTrail(Ticket ticket, String person) {
    this.ticket = ticket;
    this.person = person;
  }

  /// @param person whose answers are meant
  static AnswerTrail of(Ticket ticket, String person) {
    var trail = new AnswerTrail(ticket, person);
    ticket.steps().forEach(trail::add);
    return trail;
  }

  private void add(Ticket.Step step) {
    int version = number(step, 1);
    var top = done.peek();
    if (top != null && done.size() > 1 && takesBack(step, top)) {
      undone.push(new Undone(done.pop(), version, step.at()));
      return;
    }
    boolean isAgain = !undone.isEmpty() && doesAgain(step, undone.getFirst());
    if (isAgain) undone.pop();
    else undone.clear();
    boolean isAnswer = !done.isEmpty() && version == 0 && step.author().equals(person);
    if (isAnswer && !isAgain) newest = step.at();
    done.push(step);
  }

  private static boolean takesBack(Ticket.Step step, Ticket.Step top) {
    int version = number(top, 1);
    return version == 0 ? step.comment().equals(BACK) : number(step, 2) == version;
  }

  private static boolean doesAgain(Ticket.Step step, Undone last) {
    if (last.by > 0) return number(step, 2) == last.by;
    return step.state() == last.step.state() && step.comment().equals(last.step.comment());
  }

  /// A number in the comment of a step; 0 if it came with no vocabulary, or has no such number.
  private static int number(Ticket.Step step, int group) {
    var match = EDIT.matcher(step.comment());
    if (!match.matches() || match.group(group) == null) return 0;
    return Integer.parseInt(match.group(group));
  }

  /// The comment of a step that came with a version of the vocabulary.
  static String comment(int version) {
    return "vocabulary " + version;
  }

  /// The comment of a step that came with a version by which another was taken back.
  static String comment(int version, int takenBack) {
    return "vocabulary %d takes back %d".formatted(version, takenBack);
  }

  Ticket ticket() {
    return ticket;
  }

  /// When the person answered last, what was done again left out; [Instant#MIN] if never.
  Instant newest() {
    return newest;
  }

  /// The answer of the person that would be taken back next.
  Optional<Ticket.Step> toUndo() {
    return Optional.ofNullable(done.peek())
        .filter(_ -> done.size() > 1 && !ticket.isTakenBack())
        .filter(step -> number(step, 1) == 0 && step.author().equals(person));
  }

  /// How the ticket stood before what was done last.
  Ticket.State before() {
    return done.stream().skip(1).findFirst().orElseThrow().state();
  }

  /// The answer of the person that would be done again next.
  Optional<Ticket.Step> toRedo() {
    return Optional.ofNullable(undone.peek())
        .filter(last -> last.by == 0 && last.step.author().equals(person))
        .map(Undone::step);
  }

  /// When that was taken back; [Instant#MIN] if there is nothing.
  Instant undoneAt() {
    return undone.isEmpty() ? Instant.MIN : undone.getFirst().at;
  }

  /// How the ticket will stand when a version of the vocabulary is taken back; empty if it has
  /// nothing to do with that version, or was answered since.
  Optional<Ticket.State> without(int version) {
    var top = done.peek();
    if (top != null && done.size() > 1 && number(top, 1) == version) return Optional.of(before());
    return Optional.ofNullable(undone.peek())
        .filter(last -> last.by == version)
        .map(last -> last.step.state());
  }
}
