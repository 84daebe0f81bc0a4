package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.ui.support.PrPicture.Side;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One run at work: its threshold, what follows from it, and where else it could be worked.
final class SidePane extends VBox {
  private final Side side;
  private final CompareViewModel model;
  private final Label name = new Label();
  private final Label threshold = new Label();
  private final Slider slider = new Slider(0, 1, 0.5);
  private final Figure precision;
  private final Figure recall;
  private final Figure f1;
  private final Figure right;
  private final Figure wrong;
  private final Figure missed;
  private final HBox presets = new HBox();
  private boolean following;

  /// A number and what it is.
  private record Figure(Label value, VBox node) {}

  SidePane(Side side, CompareViewModel model) {
    this.side = side;
    this.model = model;
    precision = figure("compare.precision");
    recall = figure("compare.recall");
    f1 = figure("compare.f1");
    right = figure("compare.right");
    wrong = figure("compare.wrong");
    missed = figure("compare.missed");
    getStyleClass().addAll("side", "side-" + word());
    getChildren().addAll(title(), slider, figures(), presets);
    slider.setId("slider-" + word());
    slider.setBlockIncrement(0.01);
    slider.valueProperty().subscribe(value -> take(value.doubleValue()));
    presets.getStyleClass().add("presets");
  }

  /// Adds a button that moves the threshold.
  void offer(CompareCommands.Preset preset) {
    var button = preset.command().equip(new Button(preset.label()));
    button.getStyleClass().add("preset");
    button.setMinWidth(Region.USE_PREF_SIZE);
    presets.getChildren().add(button);
  }

  /// Shows where the run is worked now.
  void show(Workings now) {
    var point = now.point(side);
    name.setText(now.scope().runs().name(side));
    threshold.setText(TEXTS.text("compare.threshold", point.threshold()));
    slider.setAccessibleText(TEXTS.text("compare.slider", side, point.threshold()));
    following = true;
    slider.setValue(Math.min(1, point.threshold()));
    following = false;
    show(point);
  }

  private void show(OperatingPoint point) {
    precision.value().setText(ratio(point.precision()));
    recall.value().setText(ratio(point.recall()));
    f1.value().setText(ratio(point.f1()));
    right.value().setText(count(point.tally().tp()));
    wrong.value().setText(count(point.tally().fp()));
    missed.value().setText(count(point.tally().fn()));
  }

  private void take(double value) {
    if (!following) model.operate(side, value);
  }

  private Node title() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    threshold.setId("threshold-" + word());
    threshold.getStyleClass().add("number");
    threshold.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("side-name");
    var row = new HBox(mark(side), name, gap, threshold);
    row.getStyleClass().add("side-title");
    return row;
  }

  /// The mark of a side, as on the chart.
  static Node mark(Side side) {
    var letter = new Label(side.name());
    letter.getStyleClass().addAll("mark", "mark-" + side.name().toLowerCase(Locale.ROOT));
    letter.setMinWidth(Region.USE_PREF_SIZE);
    return letter;
  }

  private Node figures() {
    var row =
        new HBox(
            precision.node(), recall.node(), f1.node(), right.node(), wrong.node(), missed.node());
    row.getStyleClass().add("figures");
    return row;
  }

  private Figure figure(String key) {
    var value = new Label();
    value.getStyleClass().add("side-figure");
    value.setId(key.substring(key.indexOf('.') + 1) + "-" + word());
    value.setMinWidth(Region.USE_PREF_SIZE);
    var what = new Label(TEXTS.text(key));
    what.getStyleClass().add("hint");
    what.setMinWidth(Region.USE_PREF_SIZE);
    var node = new VBox(value, what);
    HBox.setHgrow(node, Priority.ALWAYS);
    return new Figure(value, node);
  }

  private String word() {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static String ratio(@Nullable Double value) {
    return value == null ? "—" : String.format(Locale.ENGLISH, "%.3f", value);
  }

  private static String count(long value) {
    return String.format(Locale.ENGLISH, "%,d", value);
  }
}
