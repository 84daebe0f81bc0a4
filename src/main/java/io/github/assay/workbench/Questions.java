package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Ticket.Kind;
import io.github.assay.domain.Ticket.State;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.ConflictDetail.Question;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What QA asks people who finished an item to look at again. A question is open until the person
/// finishes the item once more, or somebody rules on it. Blocking; used by one thread at a time.
final class Questions {
  private static final int LONGEST = 1_000;
  private static final String ANSWER = "answer ";

  private final Workspace workspace;
  private Known known = new Known(-1, "", List.of());

  /// What was brought before somebody already, so that it does not come again and again.
  private final Set<Long> brought = new HashSet<>();

  Questions(Workspace workspace) {
    this.workspace = workspace;
  }

  /// The open questions to one person.
  ///
  /// @param newest step of a ticket when they were read
  private record Known(long newest, String person, List<Ticket> open) {}

  /// Asks somebody; who asks takes it back as any act.
  ///
  /// @throws AssayException `BAD_QUESTION` if nothing is asked, or too much
  void ask(String by, String item, String person, String question) {
    var text = question.strip();
    if (text.isEmpty() || text.length() > LONGEST)
      throw new AssayException(
          "BAD_QUESTION", "a question has 1 to %,d characters".formatted(LONGEST));
    workspace.tickets().open(by, new Ticket.About(Kind.QUESTION, item, 0, "", person, text));
  }

  /// The open questions to a person, oldest first.
  List<Ticket> open(String person) {
    long newest = workspace.tickets().newest();
    if (known.newest() != newest || !known.person().equals(person))
      known = new Known(newest, person, read(person));
    return known.open();
  }

  private List<Ticket> read(String person) {
    return workspace.tickets().of(Kind.QUESTION).stream()
        .filter(ticket -> ticket.state() == State.OPEN)
        .filter(ticket -> ticket.about().detail().equals(person))
        .sorted(Comparator.comparingLong(Ticket::number))
        .toList();
  }

  /// The item of the oldest question to a person that was not brought before yet; once all were,
  /// those that are still open do not come again before the program starts anew.
  ///
  /// @param after id of an item that is not meant
  Optional<String> next(String person, String after) {
    for (Ticket question : open(person))
      if (!question.about().item().equals(after) && brought.add(question.number()))
        return Optional.of(question.about().item());
    return Optional.empty();
  }

  /// How many items a person is asked to look at again.
  int waiting(String person) {
    return (int) open(person).stream().map(ticket -> ticket.about().item()).distinct().count();
  }

  /// The open questions to a person about an item, oldest first.
  List<Ticket> open(String person, String item) {
    return open(person).stream().filter(ticket -> ticket.about().item().equals(item)).toList();
  }

  /// Notes that the person finished the item, with a batch.
  void answered(String person, String item, long batch) {
    var numbers = open(person, item).stream().map(Ticket::number).toList();
    if (!numbers.isEmpty()) workspace.tickets().step(numbers, person, State.FIXED, ANSWER + batch);
  }

  private static boolean isAnswered(Ticket question) {
    return question.state() == State.FIXED
        && question.steps().getLast().author().equals(question.about().detail())
        && question.steps().getLast().comment().startsWith(ANSWER);
  }

  /// The items with an open question.
  static Set<String> items(Workspace workspace) {
    var items = new HashSet<String>();
    for (Ticket question : workspace.tickets().of(Kind.QUESTION))
      if (question.state() == State.OPEN) items.add(question.about().item());
    return items;
  }

  /// What was asked about an item and not taken back, oldest first.
  static List<Question> about(String item, Workspace workspace) {
    return workspace.tickets().of(item).reversed().stream()
        .filter(ticket -> ticket.about().kind() == Kind.QUESTION && !ticket.isTakenBack())
        .map(
            ticket ->
                new Question(ticket.about().detail(), ticket.about().text(), isAnswered(ticket)))
        .toList();
  }

  /// Turns what came with a batch that was just taken back, or done again.
  static void turn(Workspace workspace, String person, Reversed reversed) {
    var items = new HashSet<>(reversed.items());
    for (Ticket question : workspace.tickets().of(Kind.QUESTION)) {
      var about = question.about();
      if (about.detail().equals(person) && items.contains(about.item()))
        new RulingLog(workspace, person)
            .turned(reversed, about.item(), person)
            .ifPresent(
                batch ->
                    new TicketTurns(workspace, person).turn(List.of(question), ANSWER + batch));
    }
  }
}
