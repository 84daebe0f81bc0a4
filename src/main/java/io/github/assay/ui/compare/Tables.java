package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.evaluation.Interval;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.DeltaBar;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.QuietTable;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The three tables below the chart.
final class Tables {
  private static final double MEGA = 1e6;
  private static final double NARROW = 70;

  private Tables() {}

  static TableView<MetricRow> metrics() {
    TableView<MetricRow> table = table("metrics");
    Columns.of(table)
        .text(TEXTS.text("compare.metric"), Tables::name)
        .drawn(Tables::explained)
        .width(160)
        .number(TEXTS.text("compare.a"), MetricRow::a, row -> value(row, row.a()))
        .width(NARROW)
        .number(TEXTS.text("compare.b"), MetricRow::b, row -> value(row, row.b()))
        .width(NARROW)
        .number(TEXTS.text("compare.delta"), MetricRow::delta, Tables::delta)
        .width(NARROW)
        .number(TEXTS.text("compare.interval"), row -> low(row), row -> text(row.test().interval()))
        .meaning(TEXTS.text("compare.interval.meaning"))
        .width(160)
        .number("p", row -> row.test().p(), row -> p(row.test().p()))
        .meaning(TEXTS.text("compare.p.meaning"))
        .width(NARROW)
        .text(TEXTS.text("compare.verdict"), Tables::verdict)
        .drawn(Tables::verdictMark)
        .width(170);
    return table;
  }

  static TableView<TagRow> tags() {
    TableView<TagRow> table = table("tags");
    Columns.of(table)
        .text(TEXTS.text("compare.tag"), TagRow::name)
        .width(200)
        .number("n", "%,.0f", TagRow::support)
        .meaning(TEXTS.text("compare.n.meaning"))
        .width(NARROW)
        .number(TEXTS.text("compare.f1.a"), "%.3f", row -> row.f1().a())
        .width(NARROW)
        .number(TEXTS.text("compare.f1.b"), "%.3f", row -> row.f1().b())
        .width(NARROW)
        .number(TEXTS.text("compare.delta"), TagRow::delta, Tables::delta)
        .drawn(Tables::bar)
        .width(220)
        .number(TEXTS.text("compare.fixed"), "%,.0f", TagRow::fixed)
        .width(NARROW)
        .number(TEXTS.text("compare.broke"), "%,.0f", TagRow::broke)
        .width(NARROW);
    table.getSortOrder().add(table.getColumns().get(1));
    return table;
  }

  /// @param chips draws what becomes of an item's tags
  static TableView<ItemRow> items(
      Function<ItemRow, @Nullable Node> chips, Function<ItemRow, String> words) {
    TableView<ItemRow> table = table("items");
    Columns.of(table)
        .text(TEXTS.text("compare.item"), ItemRow::title)
        .width(320)
        .text(TEXTS.text("compare.changes"), words)
        .drawn(chips)
        .width(440);
    return table;
  }

  private static <S> TableView<S> table(String id) {
    return QuietTable.of(id, TEXTS.text("compare." + id), TEXTS.text("compare.none." + id));
  }

  private static Node explained(MetricRow row) {
    var label = new Label(name(row));
    if (!row.meaning().isEmpty()) label.setTooltip(new Tooltip(row.meaning()));
    return label;
  }

  private static @Nullable Double low(MetricRow row) {
    var interval = row.test().interval();
    return interval == null ? null : (Double) interval.low();
  }

  private static String name(MetricRow row) {
    var key = "compare.metric." + row.name();
    return TEXTS.bundle().containsKey(key) ? TEXTS.text(key) : row.name();
  }

  private static String value(MetricRow row, @Nullable Double value) {
    if (value == null) return Columns.UNDEFINED;
    return switch (row.name()) {
      case "seconds" -> TEXTS.text("compare.seconds", value);
      case "bytes" -> TEXTS.text("compare.megabytes", value / MEGA);
      default -> String.format(Locale.ENGLISH, "%.3f", value);
    };
  }

  private static String delta(MetricRow row) {
    var delta = row.delta();
    if (delta == null || row.verdict() == MetricRow.Verdict.NONE) return Columns.UNDEFINED;
    return signed(delta);
  }

  private static String delta(TagRow row) {
    if (row.isTooFew()) return TEXTS.text("compare.few");
    var delta = row.delta();
    return delta == null ? Columns.UNDEFINED : signed(delta);
  }

  private static @Nullable Node bar(TagRow row) {
    var delta = row.delta();
    if (delta != null) return new DeltaBar(delta, signed(delta));
    var label = new Label(delta(row));
    label.getStyleClass().add("hint");
    return label;
  }

  private static String text(@Nullable Interval interval) {
    return interval == null
        ? Columns.UNDEFINED
        : "[" + signed(interval.low()) + ", " + signed(interval.high()) + "]";
  }

  private static String p(@Nullable Double p) {
    if (p == null) return Columns.UNDEFINED;
    return p < 0.001 ? "< 0.001" : String.format(Locale.ENGLISH, "%.3f", p);
  }

  private static String verdict(MetricRow row) {
    return TEXTS.text("compare.verdict." + row.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static @Nullable Node verdictMark(MetricRow row) {
    var label = new Label(verdict(row));
    label.getStyleClass().add("verdict-" + row.verdict().name().toLowerCase(Locale.ROOT));
    switch (row.verdict()) {
      case BETTER -> label.setGraphic(Icon.BETTER.draw());
      case WORSE -> label.setGraphic(Icon.WORSE.draw());
      case UNCLEAR, NONE -> {}
    }
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  static String signed(double value) {
    var text = String.format(Locale.ENGLISH, "%+.3f", value);
    return text.replace('-', '−').replaceAll("^[+−](0\\.000)$", "$1");
  }
}
