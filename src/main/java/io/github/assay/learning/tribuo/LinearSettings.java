package io.github.assay.learning.tribuo;

import io.github.assay.domain.GoldItem;
import io.github.assay.learning.Setting;
import io.github.assay.learning.SettingValues;
import io.github.assay.text.Pipeline;
import java.util.List;
import java.util.Map;

/// How the linear model is made.
///
/// @param pipeline which features texts have
/// @param epochs passes over the items, 0 to choose by their number
/// @param rate how far one step goes
/// @param balance the weight of a positive is the ratio of negatives to positives to this power
/// @param tolerance errors smaller than this teach nothing
record LinearSettings(
    Pipeline pipeline, int epochs, double rate, double balance, double tolerance) {
  private static final String AUTO = "auto";
  private static final int STEPS = 60_000;
  private static final int FEWEST = 10;
  private static final int MOST = 60;
  private static final int MOST_WEIGHTS = 32_000_000;

  /// The knobs, with the values that were best on validation items.
  static final List<Setting> KNOBS =
      List.of(
          new Setting("words", "2", "longest word n-gram that is a feature, 0 to 5"),
          new Setting("shortest", "2", "shortest character n-gram that is a feature, 1 to 10"),
          new Setting("longest", "4", "longest character n-gram, 0 for none, up to 10"),
          new Setting("documents", "2", "least number of items that a feature is in, from 1"),
          new Setting(
              "features",
              "40000",
              "most features, those in most items first, from 1; fewer if there are over 800 tags"),
          new Setting(
              "epochs",
              AUTO,
              "passes over the items, 1 to 1000; auto: 60,000 steps, but 10 to 60 passes"),
          new Setting("rate", "0.5", "how far one step goes, from 0.0001 to 100"),
          new Setting(
              "balance", "0.5", "a positive weighs (negatives / positives) to this power, 0 to 1"),
          new Setting("tolerance", "0.01", "smaller errors teach nothing, 0 to 0.5"));

  static LinearSettings of(Map<String, String> complete) {
    var values = new SettingValues(complete);
    var pipeline =
        new Pipeline(
            values.whole("words", 0, 5),
            values.whole("shortest", 1, 10),
            values.whole("longest", 0, 10),
            values.whole("documents", 1, Integer.MAX_VALUE),
            values.whole("features", 1, 10_000_000));
    boolean auto = values.text("epochs").strip().equals(AUTO);
    return new LinearSettings(
        pipeline,
        auto ? 0 : values.whole("epochs", 1, 1000),
        values.number("rate", 1e-4, 100),
        values.number("balance", 0, 1),
        values.number("tolerance", 0, .5));
  }

  /// The same for some items: a feature need not be in more items than there are; and there are no
  /// more features than the tags leave room for, since a model has a weight for each pair of the
  /// two, and its file must be opened on small machines too.
  LinearSettings fitting(List<GoldItem> items) {
    int tags = (int) items.stream().flatMap(gold -> gold.tags().stream()).distinct().count();
    var fitting =
        new Pipeline(
            pipeline.words(),
            pipeline.shortest(),
            pipeline.longest(),
            Math.clamp(items.size(), 1, pipeline.minDocuments()),
            Math.clamp(MOST_WEIGHTS / Math.max(1, tags), 1, pipeline.maxFeatures()));
    return new LinearSettings(fitting, epochs, rate, balance, tolerance);
  }

  /// How often so many items are gone through.
  int epochsFor(int items) {
    return epochs > 0 ? epochs : Math.clamp(STEPS / Math.max(1, items), FEWEST, MOST);
  }

  /// How much a positive of a tag weighs.
  double positive(int positives, int items) {
    double negatives = Math.max(1, items - positives);
    return Math.max(1, Math.pow(negatives / positives, balance));
  }

  /// Where the bias of a tag starts: at the log-odds of its weighted positives. So an item that
  /// shows nothing of a rare tag is right from the first step on, and teaches it nothing.
  double bias(int positives, int items) {
    double negatives = Math.max(1, items - positives);
    return StrictMath.log(positives * positive(positives, items) / negatives);
  }
}
