package io.github.assay.workbench;

import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.VocabularyStore.Edit;
import io.github.assay.store.Workspace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers what people report about suggestions and ask of the owner of the vocabulary, alone or
/// together with an edit that settles it. Whatever was done last, an answer of the person or an
/// edit of anybody, is taken back first. Each act is one transaction. Blocking.
public final class Answering {
  private static final List<Ticket.Kind> KINDS =
      List.of(
          Ticket.Kind.BAD_SUGGESTION, Ticket.Kind.NEW_TAG, Ticket.Kind.MERGE, Ticket.Kind.GUIDANCE);

  private final Workspace workspace;
  private final VocabularyRevising revising;
  private final String person;

  /// @param revising edits in the name of the same person
  Answering(Workspace workspace, VocabularyRevising revising, String person) {
    this.workspace = workspace;
    this.revising = revising;
    this.person = person;
  }

  /// Says what becomes of tickets.
  ///
  /// @param word to who opened them; may be empty
  public void answer(List<Ticket> tickets, Ticket.State answer, String word) {
    if (!tickets.isEmpty())
      workspace.tickets().step(numbers(tickets), person, answer, word.strip());
  }

  /// Does an edit of the vocabulary, and notes that it settles tickets.
  ///
  /// @param version the vocabulary that the person looked at
  /// @return the vocabulary in force
  /// @throws io.github.assay.domain.AssayException as [VocabularyRevising#apply]; nothing changes
  public Vocabulary settle(List<Ticket> tickets, VocabularyEdit edit, int version) {
    return workspace.atOnce(
        () -> {
          var now = revising.apply(edit, version);
          answer(tickets, Ticket.State.FIXED, AnswerTrail.comment(now.version()));
          return now;
        });
  }

  private static List<Long> numbers(List<Ticket> tickets) {
    return tickets.stream().map(Ticket::number).toList();
  }

  /// Takes back the newest edit of the vocabulary, or the person's newest answer if that came
  /// later.
  ///
  /// @return what was taken back, in one sentence; empty if there is nothing
  /// @throws io.github.assay.store.StoreException as [VocabularyRevising#undo]; nothing changes
  public Optional<String> undo() {
    return workspace.atOnce(
        () -> {
          var trails = trails();
          var answer = trails.stream().flatMap(trail -> trail.toUndo().stream());
          var newest = answer.max(Comparator.comparing(Ticket.Step::at));
          var edit = revising.trail().toUndo();
          if (newest.isEmpty() || edit.filter(one -> isAfter(one, newest.get())).isPresent())
            return revising.undo();
          return Optional.of(takeBack(trails, newest.get()));
        });
  }

  private static boolean isAfter(Edit edit, Ticket.Step step) {
    return edit.at().isAfter(step.at());
  }

  private String takeBack(List<AnswerTrail> trails, Ticket.Step answer) {
    var same =
        trails.stream()
            .filter(trail -> trail.toUndo().equals(Optional.of(answer)))
            .collect(Collectors.groupingBy(AnswerTrail::before));
    same.forEach((state, some) -> step(some, state, AnswerTrail.BACK));
    return summary(answer, same.values().stream().mapToInt(List::size).sum());
  }

  /// Does again what the newest undo took back, unless the person answered something, or anybody
  /// edited the vocabulary, since.
  ///
  /// @return what was done again, in one sentence; empty if there is nothing
  public Optional<String> redo() {
    return workspace.atOnce(
        () -> {
          var trails = trails();
          var back =
              trails.stream()
                  .filter(trail -> trail.toRedo().isPresent())
                  .max(Comparator.comparing(AnswerTrail::undoneAt));
          var answered = newest(trails.stream().map(AnswerTrail::newest));
          var edit = revising.trail().toRedo().filter(one -> !answered.isAfter(one.at()));
          if (back.isEmpty()
              || edit.filter(one -> one.at().isAfter(back.get().undoneAt())).isPresent())
            return edit.flatMap(_ -> revising.redo());
          var undone = back.get().undoneAt();
          boolean isFresh = !answered.isAfter(undone) && !edited().isAfter(undone);
          return isFresh
              ? Optional.of(again(trails, back.get().toRedo().orElseThrow()))
              : Optional.empty();
        });
  }

  private String again(List<AnswerTrail> trails, Ticket.Step answer) {
    var same = trails.stream().filter(trail -> trail.toRedo().equals(Optional.of(answer))).toList();
    step(same, answer.state(), answer.comment());
    return summary(answer, same.size());
  }

  private void step(List<AnswerTrail> trails, Ticket.State state, String comment) {
    workspace
        .tickets()
        .step(numbers(trails.stream().map(AnswerTrail::ticket).toList()), person, state, comment);
  }

  /// Those of which a person answered something, or anybody did.
  private List<AnswerTrail> trails() {
    return KINDS.stream()
        .flatMap(kind -> workspace.tickets().of(kind).stream())
        .filter(ticket -> ticket.steps().size() > 1)
        .map(ticket -> AnswerTrail.of(ticket, person))
        .toList();
  }

  /// When the vocabulary was last edited, edits that take others back or do them again left out.
  private Instant edited() {
    return newest(
        workspace.vocabulary().edits().stream().filter(edit -> edit.reverses() == 0).map(Edit::at));
  }

  private static Instant newest(Stream<Instant> times) {
    return times.max(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  private static String summary(Ticket.Step answer, int tickets) {
    return "%d answered as %s".formatted(tickets, answer.state().name().toLowerCase(Locale.ROOT));
  }
}
