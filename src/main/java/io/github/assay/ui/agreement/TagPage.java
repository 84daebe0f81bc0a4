package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.agreement.Coefficient;
import io.github.assay.agreement.TagAgreement;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.RangeBar;
import io.github.assay.workbench.AgreementFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Agreement tag by tag, the worst first; those of which too little is known come last.
final class TagPage {
  private final TableView<Row> table = Tables.of("tags");

  /// @param name of the tag
  private record Row(String name, TagAgreement agreement) {
    private static double order(Row row) {
      var value = supported(row.agreement().alpha());
      return value == null ? Double.POSITIVE_INFINITY : value;
    }
  }

  TagPage() {
    Columns.of(table)
        .text(TEXTS.text("agreement.tag"), Row::name)
        .width(190)
        .number(TEXTS.text("agreement.alpha.short"), "%.3f", row -> alpha(row.agreement()))
        .meaning(TEXTS.text("agreement.alpha.meaning"))
        .exactly(64)
        .text(TEXTS.text("agreement.interval"), row -> "")
        .drawn(row -> RangeBar.of(range(row.agreement().alpha())))
        .meaning(TEXTS.text("agreement.interval.meaning"))
        .width(220)
        .number(TEXTS.text("agreement.psa"), "%.3f", row -> supported(row.agreement().psa()))
        .meaning(TEXTS.text("agreement.psa.meaning"))
        .exactly(64)
        .number(TEXTS.text("agreement.fleiss"), "%.3f", row -> fleiss(row.agreement()))
        .meaning(TEXTS.text("agreement.fleiss.meaning"))
        .exactly(64)
        .from(560)
        .number(TEXTS.text("agreement.positives"), "%,.0f", row -> row.agreement().positives())
        .meaning(TEXTS.text("agreement.positives.meaning"))
        .exactly(84);
  }

  Node node() {
    return table;
  }

  TableView<?> table() {
    return table;
  }

  void show(AgreementFigures now) {
    var rows = new ArrayList<Row>();
    for (int column = 0; column < now.tags().size(); column++) {
      var tag = now.report().tags().get(column);
      if (tag.positives() > 0) rows.add(new Row(now.tags().get(column), tag));
    }
    rows.sort(Comparator.comparingDouble(Row::order).thenComparing(Row::name));
    Tables.fill(table, FXCollections.observableArrayList(rows));
  }

  /// The one under the cursor.
  Optional<TagAgreement> tag() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(Row::agreement);
  }

  Optional<String> query() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .map(row -> "tag:\"%s\" agree:<1".formatted(row.name()));
  }

  private static @Nullable Double alpha(TagAgreement tag) {
    return supported(tag.alpha());
  }

  private static @Nullable Double fleiss(TagAgreement tag) {
    return tag.alpha().isSupported() ? tag.fleiss().value() : null;
  }

  private static @Nullable Double supported(Coefficient coefficient) {
    return coefficient.isSupported() ? coefficient.value() : null;
  }

  /// Low end, value and high end; nothing where too little is known.
  static List<Double> range(Coefficient coefficient) {
    var interval = coefficient.passport().interval();
    var value = supported(coefficient);
    return interval == null || value == null
        ? List.of()
        : List.of(interval.low(), value, interval.high());
  }
}
