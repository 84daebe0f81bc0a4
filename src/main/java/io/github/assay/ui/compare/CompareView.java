package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.domain.Part;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.PrChart;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.ui.support.State;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the compare screen: which runs, their curves, where they are worked, and what
/// follows from it.
final class CompareView {
  private final CompareViewModel model;
  private final CompareCommands commands;
  private final PrChart chart;
  private final SidePane a;
  private final SidePane b;
  private final Findings findings;
  private final FileCommands files;

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private HBox pair;
  @FXML private HBox parts;
  @FXML private Label caution;
  @FXML private HBox tag;
  @FXML private Label tagName;
  @FXML private StackPane body;
  @FXML private VBox content;
  @FXML private StackPane chartPlace;
  @FXML private VBox sides;
  @FXML private HBox tabs;
  @FXML private StackPane tables;

  CompareView(CompareViewModel model) {
    this.model = model;
    commands = new CompareCommands(model);
    chart = new PrChart(model::operate);
    a = new SidePane(Side.A, model);
    b = new SidePane(Side.B, model);
    findings = new Findings(model);
    files = new FileCommands(model, chart, findings);
  }

  @FXML
  void initialize() {
    chartPlace.getChildren().add(chart);
    new RunChooser(model).fill(pair, commands.swap());
    for (Side side : Side.values()) {
      for (var preset : commands.presets(side)) pane(side).offer(preset);
      sides.getChildren().add(pane(side));
    }
    Choices.of(
            parts,
            List.of(Part.VALIDATION, Part.TEST),
            part -> TEXTS.text("compare.part." + part.word()),
            model::judgeOn)
        .follow(model.pairingProperty().map(now -> now.map(Pairing::part).orElse(Part.VALIDATION)));
    caution.setGraphic(Icon.TROUBLE.draw());
    var all = commands.allTags();
    var back = all.equip(new Button(all.title(), all.icon().draw()));
    back.getStyleClass().addAll("flat", "small");
    tag.getChildren().add(back);
    findings.fill(tabs, tables);
    model
        .pairingProperty()
        .subscribe(now -> showOnly(caution, now.filter(Pairing::isOnTest).isPresent()));
    model.stateProperty().subscribe(this::show);
  }

  List<Command> commands() {
    return Stream.of(commands.all(chart::focus), findings.commands(), files.all())
        .flatMap(List::stream)
        .toList();
  }

  private SidePane pane(Side side) {
    return switch (side) {
      case A -> a;
      case B -> b;
    };
  }

  private void show(State<Workings> state) {
    Layout.put(root, state instanceof State.Empty ? empty() : page);
    switch (state) {
      case State.Empty<Workings>() -> {}
      case State.Loading<Workings>() ->
          Layout.put(body, Moment.loading(TEXTS.text("compare.loading")));
      case State.Failed<Workings>(var reason) ->
          Layout.put(
              body, Moment.of(Icon.TROUBLE, TEXTS.text("compare.failed"), reason, toExperiments()));
      case State.Ready<Workings>(var now) -> {
        Layout.put(body, content);
        show(now);
      }
    }
  }

  private void show(Workings now) {
    chart.pictureProperty().set(now.picture());
    a.show(now);
    b.show(now);
    var only = now.scope().tag();
    showOnly(tag, only.isPresent());
    tagName.setText(only.isPresent() ? now.scope().runs().tag(only.getAsInt()) : "");
  }

  private Node empty() {
    return Moment.of(
        Icon.COMPARE,
        TEXTS.text("compare.empty"),
        TEXTS.text(model.runs().isEmpty() ? "compare.empty.hint" : "compare.empty.one"),
        toExperiments());
  }

  private Button toExperiments() {
    var button = new Button(TEXTS.text("compare.experiments"));
    button.getStyleClass().add("accent");
    button.setOnAction(event -> model.desk().go(new Link.ToScreen("experiments")));
    return button;
  }

  private static void showOnly(Node node, boolean condition) {
    node.setVisible(condition);
    node.setManaged(condition);
  }
}
