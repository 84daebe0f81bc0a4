package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.RuleFigures.Figure;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.VocabularyRevising;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The vocabulary as it is looked at and changed.
final class VocabularyViewModel {
  /// What is for QA, not for the owner of the vocabulary.
  private static final Set<Ticket.Kind> ELSEWHERE =
      EnumSet.of(
          Ticket.Kind.DISAGREEMENT,
          Ticket.Kind.FLAG,
          Ticket.Kind.QUESTION,
          Ticket.Kind.PRECEDENT,
          Ticket.Kind.WAIVER,
          Ticket.Kind.DIVERGENCE,
          Ticket.Kind.MERGED);

  private final Desk desk;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Spot> spot = new SimpleObjectProperty<>(new Spot.None());
  private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(Topic.TAG);
  private final ReadOnlyObjectWrapper<State<Contents>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());

  /// What the right side shows.
  enum Topic {
    TAG,
    RULES,
    FINDINGS,
    REQUESTS,
    HISTORY
  }

  VocabularyViewModel(Desk desk) {
    this.desk = desk;
  }

  Desk desk() {
    return desk;
  }

  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<Spot> spotProperty() {
    return spot;
  }

  ObjectProperty<Topic> topicProperty() {
    return topic;
  }

  /// [State.Empty] if there was never any tag.
  ReadOnlyObjectProperty<State<Contents>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  Optional<Contents> contents() {
    return state.get() instanceof State.Ready<Contents>(var contents)
        ? Optional.of(contents)
        : Optional.empty();
  }

  /// The tag that is selected.
  Optional<Tag> tag() {
    return spot.get() instanceof Spot.OfTag(int id)
        ? contents().flatMap(all -> all.tag(id))
        : Optional.empty();
  }

  /// Reads anew what is shown.
  void load() {
    var revising = revising();
    desk.store().run(() -> read(revising), this::show, this::fail);
  }

  private VocabularyRevising revising() {
    return desk.workbench().vocabularyRevising(desk.annotator());
  }

  private Contents read(VocabularyRevising revising) {
    var workspace = desk.workbench().workspace();
    var figures =
        revising.rules().all().stream()
            .sorted(
                Comparator.comparing((Figure figure) -> !figure.shouldRest())
                    .thenComparing(Comparator.comparingInt(Figure::hits).reversed()))
            .toList();
    var requests =
        workspace.tickets().all().stream()
            .filter(ticket -> !ELSEWHERE.contains(ticket.about().kind()))
            .sorted(Comparator.comparing(ticket -> ticket.state() != Ticket.State.OPEN))
            .toList();
    return new Contents(
        workspace.vocabulary().current(),
        workspace.gold().uses(),
        figures,
        new Contents.Sides(revising.check(), requests, revising.history()));
  }

  private void show(Contents contents) {
    state.set(
        contents.vocabulary().version() == 0 ? new State.Empty<>() : new State.Ready<>(contents));
  }

  private void fail(Throwable failure) {
    state.set(desk.failures().inPlace(failure));
  }

  /// Does an edit.
  ///
  /// @param version the vocabulary that was looked at
  /// @param then called with what is in force when it is shown
  void apply(VocabularyEdit edit, int version, Consumer<? super Vocabulary> then) {
    var revising = revising();
    desk.store()
        .run(
            () -> {
              var now = revising.apply(edit, version);
              return new Applied(now, read(revising));
            },
            applied -> {
              show(applied.contents());
              desk.status().saved();
              then.accept(applied.vocabulary());
            },
            this::tell);
  }

  private record Applied(Vocabulary vocabulary, Contents contents) {}

  void undo() {
    step(VocabularyRevising::undo, "vocabulary.undone", "vocabulary.undo.none");
  }

  void redo() {
    step(VocabularyRevising::redo, "vocabulary.redone", "vocabulary.redo.none");
  }

  private void step(Function<VocabularyRevising, Optional<String>> step, String done, String none) {
    var revising = revising();
    desk.store()
        .run(
            () -> step.apply(revising),
            edit -> {
              load();
              if (edit.isPresent())
                desk.status().say(Status.Tone.SAVED, TEXTS.text(done, edit.get()));
              else desk.status().say(Status.Tone.QUIET, TEXTS.text(none));
            },
            this::tell);
  }

  /// Says what became of a request.
  void answer(Ticket ticket, Ticket.State answer) {
    var author = desk.annotator();
    desk.store()
        .run(
            () -> {
              desk.workbench().workspace().tickets().step(ticket.number(), author, answer, "");
              return ticket.number();
            },
            number -> {
              load();
              desk.status().saved();
            },
            this::tell);
  }

  /// Somebody else may have changed the vocabulary, so it is read again.
  private void tell(Throwable failure) {
    desk.failures().accept(failure);
    load();
  }

  /// Shows the tag of a name, or else the facet.
  void jump(String name) {
    contents()
        .ifPresent(
            all -> {
              filter.set("");
              spot.set(
                  all.vocabulary()
                      .named(name)
                      .<Spot>map(tag -> new Spot.OfTag(tag.id()))
                      .orElseGet(() -> new Spot.OfFacet(name)));
              topic.set(Topic.TAG);
            });
  }

  /// All names that a person may mean.
  List<String> facets() {
    return contents().map(all -> List.copyOf(all.vocabulary().facets())).orElse(List.of());
  }
}
