package io.github.assay.ui.home;

import static io.github.assay.ui.home.HomeScreen.TEXTS;

import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Surveying.Survey;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of home: one row a question, each number a link.
final class HomeView {
  private final HomeViewModel model;

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private VBox work;
  @FXML private VBox gold;
  @FXML private VBox models;

  HomeView(HomeViewModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    model.stateProperty().subscribe(this::show);
  }

  private void show(State<Survey> state) {
    root.getChildren().setAll(node(state));
  }

  private Node node(State<Survey> state) {
    return switch (state) {
      case State.Loading<Survey>() -> Moment.loading(TEXTS.text("home.loading"));
      case State.Empty<Survey>() ->
          Moment.of(Icon.EMPTY, TEXTS.text("home.empty"), TEXTS.text("home.empty.hint"));
      case State.Failed<Survey>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("home.failed"), reason);
      case State.Ready<Survey>(var survey) -> {
        fill(survey);
        yield page;
      }
    };
  }

  private void fill(Survey survey) {
    var numbers = new HomeNumbers(model::go);
    work.getChildren()
        .setAll(
            numbers.of(survey.work().waiting(), "home.waiting", new Link.ToScreen("annotate")),
            numbers.of(survey.work().finished(), "home.finished", new Link.ToScreen("data")),
            numbers.of(survey.work().items(), "home.items", new Link.ToScreen("data")));
    gold.getChildren()
        .setAll(
            numbers.of(survey.gold().items(), "home.gold", new Link.ToScreen("data")),
            numbers.of(survey.gold().conflicts(), "home.conflicts", new Link.ToScreen("data")));
    models
        .getChildren()
        .setAll(numbers.of(survey.runs().size(), "home.runs", new Link.ToScreen("experiments")));
  }
}
