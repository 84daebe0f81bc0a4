package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.ShareBar;
import io.github.assay.workbench.Diary;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How much the person got done, day by day, and how long the queue will take.
final class PaceSheet extends VBox {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  PaceSheet(Diary diary) {
    getStyleClass().add("pace-sheet");
    var style = PaceSheet.class.getResource("annotate.css");
    if (style != null) getStylesheets().add(style.toExternalForm());
    var heading = new Label(TEXTS.text("annotate.pace.title"));
    heading.getStyleClass().add("heading");
    var left = new Label(left(diary));
    Layout.wrap(left);
    var hint = new Label(TEXTS.text("annotate.pace.hint"));
    hint.getStyleClass().add("hint");
    getChildren().addAll(heading, left, days(diary), hint);
    setFocusTraversable(true);
    setAccessibleText(left(diary));
    setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
  }

  private static String left(Diary diary) {
    var today = TEXTS.count("annotate.pace.today", diary.today());
    var waiting = TEXTS.count("annotate.left", diary.waiting());
    return diary
        .left()
        .map(
            time ->
                TEXTS.text(
                    "annotate.pace.left",
                    today,
                    waiting,
                    words(time),
                    diary.perHour().orElseThrow()))
        .orElseGet(() -> TEXTS.text("annotate.pace.unknown", today, waiting));
  }

  /// Such as `1 h 20 min`.
  private static String words(Duration time) {
    return time.toHours() == 0
        ? TEXTS.text("annotate.pace.minutes", time.toMinutesPart())
        : TEXTS.text("annotate.pace.hours", time.toHours(), time.toMinutesPart());
  }

  private static Node days(Diary diary) {
    var grid = new GridPane();
    grid.getStyleClass().add("pace-days");
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    names.setHalignment(HPos.RIGHT);
    var bars = new ColumnConstraints();
    bars.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, bars);
    int most = diary.days().stream().mapToInt(Diary.Day::items).max().orElse(0);
    int row = 0;
    for (Diary.Day day : diary.days()) {
      var name = new Label(DAY.format(day.date()));
      name.getStyleClass().add("hint");
      double share = most == 0 ? 0 : (double) day.items() / most;
      var text = day.items() == 0 ? TEXTS.text("annotate.none") : Integer.toString(day.items());
      grid.addRow(row++, name, new ShareBar(share, text));
    }
    return grid;
  }
}
