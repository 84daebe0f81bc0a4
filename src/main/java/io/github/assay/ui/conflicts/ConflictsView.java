package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Cause;
import io.github.assay.domain.Field;
import io.github.assay.domain.Span;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.EvidenceText;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.Prose;
import io.github.assay.ui.support.Sides;
import io.github.assay.ui.support.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/// The layout of the conflicts screen: lots on the left, the conflict in view on the right, and
/// what the ruling does below it.
final class ConflictsView {
  static final List<Cause> CAUSES =
      Arrays.stream(Cause.values()).filter(cause -> cause != Cause.NONE).toList();

  private final ConflictsViewModel model;
  private final TagRows rows;
  private final ConflictsCommands commands;
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
  private boolean showing;

  @FXML private StackPane root;
  @FXML private Sides page;
  @FXML private ListView<Lot> lots;
  @FXML private Label place;
  @FXML private EvidenceText title;
  @FXML private ScrollPane reading;
  @FXML private EvidenceText text;
  @FXML private Prose asked;
  @FXML private TextField filter;
  @FXML private StackPane table;
  @FXML private Label effect;
  @FXML private FlowPane reasons;
  @FXML private TextField note;
  @FXML private FlowPane actions;

  ConflictsView(ConflictsViewModel model) {
    this.model = model;
    rows = new TagRows(model);
    commands =
        new ConflictsCommands(
            model, rows, new Ends(this::writeNote, this::narrow, writing.getReadOnlyProperty()));
  }

  /// Where something is written.
  ///
  /// @param note puts the keys on the note below the tags
  /// @param filter puts them on the words above the lots
  /// @param writing whether they are on either
  record Ends(Runnable note, Runnable filter, ReadOnlyBooleanProperty writing) {}

  @FXML
  void initialize() {
    var causes = Choices.of(reasons, CAUSES, Lot::cause, model::because);
    Layout.asLongAsItsParts(reasons);
    Layout.put(table, rows.table());
    lots.setCellFactory(list -> new LotCell());
    lots.setId("lots");
    lots.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            now -> {
              if (!showing && now != null) model.lotProperty().set(Optional.of(now));
            });
    text.heightProperty().subscribe(height -> reading.setPrefHeight(height.doubleValue() + 2));
    leaveBy(note, () -> {});
    leaveBy(filter, filter::clear);
    filter.textProperty().bindBidirectional(model.wordsProperty());
    writing.bind(note.focusedProperty().or(filter.focusedProperty()));
    rows.placesProperty().subscribe(now -> mark(now));
    note.focusedProperty()
        .subscribe(
            isFocused -> {
              if (!isFocused) keepNote();
            });
    actions.getChildren().setAll(commands.shown().stream().map(KeyHint::of).toList());
    model.stateProperty().subscribe(this::show);
    model.stoppedProperty().subscribe(() -> show(model.stateProperty().get()));
    model.lotProperty().subscribe(now -> now.ifPresent(this::mark));
    model.caseProperty().subscribe(now -> now.ifPresent(this::show));
    model
        .caseProperty()
        .subscribe(now -> now.ifPresent(shown -> causes.mark(shown.ruling().basis().cause())));
    model.namedProperty().subscribe(now -> model.caseProperty().get().ifPresent(this::show));
  }

  /// `Enter` leads from a field to the tags; `Esc` does, too, after an action.
  private void leaveBy(TextField field, Runnable escape) {
    field.setOnAction(event -> focus());
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() != KeyCode.ESCAPE) return;
          escape.run();
          focus();
        });
  }

  List<Command> commands() {
    return commands.all();
  }

  /// Puts the keys on the tags.
  void focus() {
    var action = root.lookup(".moment .accent");
    if (action != null) action.requestFocus();
    else rows.table().requestFocus();
  }

  private void narrow() {
    filter.requestFocus();
    filter.selectAll();
  }

  /// Marks what the text says of the tag under the cursor.
  private void mark(List<Span> places) {
    title.mark(places.stream().filter(place -> place.field() == Field.TITLE).toList(), List.of());
    text.mark(
        places.stream().filter(place -> place.field() == Field.DESCRIPTION).toList(), List.of());
  }

  private void writeNote() {
    note.requestFocus();
    note.selectAll();
  }

  /// What is written is part of the ruling as soon as the field is left.
  private void keepNote() {
    var known = model.caseProperty().get().map(shown -> shown.ruling().basis().note()).orElse("");
    if (!note.getText().strip().equals(known)) model.note(note.getText());
  }

  private void show(State<List<Lot>> state) {
    var before = List.copyOf(root.getChildren());
    Layout.put(root, node(state));
    if (!before.equals(root.getChildren())) focus();
  }

  private Node node(State<List<Lot>> state) {
    return switch (state) {
      case State.Loading<List<Lot>>() ->
          model.stoppedProperty().get()
              ? Moment.of(
                  Icon.SKIP,
                  TEXTS.text("conflicts.stopped"),
                  TEXTS.text("conflicts.stopped.hint"),
                  Moment.action(TEXTS.text("conflicts.again"), model::again))
              : Moment.loading(TEXTS.text("conflicts.loading"));
      case State.Empty<List<Lot>>() ->
          Moment.of(Icon.DONE, TEXTS.text("conflicts.empty"), TEXTS.text("conflicts.empty.hint"));
      case State.Failed<List<Lot>>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("conflicts.failed"), reason);
      case State.Ready<List<Lot>>(var all) -> {
        showing = true;
        lots.setItems(FXCollections.observableArrayList(all));
        showing = false;
        yield page;
      }
    };
  }

  private void mark(Lot now) {
    showing = true;
    lots.getSelectionModel().select(now);
    showing = false;
  }

  private void show(Case now) {
    var conflict = now.detail().conflict();
    var item = now.detail().item();
    place.setText(
        TEXTS.text(
                "conflicts.place",
                model.place(),
                model.size(),
                item.id(),
                Lot.kind(conflict.matter().kind()),
                Lot.cause(conflict.cause()))
            + now.doubts().count());
    if (!item.title().equals(title.getAccessibleText())) title.show(item.title());
    if (!item.description().equals(text.getAccessibleText())) text.show(item.description());
    var told = Wording.asked(now, model::name);
    asked.show(told);
    asked.setVisible(!told.isEmpty());
    asked.setManaged(!told.isEmpty());
    rows.show(now);
    mark(rows.placesProperty().getValue());
    if (!note.isFocused()) note.setText(now.ruling().basis().note());
    effect.setText(Wording.effect(now));
    boolean isTrouble = !now.trouble().isEmpty() || Wording.lacksNote(now);
    effect.getStyleClass().setAll("label", isTrouble ? "complaint" : "hint");
  }
}
