package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Ticket;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Origin;
import io.github.assay.workbench.ReportGroup;
import io.github.assay.workbench.Reporting.Example;
import io.github.assay.workbench.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page on which reports about suggestions are worked through: their sources, and below them
/// what was reported about the one that is chosen.
final class ReportsPage extends StackPane {
  private static final double NARROW = 640;

  private final VocabularyViewModel vocabulary;
  private final TableView<ReportRow> sources = Pages.table("reports");
  private final TableView<Example> examples = Pages.table("examples");
  private final Label summary = new Label();
  private final VBox both = new VBox(sources, summary, examples);

  ReportsPage(VocabularyViewModel vocabulary, ReportsViewModel model) {
    this.vocabulary = vocabulary;
    summary.getStyleClass().add("hint");
    Layout.wrap(summary);
    both.getStyleClass().add("reports");
    VBox.setVgrow(sources, Priority.ALWAYS);
    drawSources();
    model.namedProperty().subscribe(this::drawExamples);
    sources.getSelectionModel().selectedItemProperty().subscribe(this::showExamples);
    model.stateProperty().subscribe(this::show);
  }

  private void drawSources() {
    Columns.of(sources)
        .text(TEXTS.text("vocabulary.state"), ReportsPage::state)
        .width(84)
        .text(TEXTS.text("vocabulary.source"), row -> sourceOf(row.group().origin()))
        .width(280)
        .number(TEXTS.text("vocabulary.shown"), "%,.0f", row -> row.group().counts().shown())
        .atLeast(68)
        .number(TEXTS.text("vocabulary.accepted"), "%,.0f", row -> row.group().counts().accepted())
        .atLeast(84)
        .number(TEXTS.text("vocabulary.declined"), "%,.0f", row -> row.group().counts().declined())
        .atLeast(82)
        .text(TEXTS.text("vocabulary.reports.title"), row -> reasons(row.group()))
        .width(150);
  }

  private void drawExamples(boolean named) {
    examples.getColumns().clear();
    var columns =
        Columns.of(examples)
            .text(TEXTS.text("vocabulary.state"), row -> Pages.state(row.report()))
            .width(84)
            .text(TEXTS.text("vocabulary.reason"), row -> row.report().about().reason())
            .width(96)
            .text(TEXTS.text("vocabulary.tag"), row -> name(row.report().about().tag()))
            .width(110)
            .text(TEXTS.text("vocabulary.item"), Example::title)
            .width(180)
            .text(TEXTS.text("vocabulary.excerpt"), Example::excerpt)
            .width(220)
            .from(NARROW);
    if (named) columns.text(TEXTS.text("vocabulary.by"), row -> row.report().author()).width(80);
  }

  private void show(State<List<ReportRow>> state) {
    boolean waited = isFocused();
    Layout.put(this, node(state));
    if (waited) keys().requestFocus();
  }

  /// What the keys are put on: the sources, or the page until they are known.
  Node keys() {
    return getChildren().contains(both) ? sources : this;
  }

  private Node node(State<List<ReportRow>> state) {
    return switch (state) {
      case State.Loading<List<ReportRow>>() ->
          Moment.loading(TEXTS.text("vocabulary.reports.loading"));
      case State.Empty<List<ReportRow>>() ->
          Moment.of(
              Icon.TAG,
              TEXTS.text("vocabulary.reports.none"),
              TEXTS.text("vocabulary.reports.none.hint"));
      case State.Failed<List<ReportRow>>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("vocabulary.failed"), reason);
      case State.Ready<List<ReportRow>>(var rows) -> {
        Pages.fill(sources, rows);
        yield both;
      }
    };
  }

  private void showExamples(ReportRow row) {
    var about = Optional.ofNullable(row);
    Pages.fill(examples, about.map(ReportRow::examples).orElse(List.of()));
    summary.setText(about.map(one -> sentence(one.group())).orElse(""));
  }

  /// What came of the suggestions, how surely, and what the answer to its reports was.
  private String sentence(ReportGroup group) {
    var interval = group.counts().interval();
    var share =
        interval == null
            ? TEXTS.text("vocabulary.reports.unseen")
            : TEXTS.text(
                "vocabulary.reports.share",
                100.0 * group.counts().accepted() / group.counts().shown(),
                100 * interval.low(),
                100 * interval.high(),
                group.counts().left());
    var word =
        group.reports().stream()
            .map(ticket -> ticket.steps().getLast())
            .filter(step -> step.state() != Ticket.State.OPEN && !step.comment().isBlank())
            .findFirst();
    var said =
        word.map(step -> " · " + TEXTS.text("vocabulary.reports.said", step.comment())).orElse("");
    return sourceOf(group.origin()) + ": " + share + said;
  }

  /// The tickets that an act is about: the report under the cursor if the keys are on the reports,
  /// or else all of the source that wait for an answer.
  List<Ticket> chosen() {
    if (examples.isFocused()) return example().map(Example::report).map(List::of).orElse(List.of());
    return row().map(row -> row.group().open()).orElse(List.of());
  }

  Optional<ReportRow> row() {
    return Optional.ofNullable(sources.getSelectionModel().getSelectedItem());
  }

  Optional<Example> example() {
    return Optional.ofNullable(examples.getSelectionModel().getSelectedItem());
  }

  TableView<ReportRow> sources() {
    return sources;
  }

  TableView<Example> examples() {
    return examples;
  }

  private static String state(ReportRow row) {
    var state = row.group().state();
    return state == ReportGroup.State.NONE
        ? ""
        : TEXTS.text("vocabulary.ticket." + state.name().toLowerCase(Locale.ROOT));
  }

  private static String reasons(ReportGroup group) {
    return group.reasons().entrySet().stream()
        .map(entry -> TEXTS.text("vocabulary.reports.reason", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String source(Origin origin) {
    return switch (origin) {
      case Origin.Words(var rule) ->
          rule.isSuspended()
              ? TEXTS.text("vocabulary.source.suspended", rule.detail())
              : rule.detail();
      case Origin.Gone(int _, var words) ->
          words.isEmpty()
              ? TEXTS.text("vocabulary.source.unknown")
              : TEXTS.text("vocabulary.source.gone", words);
      case Origin.Model(var run) -> TEXTS.text("vocabulary.source.model", run);
      case Origin.Neighbours() -> TEXTS.text("vocabulary.source.neighbours");
      case Origin.Parent() -> TEXTS.text("vocabulary.source.parent");
    };
  }

  /// A source with the tag that it proposes, unless its words are just those of the tag.
  private String sourceOf(Origin origin) {
    return switch (origin) {
      case Origin.Words(var rule) when rule.kind() == Rule.Kind.NAME -> source(origin);
      case Origin.Words(var rule) ->
          TEXTS.text("vocabulary.source.of", source(origin), name(rule.tag()));
      case Origin.Gone(int tag, var _) ->
          TEXTS.text("vocabulary.source.of", source(origin), name(tag));
      case Origin.Model _, Origin.Neighbours _, Origin.Parent _ -> source(origin);
    };
  }

  private String name(int tag) {
    return vocabulary.contents().map(all -> all.name(tag)).orElse("");
  }
}
