package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.agreement.AgreementReport;
import io.github.assay.agreement.Distance;
import io.github.assay.agreement.TagAgreement;
import io.github.assay.ui.agreement.AgreementViewModel.Topic;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.AgreementFigures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the agreement screen: the figures of whole sets, how they are made, and below them
/// a topic.
final class AgreementView {
  private final AgreementViewModel model;
  private final TagPage tags;
  private final PeoplePage people;
  private final EachPage each;
  private final MonthPage months;
  private final AgreementCommands commands;

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private FlowPane figures;
  @FXML private FlowPane distances;
  @FXML private Label passport;
  @FXML private FlowPane topics;
  @FXML private StackPane content;
  @FXML private FlowPane actions;

  AgreementView(AgreementViewModel model) {
    this.model = model;
    tags = new TagPage();
    people = new PeoplePage(model);
    each = new EachPage(model);
    months = new MonthPage();
    commands = new AgreementCommands(model, this::table, this::query, this::tag, this::focus);
  }

  @FXML
  void initialize() {
    Choices.of(
            distances,
            AgreementReport.DISTANCES,
            distance -> TEXTS.text("agreement.distance." + distance.word()),
            model.distanceProperty()::set)
        .follow(model.distanceProperty());
    Choices.of(
            topics, List.of(Topic.values()), AgreementCommands::title, model.topicProperty()::set)
        .follow(model.topicProperty());
    Layout.asLongAsItsParts(topics);
    Layout.asLongAsItsParts(distances);
    actions.getChildren().setAll(commands.here().stream().map(KeyHint::of).toList());
    model.topicProperty().subscribe(topic -> Layout.put(content, node(topic)));
    model.distanceProperty().subscribe(distance -> model.figures().ifPresent(this::showSets));
    model.namedProperty().subscribe(now -> model.figures().ifPresent(this::name));
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
    else table().requestFocus();
  }

  private TableView<?> table() {
    return switch (model.topicProperty().get()) {
      case TAGS -> tags.table();
      case PEOPLE -> people.table();
      case EACH -> each.table();
      case MONTHS -> months.table();
    };
  }

  /// What finds the items behind the row or cell under the cursor; empty if there is nothing to
  /// find.
  private Optional<String> query() {
    return switch (model.topicProperty().get()) {
      case TAGS -> tags.query();
      case PEOPLE -> people.query();
      case EACH -> each.query();
      case MONTHS -> Optional.empty();
    };
  }

  private Optional<TagAgreement> tag() {
    return model.topicProperty().get() == Topic.TAGS ? tags.tag() : Optional.empty();
  }

  private Node node(Topic topic) {
    return switch (topic) {
      case TAGS -> tags.node();
      case PEOPLE -> people.node();
      case EACH -> each.node();
      case MONTHS -> months.node();
    };
  }

  private void show() {
    var before = List.copyOf(root.getChildren());
    Layout.put(root, node(model.stateProperty().get()));
    if (!before.equals(root.getChildren())) focus();
  }

  private Node node(State<AgreementFigures> state) {
    return switch (state) {
      case State.Loading<AgreementFigures>() ->
          model.stoppedProperty().get()
              ? Moment.of(
                  Icon.SKIP,
                  TEXTS.text("agreement.stopped"),
                  TEXTS.text("agreement.stopped.hint"),
                  Moment.action(TEXTS.text("agreement.again"), model::again))
              : Moment.loading(TEXTS.text("agreement.loading"));
      case State.Empty<AgreementFigures>() ->
          Moment.of(
              Icon.EMPTY,
              TEXTS.text("agreement.empty"),
              TEXTS.text("agreement.empty.hint"),
              Moment.action(
                  TEXTS.text("agreement.project"),
                  () -> model.desk().go(new Link.ToScreen("project"))));
      case State.Failed<AgreementFigures>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("agreement.failed"), reason);
      case State.Ready<AgreementFigures>(var now) -> {
        showSets(now);
        tags.show(now);
        people.show(now);
        each.show(now);
        months.show(now);
        yield page;
      }
    };
  }

  private void name(AgreementFigures now) {
    people.show(now);
    each.show(now);
  }

  private void showSets(AgreementFigures now) {
    var distance = model.distanceProperty().get();
    var report = now.report();
    figures
        .getChildren()
        .setAll(
            Figures.of(report.alpha(distance), "agreement.alpha"),
            Figures.of(report.f1().pooled(), "agreement.f1.pooled"),
            Figures.of(report.f1().mean(), "agreement.f1.mean"),
            Figures.count(report.items(), "agreement.items"),
            Figures.count(report.annotators(), "agreement.people"));
    var among = model.amongProperty().get();
    passport.setText(
        (among.isEmpty() ? "" : TEXTS.text("agreement.among.shown", among) + " ")
            + passport(report, distance));
  }

  private static String passport(AgreementReport report, Distance distance) {
    var passport = report.alpha(distance).passport();
    var resampling = passport.resampling();
    var made =
        TEXTS.text(
            "agreement.passport",
            passport.measure(),
            distance.formula(),
            distance.constants(),
            passport.emptySets(),
            passport.sample().items(),
            passport.sample().values());
    return resampling == null
        ? made
        : made
            + String.format(
                Locale.ENGLISH,
                TEXTS.text("agreement.passport.draws"),
                resampling.bootstrap().draws(),
                resampling.bootstrap().seed());
  }
}
