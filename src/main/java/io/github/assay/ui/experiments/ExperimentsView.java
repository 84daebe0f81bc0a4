package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.domain.Part;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.ColumnChoice;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the experiments screen: the leaderboard, or one run from close by.
final class ExperimentsView {
  private final ExperimentsViewModel model;
  private final ExperimentsCommands commands;
  private final Leaderboard leaderboard;
  private final RunPage run;
  private final TableCommands tables;

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private FlowPane actions;
  @FXML private HBox parts;
  @FXML private TextField filter;
  @FXML private MenuButton columns;
  @FXML private Label caution;
  @FXML private Label others;
  @FXML private Label mark;

  ExperimentsView(ExperimentsViewModel model) {
    this.model = model;
    commands = new ExperimentsCommands(model);
    leaderboard = new Leaderboard(model.markedProperty());
    run = new RunPage(model, commands);
    tables = new TableCommands(model, this::table);
  }

  @FXML
  void initialize() {
    var table = leaderboard.table();
    VBox.setVgrow(table, Priority.ALWAYS);
    page.getChildren().add(table);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(entry -> model.select(entry == null ? "" : entry.id()));
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) commands.look().run();
        });
    actions
        .getChildren()
        .addAll(
            main(commands.train()),
            KeyHint.of(commands.split()),
            KeyHint.of(commands.look()),
            KeyHint.of(commands.mark()),
            KeyHint.of(commands.bundle()),
            KeyHint.of(commands.proofread()));
    Layout.asLongAsItsParts(actions);
    choices(parts, model);
    filter.textProperty().bindBidirectional(model.filterProperty());
    model
        .filterProperty()
        .subscribe(words -> leaderboard.filter(words, model.selectedProperty().get()));
    ColumnChoice.fill(columns, "runs", table, model.desk().settings());
    caution.setGraphic(Icon.TROUBLE.draw());
    model.partProperty().subscribe(part -> showOnly(caution, part == Part.TEST));
    model.markedProperty().subscribe(this::showMark);
    model.stateProperty().subscribe(this::showBoard);
    model.detailProperty().subscribe(now -> show());
  }

  /// Puts the keys on what is in view.
  void focus() {
    var first = root.lookup(".moment .accent");
    (first == null ? table() : first).requestFocus();
  }

  List<Command> commands() {
    return Stream.of(commands.all(), searching(), tables.all()).flatMap(List::stream).toList();
  }

  private List<Command> searching() {
    return List.of(
        Command.of(TEXTS.text("experiments.filter"), Icon.SEARCH, this::search)
            .on("Slash", "Shortcut+F")
            .when(commands.amongAll()),
        Command.of(
                TEXTS.text("experiments.filter.down"), Icon.DOWN, leaderboard.table()::requestFocus)
            .on("Down")
            .when(filter.focusedProperty()),
        Command.of(TEXTS.text("experiments.filter.clear"), Icon.NO, this::clear)
            .on("Esc")
            .when(commands.amongAll()));
  }

  private void search() {
    filter.requestFocus();
    filter.selectAll();
  }

  private void clear() {
    filter.clear();
    leaderboard.table().requestFocus();
  }

  /// The part that runs are judged on, to be chosen.
  static void choices(HBox pane, ExperimentsViewModel model) {
    Choices.of(
            pane,
            List.of(Part.VALIDATION, Part.TEST),
            part -> TEXTS.text("experiments.part." + part.word()),
            model::judgeOn)
        .follow(model.partProperty());
  }

  static Node main(Command command) {
    var button = KeyHint.of(command);
    button.getStyleClass().setAll("button", "accent", "submit");
    return button;
  }

  static void showOnly(Node node, boolean condition) {
    node.setVisible(condition);
    node.setManaged(condition);
  }

  private TableView<?> table() {
    return model.detailProperty().get().isPresent() ? run.table() : leaderboard.table();
  }

  private void showBoard(State<Board> state) {
    if (state instanceof State.Ready<Board>(var board)) {
      leaderboard.show(board, model.selectedProperty().get());
      showOnly(others, board.others() > 0);
      others.setText(TEXTS.count("experiments.others", board.others()));
    }
    show();
  }

  private void showMark(String id) {
    showOnly(mark, !id.isEmpty());
    mark.setText(TEXTS.text("experiments.mark", id));
  }

  private void show() {
    var detail = model.detailProperty().get();
    var before = root.getChildren().stream().findFirst();
    Layout.put(root, detail.map(run::node).orElseGet(() -> node(model.stateProperty().get())));
    boolean isOther = !before.equals(root.getChildren().stream().findFirst());
    if (isOther) focus();
  }

  private Node node(State<Board> state) {
    return switch (state) {
      case State.Loading<Board>() -> Moment.loading(TEXTS.text("experiments.loading"));
      case State.Failed<Board>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("experiments.failed"), reason);
      case State.Empty<Board>() -> empty();
      case State.Ready<Board>(var board) -> page;
    };
  }

  private Node empty() {
    var annotate = new Button(TEXTS.text("experiments.empty.annotate"));
    annotate.setOnAction(event -> model.desk().go(new Link.ToScreen("annotate")));
    var train = commands.train().equip(new Button(commands.train().title()));
    train.getStyleClass().add("accent");
    return Moment.of(
        Icon.EXPERIMENTS,
        TEXTS.text("experiments.empty"),
        TEXTS.text("experiments.empty.hint"),
        train,
        annotate);
  }
}
