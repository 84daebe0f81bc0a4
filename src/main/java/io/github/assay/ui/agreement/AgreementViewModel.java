package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.agreement.Bootstrap;
import io.github.assay.agreement.Distance;
import io.github.assay.ui.support.Beside;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.AgreementFigures;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How people agree, measured beside the work on a connection of its own.
final class AgreementViewModel {
  private final Desk desk;
  private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(Topic.TAGS);
  private final ObjectProperty<Distance> distance = new SimpleObjectProperty<>(Distance.MASI);
  private final BooleanProperty named = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<State<AgreementFigures>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final Beside<AgreementFigures> measured;

  /// What is shown.
  enum Topic {
    TAGS,
    PEOPLE,
    MONTHS
  }

  AgreementViewModel(Desk desk) {
    this.desk = desk;
    measured =
        new Beside<>(
            desk,
            new Beside.Question<>(
                TEXTS.text("agreement.measuring"),
                workbench -> workbench.describing(desk.annotator()).state(),
                (workbench, progress) ->
                    workbench.gauging().figures(Optional.empty(), Bootstrap.STANDARD, progress)),
            now -> state.set(shown(now)));
  }

  Desk desk() {
    return desk;
  }

  ObjectProperty<Topic> topicProperty() {
    return topic;
  }

  /// By which alpha of sets is computed.
  ObjectProperty<Distance> distanceProperty() {
    return distance;
  }

  /// Whether people are called by their names; else by a letter.
  BooleanProperty namedProperty() {
    return named;
  }

  /// [State.Empty] if no item was finished by two people.
  ReadOnlyObjectProperty<State<AgreementFigures>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether it was stopped before there was any number.
  ReadOnlyBooleanProperty stoppedProperty() {
    return measured.stoppedProperty();
  }

  /// The numbers, once they are there.
  Optional<AgreementFigures> figures() {
    return state.get() instanceof State.Ready<AgreementFigures>(var now)
        ? Optional.of(now)
        : Optional.empty();
  }

  /// What a person is called now.
  ///
  /// @param place in the report
  String person(int place) {
    var name = figures().map(now -> now.people().get(place)).orElse("");
    return named.get() ? name : TEXTS.text("agreement.person", letters(place));
  }

  /// A, B, ... Z, AA, ...
  private static String letters(int place) {
    var last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letters(place / 26 - 1) + last;
  }

  /// Measures if anything was done since; what was measured before stays in view meanwhile.
  void load() {
    measured.load();
  }

  /// Measures again, whatever was done since.
  void again() {
    measured.again();
  }

  private static State<AgreementFigures> shown(State<AgreementFigures> now) {
    return now instanceof State.Ready<AgreementFigures>(var made) && made.report().items() == 0
        ? new State.Empty<>()
        : now;
  }

  /// Opens the items that a query finds.
  void open(String query) {
    desk.go(new Link.ToItems(query));
  }
}
