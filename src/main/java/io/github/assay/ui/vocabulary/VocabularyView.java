package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.GuidePane;
import io.github.assay.ui.support.Guides;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.Sides;
import io.github.assay.ui.support.State;
import io.github.assay.ui.vocabulary.VocabularyViewModel.Topic;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The layout of the vocabulary screen: the tree of tags, and beside it one tag or a table.
final class VocabularyView {
  private final VocabularyViewModel model;
  private final Pages pages;
  private final Guides guides;
  private @Nullable EditCommands edits;
  private List<Command> commands = List.of();
  private @Nullable TagTree tags;

  @FXML private StackPane root;
  @FXML private Sides page;
  @FXML private TextField filter;
  @FXML private TreeView<TagTree.Line> tree;
  @FXML private Label count;
  @FXML private HBox topics;
  @FXML private FlowPane actions;
  @FXML private StackPane right;
  @FXML private ScrollPane scroll;

  VocabularyView(VocabularyViewModel model) {
    this.model = model;
    pages = new Pages(model);
    guides = new Guides(model.desk());
  }

  @FXML
  void initialize() {
    filter.textProperty().bindBidirectional(model.filterProperty());
    tags().fill();
    var acts = new PageCommands(model, pages, onTags(), this::focus);
    commands = Stream.of(edits().all(), acts.all(), moves()).flatMap(List::stream).toList();
    model.topicProperty().subscribe(topic -> hint(topic, acts));
    Choices.of(topics, List.of(Topic.values()), PageCommands::title, model.topicProperty()::set)
        .follow(model.topicProperty());
    model.stateProperty().subscribe(this::show);
    model.spotProperty().subscribe(spot -> showRight());
    model.topicProperty().subscribe(topic -> showRight());
  }

  private BooleanBinding onTags() {
    return filter.focusedProperty().or(tree.focusedProperty());
  }

  private EditCommands edits() {
    var made = edits;
    if (made == null) made = new EditCommands(model, filter.focusedProperty());
    edits = made;
    return made;
  }

  private TagTree tags() {
    var made = tags;
    if (made == null) made = new TagTree(tree, model);
    tags = made;
    return made;
  }

  private List<Command> moves() {
    return List.of(
        Command.of(TEXTS.text("vocabulary.filter"), Icon.SEARCH, this::focusFilter)
            .on("Shortcut+F"),
        Command.of(TEXTS.text("vocabulary.down"), Icon.DOWN, tags()::enter)
            .on("Down")
            .when(filter.focusedProperty()),
        Command.of(TEXTS.text("vocabulary.clear"), Icon.NO, this::clear).on("Esc"));
  }

  /// Shows below a page what its rows, or the tags of the tree, are changed by.
  private void hint(Topic topic, PageCommands acts) {
    var hints =
        acts.acts(topic).isEmpty()
            ? List.of(edits().add(), edits().rename(), edits().merge(), edits().retire())
            : acts.acts(topic);
    actions.getChildren().setAll(hints.stream().map(KeyHint::of).toList());
  }

  List<Command> commands() {
    return commands;
  }

  /// Puts the keys on the tree, or on the table in view.
  void focus() {
    var empty = root.lookup(".moment .accent");
    if (empty != null) empty.requestFocus();
    else pages.keys(model.topicProperty().get(), tree).requestFocus();
  }

  private void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  private void clear() {
    model.filterProperty().set("");
    tree.requestFocus();
  }

  private void show(State<Contents> state) {
    var before = root.getChildren().stream().findFirst();
    Layout.put(root, node(state));
    if (!before.equals(root.getChildren().stream().findFirst())) focus();
  }

  private Node node(State<Contents> state) {
    return switch (state) {
      case State.Loading<Contents>() -> Moment.loading(TEXTS.text("vocabulary.loading"));
      case State.Empty<Contents>() -> empty();
      case State.Failed<Contents>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("vocabulary.failed"), reason);
      case State.Ready<Contents>(var all) -> {
        tags().fill();
        pages.show(all);
        count.setText(RightTexts.count(all));
        showRight();
        yield page;
      }
    };
  }

  private Node empty() {
    var add = edits().add().equip(new Button(TEXTS.text("vocabulary.add")));
    add.getStyleClass().add("accent");
    var take = new Button(TEXTS.text("vocabulary.import"));
    take.setOnAction(event -> model.desk().go(new Link.ToImport()));
    return Moment.of(
        Icon.TAG, TEXTS.text("vocabulary.empty"), TEXTS.text("vocabulary.empty.hint"), add, take);
  }

  private void showRight() {
    model
        .contents()
        .ifPresent(
            all -> {
              var about = TagPage.of(all, model.spotProperty().get());
              scroll.setContent(about);
              Layout.put(right, pages.node(model.topicProperty().get(), scroll));
              showGuide(about);
            });
  }

  /// Adds what is read besides, as soon as it is known.
  private void showGuide(VBox about) {
    guides.forget();
    if (model.topicProperty().get() == Topic.TAG)
      model
          .tag()
          .ifPresent(
              tag ->
                  guides.read(tag.id(), "", page -> about.getChildren().add(new GuidePane(page))));
  }
}
