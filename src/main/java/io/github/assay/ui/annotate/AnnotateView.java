package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.Sides;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Annotating.Counts;
import io.github.assay.workbench.Serving;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the annotate screen: the item on the left; tags, search and suggestions on the
/// right.
final class AnnotateView {
  private final AnnotateViewModel model;
  private final ItemPane item = new ItemPane();
  private final Meter meter = new Meter();
  private final ChipPane chips;
  private final ChoicePane choices = new ChoicePane();
  private final GuidancePane guidance = new GuidancePane();
  private final DoubtPane doubts = new DoubtPane();
  private List<Command> commands = List.of();
  private boolean focusWanted;

  @FXML private StackPane root;
  @FXML private Sides page;
  @FXML private ScrollPane reading;
  @FXML private VBox before;
  @FXML private FlowPane actions;
  @FXML private VBox measured;
  @FXML private ScrollPane tags;
  @FXML private TextField search;
  @FXML private VBox list;
  @FXML private ScrollPane meaning;

  AnnotateView(AnnotateViewModel model) {
    this.model = model;
    chips =
        new ChipPane(
            tag -> then(() -> model.acts().remove(tag)),
            (tag, steps) -> model.acts().move(tag, steps));
  }

  @FXML
  void initialize() {
    reading.setContent(item);
    tags.setContent(chips);
    measured.getChildren().addFirst(meter);
    list.getChildren().add(choices);
    before.getChildren().add(doubts);
    meaning.setContent(guidance);
    search.textProperty().bindBidirectional(model.lookup().queryProperty());
    var made = new AnnotateCommands(model, search.focusedProperty());
    commands = made.all();
    item.leadOn(hint(made.newer()));
    actions
        .getChildren()
        .addAll(
            button(made.submit()), hint(made.noneApply()), hint(made.unsure()), hint(made.skip()));
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    model.stateProperty().subscribe(this::show);
    model.countsProperty().subscribe(counts -> item.progress(progress(counts)));
    model.lookup().hitsProperty().subscribe(hits -> showChoices());
    model.lookup().cursorProperty().subscribe(place -> showChoices());
    model.lookup().usesProperty().subscribe(uses -> showChoices());
    model.lookup().facetProperty().subscribe(this::nameFacet);
    model.lookup().queryProperty().subscribe(text -> showChoices());
  }

  List<Command> commands() {
    return commands;
  }

  /// Puts the focus into the search, as soon as it is in view; until then on what leads on.
  void focus() {
    focusWanted = search.getScene() == null;
    if (focusWanted && root.lookup(".button") instanceof Button button) button.requestFocus();
    search.requestFocus();
  }

  /// A letter that no control took begins a search.
  private void typed(KeyEvent event) {
    var character = event.getCharacter();
    if (event.getTarget() instanceof TextInputControl
        || event.isShortcutDown()
        || character.isEmpty()
        || !Character.isLetter(character.codePointAt(0))) return;
    search.requestFocus();
    search.appendText(character);
    search.end();
  }

  /// An open facet stands in the search instead of the usual hint.
  private void nameFacet(String facet) {
    search.setPromptText(
        facet.isEmpty() ? TEXTS.text("annotate.search") : TEXTS.text("annotate.in.facet", facet));
    search.setAccessibleText(search.getPromptText());
  }

  private void show(State<Page> state) {
    var node = node(state);
    boolean leaves = holdsFocus() && !root.getChildren().contains(node);
    Layout.put(root, node);
    if (state instanceof State.Ready) showChoices();
    if (focusWanted || leaves) focus();
  }

  /// Whether what has the focus is on this screen, and so may go with what is shown.
  private boolean holdsFocus() {
    var at = root.getScene() == null ? null : root.getScene().getFocusOwner();
    while (at != null && !at.equals(root)) at = at.getParent();
    return at != null;
  }

  private Node node(State<Page> state) {
    return switch (state) {
      case State.Loading<Page>() -> Moment.loading(TEXTS.text("annotate.loading"));
      case State.Failed<Page>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("annotate.failed"), reason);
      case State.Empty<Page>() -> done();
      case State.Ready<Page>(var now) -> {
        meter.show(now.completeness());
        chips.show(now);
        doubts.show(now);
        yield page;
      }
    };
  }

  private Node done() {
    var counts = model.countsProperty().get();
    if (counts.serving() instanceof Serving.Broken(String why))
      return Moment.of(
          Icon.TROUBLE,
          TEXTS.text("annotate.broken"),
          why,
          way("annotate.broken.project", "project"));
    var data = way("annotate.done.data", "data");
    if (counts.finished() == 0)
      return Moment.of(
          Icon.EMPTY,
          TEXTS.text("annotate.empty"),
          TEXTS.text("annotate.empty.hint"),
          data,
          way("annotate.empty.project", "project"));
    return Moment.of(
        Icon.DONE,
        TEXTS.text("annotate.done"),
        TEXTS.count("annotate.done.hint", counts.finished()),
        way("annotate.done.home", "home"),
        data);
  }

  private Button way(String key, String screen) {
    var button = new Button(TEXTS.text(key));
    button.setOnAction(event -> model.desk().go(new Link.ToScreen(screen)));
    return button;
  }

  private void showChoices() {
    model
        .page()
        .ifPresent(
            now -> {
              var lookup = model.lookup();
              int cursor = lookup.cursorProperty().get();
              if (lookup.isEmpty())
                choices.suggestions(
                    now, cursor, offer -> then(() -> model.acts().take(offer.rank())));
              else choices.hits(now, lookup, hit -> then(() -> model.acts().add(hit.tag())));
              guide(now, model.highlighted());
              item.show(now, lookup.offer(now));
            });
  }

  /// Shows what a tag means; its example comes when the cursor rests on it.
  private void guide(Page now, Optional<Tag> tag) {
    guidance.show(now.vocabulary(), tag);
    tag.ifPresent(
        about ->
            model
                .inquiries()
                .example(
                    now,
                    about,
                    item -> {
                      if (model.highlighted().equals(tag)) guidance.example(item);
                    }));
  }

  /// Does something that was clicked, and gives the focus back to the search.
  private void then(Runnable action) {
    action.run();
    focus();
  }

  private Button button(Command command) {
    var button = KeyHint.of(command);
    button.getStyleClass().setAll("button", "accent", "submit");
    button.disableProperty().unbind();
    button.disableProperty().bind(page.sceneProperty().isNull());
    button.setOnAction(event -> then(model::submit));
    return button;
  }

  private static Node hint(Command command) {
    return KeyHint.of(command);
  }

  private static String progress(Counts counts) {
    var parts = new ArrayList<String>();
    parts.add(TEXTS.count("annotate.left", counts.waiting()));
    counts.perHour().ifPresent(pace -> parts.add(TEXTS.text("annotate.pace", pace)));
    var order = Orders.said(counts.serving());
    if (!order.isEmpty()) parts.add(order);
    return String.join("  ·  ", parts);
  }
}
