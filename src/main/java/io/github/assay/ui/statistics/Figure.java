package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Statistics.DataCheck;
import io.github.assay.workbench.Statistics.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A number at the top, a link to the items that it counts.
record Figure(String number, String key, String query) {
  /// All of them.
  static List<Figure> of(Statistics now) {
    var figures = new ArrayList<Figure>();
    figures.add(new Figure(number(now.extent().items()), "statistics.figure.items", ""));
    figures.add(new Figure(number(now.extent().gold()), "statistics.figure.gold", "gold:yes"));
    figures.add(
        new Figure(
            now.extent().gold() == 0
                ? Columns.UNDEFINED
                : String.format(Locale.ENGLISH, "%.2f", now.extent().perItem()),
            "statistics.figure.each",
            "tags:>0"));
    for (DataCheck check : now.checks()) {
      if (check.kind() == Kind.UNLABELLED) figures.add(of(check, "statistics.figure.unlabelled"));
      if (check.kind() == Kind.ONE_TAG) figures.add(of(check, "statistics.figure.thin"));
    }
    return figures;
  }

  private static Figure of(DataCheck check, String key) {
    var number = check.isCounted() ? number(check.count()) : Columns.UNDEFINED;
    return new Figure(number, key, check.query());
  }

  private static String number(int number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  Node draw(StatisticsViewModel model) {
    var upper = new Label(number);
    upper.getStyleClass().add("figure");
    var lower = new Label(TEXTS.text(key));
    lower.getStyleClass().add("hint");
    var button = new Button("", new VBox(upper, lower));
    button.getStyleClass().setAll("number-link");
    button.setAccessibleText(number + " " + TEXTS.text(key));
    button.setOnAction(event -> model.open(query));
    return button;
  }
}
