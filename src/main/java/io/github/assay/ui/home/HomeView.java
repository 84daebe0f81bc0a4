package io.github.assay.ui.home;

import static io.github.assay.ui.home.HomeScreen.TEXTS;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Evaluating.Standing;
import io.github.assay.workbench.Surveying.Changes;
import io.github.assay.workbench.Surveying.Survey;
import io.github.assay.workbench.Surveying.Work;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layout of home: what waits, and the numbers, each a link.
final class HomeView {
  private static final List<String> HEADLINES =
      List.of("micro.f1", "micro.p", "micro.r", "implicit_recall");

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final HomeViewModel model;
  private final Numbers numbers;

  @FXML private StackPane root;
  @FXML private ScrollPane page;
  @FXML private Label waiting;
  @FXML private Label finished;
  @FXML private ProgressBar progress;
  @FXML private Button go;
  @FXML private Label changes;
  @FXML private FlowPane gold;
  @FXML private FlowPane work;
  @FXML private Label modelsTitle;
  @FXML private FlowPane models;

  HomeView(HomeViewModel model) {
    this.model = model;
    numbers = new Numbers(model::go);
  }

  @FXML
  void initialize() {
    model.stateProperty().subscribe(state -> Layout.put(root, node(state)));
    model.bestProperty().subscribe(best -> models(model.runs(), best));
  }

  @FXML
  void annotate() {
    model.go(new Link.ToScreen("annotate"));
  }

  private Node node(State<Survey> state) {
    return switch (state) {
      case State.Loading<Survey>() -> Moment.loading(TEXTS.text("home.loading"));
      case State.Empty<Survey>() ->
          Moment.of(
              Icon.EMPTY, TEXTS.text("home.empty"), TEXTS.text("home.empty.hint"), toImport());
      case State.Failed<Survey>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("home.failed"), reason);
      case State.Ready<Survey>(var survey) -> {
        fill(survey);
        yield page;
      }
    };
  }

  private Button toImport() {
    var button = new Button(TEXTS.text("home.import"));
    button.getStyleClass().add("accent");
    button.setOnAction(event -> model.go(new Link.ToImport()));
    return button;
  }

  private void fill(Survey survey) {
    hero(survey.work());
    var news = survey.changes().map(HomeView::news).orElse("");
    changes.setText(news);
    changes.setVisible(!news.isEmpty());
    changes.setManaged(!news.isEmpty());
    gold.getChildren().setAll(goldNumbers(survey));
    work.getChildren()
        .setAll(
            numbers.of(survey.work().items(), "home.items", new Link.ToScreen("data")),
            numbers.of(survey.tags(), "home.tags", new Link.ToScreen("data")),
            numbers.of(
                survey.work().annotators().size(), "home.annotators", new Link.ToScreen("data")));
    models(survey.runs().size(), model.bestProperty().get());
  }

  private static String news(Changes changes) {
    var parts = new ArrayList<String>();
    if (changes.items() > 0)
      parts.add(
          TEXTS.count("home.changes.items", changes.items())
              + " "
              + TEXTS.text("home.changes.by", String.join(", ", changes.people())));
    if (changes.runs() > 0) parts.add(TEXTS.count("home.changes.runs", changes.runs()));
    if (!changes.snapshots().isEmpty())
      parts.add(TEXTS.text("home.changes.frozen", String.join(", ", changes.snapshots())));
    return TEXTS.text("home.changes", WHEN.format(changes.since()), String.join("; ", parts));
  }

  private void hero(Work now) {
    waiting.setText(
        now.waiting() == 0
            ? TEXTS.text("home.nothing.waits")
            : TEXTS.count("home.waiting", now.waiting()));
    int all = now.finished() + now.waiting();
    finished.setText(TEXTS.text("home.finished", model.annotator(), now.finished(), all));
    progress.setProgress(all == 0 ? 0 : now.finished() / (double) all);
    progress.setAccessibleText(finished.getText());
    go.setText(TEXTS.text(now.finished() == 0 ? "home.begin" : "home.continue"));
    go.setVisible(now.waiting() > 0);
    go.setManaged(now.waiting() > 0);
  }

  private List<Node> goldNumbers(Survey survey) {
    var state = survey.gold();
    var data = new Link.ToScreen("data");
    var found = new ArrayList<Node>();
    found.add(numbers.of(state.items(), "home.gold", data));
    found.add(numbers.of(state.conflicts(), "home.conflicts", data));
    if (state.unapproved() > 0) found.add(numbers.of(state.unapproved(), "home.unapproved", data));
    state
        .snapshot()
        .map(Snapshot::size)
        .ifPresent(size -> found.add(numbers.of(state.items() - size.items(), "home.since", data)));
    return found;
  }

  private void models(int runs, Optional<Standing> best) {
    modelsTitle.setText(best.map(HomeView::title).orElse(TEXTS.text("home.section.models")));
    models.getChildren().setAll(numbers.of(runs, "home.runs", new Link.ToScreen("experiments")));
    best.ifPresent(standing -> models.getChildren().addAll(0, figures(standing)));
  }

  private List<Node> figures(Standing standing) {
    var evaluation = standing.evaluations().get(Part.VALIDATION);
    if (evaluation == null) return List.of();
    return HEADLINES.stream()
        .map(metric -> figure(standing.run(), metric, evaluation.value(metric)))
        .toList();
  }

  private Node figure(Run run, String metric, @Nullable Double value) {
    var shown = value == null ? "–" : String.format(Locale.ENGLISH, "%.3f", value);
    return numbers.of(shown, TEXTS.text("home.metric." + metric), new Link.ToRun(run.id()));
  }

  private static String title(Standing standing) {
    var evaluation = standing.evaluations().get(Part.VALIDATION);
    int items = evaluation == null ? 0 : evaluation.extent().items();
    var run = standing.run();
    return TEXTS.text("home.best", run.plan().recipe(), run.id(), items);
  }
}
