package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.ui.statistics.StatisticsViewModel.Topic;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Statistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the statistics screen: the figures, and below them a topic.
final class StatisticsView {
  private final StatisticsViewModel model;
  private final Pages pages;
  private final StatisticsCommands commands;
  private final Map<Topic, Node> nodes = new EnumMap<>(Topic.class);
  private List<Figure> shown = List.of();

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private FlowPane figures;
  @FXML private FlowPane topics;
  @FXML private StackPane content;
  @FXML private FlowPane actions;

  StatisticsView(StatisticsViewModel model) {
    this.model = model;
    pages = new Pages(model);
    commands = new StatisticsCommands(model, pages, this::focus);
  }

  @FXML
  void initialize() {
    for (Topic topic : Topic.values()) nodes.put(topic, pages.node(topic));
    Choices.of(
            topics, List.of(Topic.values()), StatisticsCommands::title, model.topicProperty()::set)
        .follow(model.topicProperty());
    Layout.asLongAsItsParts(topics);
    model.topicProperty().subscribe(this::showTopic);
    model.stateProperty().subscribe(state -> show());
    model.stoppedProperty().subscribe(now -> show());
  }

  List<Command> commands() {
    return commands.all();
  }

  /// Puts the keys on what is in view.
  void focus() {
    var action = root.lookup(".moment .accent");
    if (action != null) action.requestFocus();
    else pages.first(model.topicProperty().get()).requestFocus();
  }

  private void showTopic(Topic topic) {
    var node = nodes.get(topic);
    if (node != null) Layout.put(content, node);
    var all = topic == Topic.SPELLINGS ? commands.spellings() : commands.here();
    actions.getChildren().setAll(all.stream().map(KeyHint::of).toList());
  }

  private void show() {
    var before = List.copyOf(root.getChildren());
    Layout.put(root, node(model.stateProperty().get()));
    if (!before.equals(root.getChildren())) focus();
  }

  private Node node(State<Statistics> state) {
    return switch (state) {
      case State.Loading<Statistics>() ->
          model.stoppedProperty().get()
              ? Moment.of(
                  Icon.SKIP,
                  TEXTS.text("statistics.stopped"),
                  TEXTS.text("statistics.stopped.hint"),
                  Moment.action(TEXTS.text("statistics.count.again"), model::recount))
              : Moment.loading(TEXTS.text("statistics.loading"));
      case State.Empty<Statistics>() ->
          Moment.of(
              Icon.EMPTY,
              TEXTS.text("statistics.empty"),
              TEXTS.text("statistics.empty.hint"),
              Moment.action(
                  TEXTS.text("statistics.import"), () -> model.desk().go(new Link.ToImport())));
      case State.Failed<Statistics>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("statistics.failed"), reason);
      case State.Ready<Statistics>(var now) -> {
        showFigures(Figure.of(now));
        pages.show(now);
        yield page;
      }
    };
  }

  private void showFigures(List<Figure> now) {
    if (now.equals(shown)) return;
    shown = now;
    figures.getChildren().setAll(now.stream().map(figure -> figure.draw(model)).toList());
  }
}
