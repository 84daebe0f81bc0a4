package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.agreement.Coefficient;
import io.github.assay.agreement.Interval;
import io.github.assay.ui.support.Columns;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Writes coefficients with their intervals.
final class Figures {
  private Figures() {}

  /// A coefficient at the top.
  ///
  /// @param key of what it is
  static Node of(Coefficient coefficient, String key) {
    return node(number(coefficient), TEXTS.text(key) + range(coefficient));
  }

  /// A count at the top.
  static Node count(long count, String key) {
    return node(String.format(Locale.ENGLISH, "%,d", count), TEXTS.text(key));
  }

  private static Node node(String number, String what) {
    var upper = new Label(number);
    upper.getStyleClass().add("figure");
    var lower = new Label(what);
    lower.getStyleClass().add("hint");
    var box = new VBox(upper, lower);
    box.getStyleClass().add("agreement-figure");
    return box;
  }

  /// Three digits; a dash where it is undefined or rests on too little.
  static String number(Coefficient coefficient) {
    var value = coefficient.value();
    return value == null || !coefficient.isSupported()
        ? Columns.UNDEFINED
        : String.format(Locale.ENGLISH, "%.3f", value);
  }

  private static String range(Coefficient coefficient) {
    Interval interval = coefficient.passport().interval();
    return interval == null || !coefficient.isSupported()
        ? ""
        : String.format(
            Locale.ENGLISH, TEXTS.text("agreement.range"), interval.low(), interval.high());
  }
}
