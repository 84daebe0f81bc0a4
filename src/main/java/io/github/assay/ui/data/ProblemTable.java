package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.transfer.Problem;
import io.github.assay.ui.support.Columns;
import io.github.assay.workbench.ImportCheck.Faults;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The table of what is wrong with a file.
final class ProblemTable {
  private ProblemTable() {}

  static TableView<Problem> make() {
    var table = new TableView<Problem>();
    table.setId("problems");
    table.setAccessibleText(TEXTS.text("data.problems"));
    table.getStyleClass().addAll("quiet-table", "problems");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Columns.of(table)
        .number(TEXTS.text("data.problem.line"), "%,.0f", problem -> known(problem.place().line()))
        .exactly(72)
        .number(
            TEXTS.text("data.problem.column"), "%,.0f", problem -> known(problem.place().column()))
        .exactly(72)
        .text(TEXTS.text("data.problem.field"), problem -> problem.place().field())
        .width(88)
        .text(TEXTS.text("data.problem.what"), Problem::message)
        .drawn(ProblemTable::message)
        .width(320);
    return table;
  }

  /// How much is wrong.
  static String summary(Faults faults) {
    var many = TEXTS.count("data.problems.count", faults.total());
    return faults.total() > faults.first().size()
        ? many + TEXTS.text("data.problems.first", faults.first().size())
        : many;
  }

  private static @Nullable Long known(long place) {
    return place == 0 ? null : (Long) place;
  }

  private static Label message(Problem problem) {
    var label = new Label(problem.message());
    label.setWrapText(true);
    label.setPrefWidth(1);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
