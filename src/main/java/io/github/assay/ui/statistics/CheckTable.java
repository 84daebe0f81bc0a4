package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Icon;
import io.github.assay.workbench.Statistics.DataCheck;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/// The table of the data checks.
final class CheckTable {
  private CheckTable() {}

  static TableView<DataCheck> make() {
    TableView<DataCheck> table = Tables.table("checks");
    Columns.of(table)
        .text(TEXTS.text("statistics.check"), CheckTable::name)
        .width(300)
        .number(TEXTS.text("statistics.count"), "%,.0f", DataCheck::count)
        .width(84)
        .text(TEXTS.text("statistics.state"), CheckTable::state)
        .drawn(CheckTable::mark)
        .width(110)
        .text(TEXTS.text("statistics.meaning"), CheckTable::meaning)
        .width(340);
    return table;
  }

  private static String key(DataCheck check) {
    return "statistics.check." + check.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String name(DataCheck check) {
    return TEXTS.text(key(check), check.about());
  }

  private static String meaning(DataCheck check) {
    return TEXTS.text(key(check) + ".meaning");
  }

  private static String state(DataCheck check) {
    if (check.count() == 0) return TEXTS.text("statistics.state.fine");
    return TEXTS.text(check.kind().isWrong() ? "statistics.state.look" : "statistics.state.left");
  }

  private static Node mark(DataCheck check) {
    boolean isFine = check.count() == 0;
    var icon = isFine ? Icon.YES : check.kind().isWrong() ? Icon.TROUBLE : Icon.WORKING;
    var label = new Label(state(check), icon.draw());
    label
        .getStyleClass()
        .add(isFine ? "check-fine" : check.kind().isWrong() ? "check-look" : "check-left");
    return label;
  }
}
