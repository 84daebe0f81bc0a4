package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Icon;
import io.github.assay.workbench.Statistics.DataCheck;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/// The table of the data checks.
///
/// @param counting whether what is not counted yet is being counted
record CheckTable(ReadOnlyBooleanProperty counting) {
  TableView<DataCheck> make() {
    TableView<DataCheck> table = Tables.table("checks");
    Columns.of(table)
        .text(TEXTS.text("statistics.check"), CheckTable::name)
        .width(300)
        .number(
            TEXTS.text("statistics.count"),
            "%,.0f",
            check -> check.isCounted() ? check.count() : null)
        .width(84)
        .text(TEXTS.text("statistics.state"), this::state)
        .drawn(this::mark)
        .width(140)
        .text(TEXTS.text("statistics.meaning"), CheckTable::meaning)
        .width(310);
    counting.subscribe(table::refresh);
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

  private String state(DataCheck check) {
    return TEXTS.text("statistics.state." + Mark.of(check, counting.get()).word);
  }

  private Node mark(DataCheck check) {
    var mark = Mark.of(check, counting.get());
    var label = new Label(state(check), mark.icon.draw());
    label.getStyleClass().add("check-" + mark.word);
    return label;
  }

  /// What a count says.
  private enum Mark {
    FINE("fine", Icon.YES),
    LOOK("look", Icon.TROUBLE),
    LEFT("left", Icon.WORKING),
    COUNTING("counting", Icon.WORKING),
    UNCOUNTED("uncounted", Icon.SKIP);

    private final String word;
    private final Icon icon;

    Mark(String word, Icon icon) {
      this.word = word;
      this.icon = icon;
    }

    static Mark of(DataCheck check, boolean isCounting) {
      if (!check.isCounted()) return isCounting ? COUNTING : UNCOUNTED;
      if (check.count() == 0) return FINE;
      return check.kind().isWrong() ? LOOK : LEFT;
    }
  }
}
