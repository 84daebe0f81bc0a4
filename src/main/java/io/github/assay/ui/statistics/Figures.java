package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

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

/// The numbers at the top, each a link to the items that it counts.
record Figures(StatisticsViewModel model) {
  List<Node> of(Statistics now) {
    var figures = new ArrayList<Node>();
    figures.add(figure(number(now.extent().items()), "statistics.figure.items", ""));
    figures.add(figure(number(now.extent().gold()), "statistics.figure.gold", "gold:yes"));
    figures.add(
        figure(
            String.format(Locale.ENGLISH, "%.2f", now.extent().perItem()),
            "statistics.figure.each",
            "tags:>0"));
    for (DataCheck check : now.checks()) {
      if (check.kind() == Kind.UNLABELLED)
        figures.add(figure(number(check.count()), "statistics.figure.unlabelled", check.query()));
      if (check.kind() == Kind.ONE_TAG)
        figures.add(figure(number(check.count()), "statistics.figure.thin", check.query()));
    }
    return figures;
  }

  private static String number(int number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  private Node figure(String figure, String key, String query) {
    var upper = new Label(figure);
    upper.getStyleClass().add("figure");
    var lower = new Label(TEXTS.text(key));
    lower.getStyleClass().add("hint");
    var button = new Button("", new VBox(upper, lower));
    button.getStyleClass().setAll("number-link");
    button.setAccessibleText(figure + " " + TEXTS.text(key));
    button.setOnAction(event -> model.open(query));
    return button;
  }
}
