package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.ui.experiments.Detail.TagLine;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One run from close by: what it is made of, and how it does on each tag.
final class RunPage {
  private static final double MIDDLE = 460;
  private static final double WIDE = 600;

  private final VBox page = new VBox();
  private final Label title = new Label();
  private final ScrollPane facts = new ScrollPane();
  private final TableView<TagLine> tags = new TableView<>();

  RunPage(ExperimentsViewModel model, ExperimentsCommands commands) {
    title.getStyleClass().add("heading");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var parts = new HBox();
    ExperimentsView.choices(parts, model);
    var bar =
        new HBox(KeyHint.of(commands.back()), title, KeyHint.of(commands.bundle()), gap, parts);
    bar.getStyleClass().add("experiments-bar");
    facts.setId("facts");
    facts.setFitToWidth(true);
    facts.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    facts.setAccessibleText(TEXTS.text("experiments.facts"));
    facts.getStyleClass().add("facts");
    fillColumns();
    HBox.setHgrow(tags, Priority.ALWAYS);
    var both = new HBox(facts, tags);
    both.getStyleClass().add("run-columns");
    VBox.setVgrow(both, Priority.ALWAYS);
    page.getChildren().setAll(bar, both);
    page.getStyleClass().add("experiments");
  }

  TableView<TagLine> table() {
    return tags;
  }

  /// What fills the screen.
  Node node(State<Detail> state) {
    return switch (state) {
      case State.Loading<Detail>() -> Moment.loading(TEXTS.text("experiments.loading.run"));
      case State.Empty<Detail>() -> Moment.loading(TEXTS.text("experiments.loading.run"));
      case State.Failed<Detail>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("experiments.failed.run"), reason);
      case State.Ready<Detail>(var detail) -> {
        show(detail);
        yield page;
      }
    };
  }

  private void show(Detail detail) {
    title.setText(detail.run().id() + "  " + detail.run().plan().recipe());
    facts.setContent(RunFacts.of(detail));
    tags.getItems().setAll(detail.tags());
    tags.sort();
    if (tags.getSelectionModel().isEmpty()) tags.getSelectionModel().selectFirst();
  }

  private void fillColumns() {
    tags.setId("run-tags");
    tags.setAccessibleText(TEXTS.text("experiments.tags"));
    tags.setPlaceholder(new Label(TEXTS.text("experiments.tags.none")));
    tags.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    tags.getStyleClass().addAll("quiet-table", "findings");
    Columns.of(tags)
        .text(TEXTS.text("experiments.tag"), TagLine::name)
        .atLeast(160)
        .number("n", "%,.0f", line -> line.score().support())
        .meaning(TEXTS.text("experiments.support.meaning"))
        .atLeast(48)
        .number(TEXTS.text("experiments.precision"), "%.3f", line -> line.score().prf().p())
        .atLeast(80)
        .from(MIDDLE)
        .number(TEXTS.text("experiments.recall"), "%.3f", line -> line.score().prf().r())
        .atLeast(64)
        .from(MIDDLE)
        .number(TEXTS.text("experiments.f1"), "%.3f", line -> line.score().prf().f1())
        .atLeast(56)
        .number(TEXTS.text("experiments.ap"), "%.3f", line -> line.score().ap())
        .meaning(TEXTS.text("experiments.ap.meaning"))
        .atLeast(56)
        .from(WIDE)
        .number(TEXTS.text("experiments.cut"), RunPage::cut, RunPage::cutText)
        .meaning(TEXTS.text("experiments.cut.meaning"))
        .atLeast(104)
        .from(MIDDLE);
    tags.getSortOrder().add(tags.getColumns().get(1));
  }

  private static Number cut(TagLine line) {
    var cut = line.cut();
    return cut == null ? line.score().threshold() : cut.value();
  }

  private static String cutText(TagLine line) {
    var cut = line.cut();
    if (cut == null) return Columns.UNDEFINED;
    if (cut.borrowed()) return TEXTS.text("experiments.borrowed");
    return String.format(Locale.ENGLISH, "%.3f", cut.value());
  }
}
