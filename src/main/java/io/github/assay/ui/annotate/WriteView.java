package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.Prose;
import io.github.assay.ui.support.Sides;
import io.github.assay.ui.support.State;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the write screen: the text on the left; tags, search and suggestions on the right.
final class WriteView {
  private final WriteViewModel model;
  private final ChipPane chips;
  private final Meter meter = new Meter();
  private final ChoicePane choices = new ChoicePane();
  private final GuidancePane guidance = new GuidancePane();
  private final List<Command> commands = new ArrayList<>();

  @FXML private StackPane root;
  @FXML private Sides page;
  @FXML private Button of;
  @FXML private TextField title;
  @FXML private TextArea description;
  @FXML private FlowPane actions;
  @FXML private VBox measured;
  @FXML private ScrollPane tags;
  @FXML private TextField search;
  @FXML private VBox list;
  @FXML private ScrollPane meaning;

  WriteView(WriteViewModel model) {
    this.model = model;
    chips = new ChipPane(model::remove, model::move);
  }

  @FXML
  void initialize() {
    tags.setContent(chips);
    measured.getChildren().addFirst(meter);
    list.getChildren().add(choices);
    meaning.setContent(guidance);
    title.textProperty().bindBidirectional(model.titleProperty());
    description.textProperty().bindBidirectional(model.descriptionProperty());
    search.textProperty().bindBidirectional(model.lookup().queryProperty());
    Prose.follow(description);
    Prose.leaveByTab(description);
    makeCommands();
    of.managedProperty().bind(model.ofProperty().isNotEmpty());
    of.visibleProperty().bind(of.managedProperty());
    of.textProperty().bind(model.ofProperty().map(id -> TEXTS.text("write.of", id)));
    of.setOnAction(event -> model.openOriginal());
    model.stateProperty().subscribe(this::show);
    model.lookup().queryProperty().subscribe(text -> showChoices());
    model.lookup().hitsProperty().subscribe(hits -> showChoices());
    model.lookup().usesProperty().subscribe(uses -> showChoices());
    model.lookup().cursorProperty().subscribe(place -> showChoices());
  }

  List<Command> commands() {
    return commands;
  }

  void focus() {
    title.requestFocus();
  }

  private void makeCommands() {
    var save =
        Command.of(TEXTS.text("write.save"), Icon.SAVED, model::save)
            .on("Shortcut+Enter", "Shortcut+S");
    var clear =
        Command.of(TEXTS.text("write.clear"), Icon.NO, model::clear).on("Shortcut+Shift+Delete");
    commands.addAll(List.of(save, clear));
    for (int i = 1; i <= Page.MOST; i++) digit(i);
    var take = Command.of(TEXTS.text("write.take.one"), Icon.YES, () -> {}).shownAs("Alt+1 … 9");
    commands.add(take);
    commands.add(
        Command.of(TEXTS.text("annotate.take.down.all"), Icon.YES, () -> {})
            .shownAs("Ctrl+Shift+1 … 9"));
    commands.add(Command.of(TEXTS.text("annotate.more"), Icon.DOWN, model::showAllOffers).on("F7"));
    commands.add(
        Command.of(TEXTS.text("write.take"), Icon.TAG, model::takeHighlighted)
            .on("Enter")
            .when(search.focusedProperty()));
    commands.add(
        Command.of(TEXTS.text("annotate.down"), Icon.DOWN, () -> model.lookup().move(1))
            .on("Down")
            .shownAs("↓ ↑")
            .when(search.focusedProperty()));
    commands.add(
        Command.of(TEXTS.text("annotate.up"), Icon.DOWN, () -> model.lookup().move(-1))
            .on("Up")
            .shownAs("")
            .when(search.focusedProperty()));
    var button = KeyHint.of(save);
    button.getStyleClass().setAll("button", "accent", "submit");
    actions.getChildren().addAll(button, KeyHint.of(take), KeyHint.of(clear));
  }

  /// A digit takes what the list has in its place; in the text, where digits are written, with Alt.
  private void digit(int place) {
    var takes = model.lookup().emptyProperty().or(model.lookup().has(place));
    var alone = Integer.toString(place);
    commands.add(
        Command.of(TEXTS.text("annotate.take", place), Icon.YES, () -> model.take(place))
            .on("Alt+" + place, "Alt+Numpad " + place)
            .shownAs(""));
    commands.add(
        Command.of(TEXTS.text("annotate.take", place), Icon.YES, () -> model.take(place))
            .on(alone, "Numpad " + place)
            .when(search.focusedProperty().and(takes))
            .shownAs(""));
    commands.add(
        Command.of(TEXTS.text("annotate.take.down", place), Icon.YES, () -> model.takeDownTo(place))
            .on("Ctrl+Shift+" + place, "Ctrl+Shift+Numpad " + place)
            .when(model.lookup().emptyProperty())
            .shownAs(""));
  }

  private void show(State<Page> state) {
    switch (state) {
      case State.Loading<Page>() -> Layout.put(root, page);
      case State.Failed<Page>(var reason) ->
          Layout.put(root, Moment.of(Icon.TROUBLE, TEXTS.text("annotate.failed"), reason));
      case State.Empty<Page>() -> Layout.put(root, page);
      case State.Ready<Page>(var now) -> {
        meter.show(now.completeness());
        chips.show(now);
        Layout.put(root, page);
        showChoices();
      }
    }
  }

  private void showChoices() {
    model
        .page()
        .ifPresent(
            now -> {
              var lookup = model.lookup();
              if (lookup.isEmpty())
                choices.suggestions(
                    now, lookup.cursorProperty().get(), offer -> model.take(offer.rank()));
              else choices.hits(now, lookup, hit -> model.add(hit.tag()));
              guidance.show(now.vocabulary(), model.highlighted());
            });
  }
}
