package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.RangeBar;
import io.github.assay.workbench.AgreementFigures;
import io.github.assay.workbench.AgreementFigures.Stretch;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableView;

/// Agreement month by month, the newest first.
final class MonthPage {
  private final TableView<Stretch> table = Tables.of("months");

  MonthPage() {
    Columns.of(table)
        .text(TEXTS.text("agreement.month"), stretch -> stretch.month().toString())
        .exactly(96)
        .number(TEXTS.text("agreement.items.short"), "%,.0f", Stretch::items)
        .exactly(64)
        .number(
            TEXTS.text("agreement.alpha.masi"),
            "%.3f",
            stretch -> stretch.alpha().isSupported() ? stretch.alpha().value() : null)
        .exactly(110)
        .text(TEXTS.text("agreement.interval"), stretch -> "")
        .drawn(stretch -> RangeBar.of(TagPage.range(stretch.alpha())))
        .meaning(TEXTS.text("agreement.interval.meaning"))
        .width(320);
  }

  Node node() {
    return table;
  }

  TableView<?> table() {
    return table;
  }

  void show(AgreementFigures now) {
    Tables.fill(table, FXCollections.observableArrayList(now.months().reversed()));
  }
}
