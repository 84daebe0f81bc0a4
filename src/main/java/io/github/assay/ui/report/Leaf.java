package io.github.assay.ui.report;

import static io.github.assay.ui.report.ReportCharts.TEXTS;

import io.github.assay.evaluation.Evaluation;
import io.github.assay.settings.Settings;
import io.github.assay.settings.Settings.Look;
import io.github.assay.ui.report.Figures.NamedDifference;
import io.github.assay.ui.report.Figures.TagCount;
import io.github.assay.ui.support.DeltaBar;
import io.github.assay.ui.support.Looks;
import io.github.assay.ui.support.Png;
import io.github.assay.ui.support.PrChart;
import io.github.assay.ui.support.ShareBar;
import io.github.assay.workbench.Evaluating.Standing;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;

/// One chart with its title, as large as it needs to be. To be used on the JavaFX thread.
final class Leaf {
  private static final double WIDTH = 960;
  private static final double MARGIN = 24;
  private static final double CURVES_HEIGHT = 560;
  private static final double ENLARGED = 2;
  private static final Settings SETTINGS = Settings.standard("report").withLook(Look.LIGHT);
  private static final List<String> METRICS =
      List.of("micro.f1", "macro.f1", "explicit_recall", "implicit_recall");

  private final VBox page = new VBox();

  private Leaf(String title, String meaning, Node content) {
    page.setPadding(new Insets(MARGIN));
    page.setSpacing(8);
    page.setPrefWidth(WIDTH);
    page.getChildren().addAll(label(title, "heading"), label(meaning, "hint"), content);
    VBox.setMargin(content, new Insets(12, 0, 0, 0));
  }

  /// Precision against recall of two runs.
  static Leaf curves(Figures figures) {
    var chart = new PrChart((side, threshold) -> {});
    chart.pictureProperty().set(figures.curves());
    var scene = new Scene(chart, WIDTH - 2 * MARGIN, CURVES_HEIGHT);
    Looks.dress(scene, SETTINGS);
    chart.applyCss();
    chart.layout();
    var picture = new ImageView(chart.image());
    picture.setFitWidth(WIDTH - 2 * MARGIN);
    picture.setPreserveRatio(true);
    return new Leaf(
        TEXTS.text("report.curves"),
        TEXTS.text("report.curves.meaning", figures.items(), figures.part().word()),
        picture);
  }

  /// The difference of two runs in each tag; tags in which they are alike are only counted.
  static Leaf deltas(Figures figures) {
    var table = table(HPos.RIGHT);
    int alike = 0;
    for (NamedDifference tag : figures.differences()) {
      if (tag.delta() == 0) alike++;
      else
        row(
            table,
            tag.tag(),
            tag.support(),
            new DeltaBar(tag.delta(), String.format(Locale.ENGLISH, "%+.3f", tag.delta())));
    }
    var names = figures.curves().traces().stream().map(trace -> trace.name()).toList();
    return new Leaf(
        TEXTS.text("report.deltas"),
        TEXTS.text("report.deltas.meaning", String.join(" − ", names), alike),
        table);
  }

  /// All runs, a bar for each metric.
  static Leaf models(Figures figures) {
    var table = new GridPane(24, 6);
    for (int column = 0; column <= METRICS.size(); column++)
      table.getColumnConstraints().add(growing(column > 0));
    for (String metric : METRICS)
      table.add(label(TEXTS.text("report." + metric), "section"), METRICS.indexOf(metric) + 1, 0);
    int row = 1;
    for (Standing standing : figures.standings()) {
      var evaluation = standing.evaluations().get(figures.part());
      if (evaluation == null) continue;
      table.add(new Label(Figures.name(standing.run())), 0, row);
      for (String metric : METRICS)
        table.add(bar(evaluation, metric), METRICS.indexOf(metric) + 1, row);
      row++;
    }
    return new Leaf(
        TEXTS.text("report.models"),
        TEXTS.text("report.models.meaning", figures.items(), figures.part().word()),
        table);
  }

  /// How often each tag is gold.
  static Leaf tags(Figures figures) {
    var table = table(HPos.LEFT);
    int most = figures.tags().stream().mapToInt(TagCount::items).max().orElse(0);
    for (TagCount tag : figures.tags())
      row(
          table,
          tag.tag(),
          tag.facet(),
          new ShareBar(
              (double) tag.items() / Math.max(1, most),
              String.format(Locale.ENGLISH, "%,d", tag.items())));
    return new Leaf(TEXTS.text("report.tags"), TEXTS.text("report.tags.meaning"), table);
  }

  /// It as a PNG file, twice as large.
  byte[] png() {
    var scene = new Scene(page);
    Looks.dress(scene, SETTINGS);
    page.applyCss();
    page.resize(WIDTH, page.prefHeight(WIDTH));
    page.layout();
    var twice = new SnapshotParameters();
    twice.setTransform(Transform.scale(ENLARGED, ENLARGED));
    return Png.of(page.snapshot(twice, null));
  }

  private static Node bar(Evaluation evaluation, String metric) {
    var value = evaluation.value(metric);
    return value == null
        ? label(TEXTS.text("report.undefined"), "hint")
        : new ShareBar(value, String.format(Locale.ENGLISH, "%.3f", value));
  }

  private static GridPane table(HPos notes) {
    var table = new GridPane(16, 2);
    var note = growing(false);
    note.setHalignment(notes);
    table.getColumnConstraints().addAll(growing(false), note, growing(true));
    return table;
  }

  private static void row(GridPane table, String tag, int support, Node bar) {
    row(table, tag, TEXTS.text("report.n", support), bar);
  }

  private static void row(GridPane table, String tag, String note, Node bar) {
    var hint = label(note, "hint");
    hint.getStyleClass().add("number");
    table.addRow(table.getRowCount(), new Label(tag), hint, bar);
  }

  private static ColumnConstraints growing(boolean grows) {
    var column = new ColumnConstraints();
    column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
    return column;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
