package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Thresholds.Cut;
import io.github.assay.ui.support.Layout;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a run is made of, in sections.
final class RunFacts {
  private static final double MEGA = 1e6;
  private static final int SHORT = 12;
  private static final double NAMES = 48;

  private RunFacts() {}

  static Node of(Detail detail) {
    var box = new VBox();
    box.getStyleClass().add("facts-list");
    add(box, "run", run(detail));
    detail.evaluation().ifPresent(found -> add(box, "judged", judged(detail)));
    add(box, "thresholds", thresholds(detail.run()));
    add(box, "settings", new LinkedHashMap<>(detail.run().plan().settings()));
    detail.snapshot().ifPresent(snapshot -> add(box, "snapshot", snapshot(snapshot)));
    add(box, "environment", new LinkedHashMap<>(detail.run().result().environment()));
    return box;
  }

  private static SequencedMap<String, String> run(Detail detail) {
    var run = detail.run();
    var facts = new LinkedHashMap<String, String>();
    facts.put(name("recipe"), run.plan().recipe());
    facts.put(name("seed"), String.valueOf(run.plan().seed()));
    facts.put(name("when"), Leaderboard.when(run.result().at()));
    facts.put(name("took"), TEXTS.text("experiments.fact.seconds", run.result().seconds()));
    facts.put(name("size"), TEXTS.text("experiments.fact.megabytes", detail.bytes() / MEGA));
    return facts;
  }

  private static SequencedMap<String, String> judged(Detail detail) {
    var extent = detail.evaluation().orElseThrow().extent();
    var facts = new LinkedHashMap<String, String>();
    facts.put(name("items"), number(extent.items()));
    facts.put(name("tags"), number(extent.tags()));
    facts.put(name("left.out"), number(extent.tagsLeftOut()));
    facts.put(name("convention"), detail.evaluation().orElseThrow().convention().word());
    return facts;
  }

  private static SequencedMap<String, String> thresholds(Run run) {
    var thresholds = run.result().thresholds();
    long borrowed = thresholds.perTag().values().stream().filter(Cut::borrowed).count();
    var facts = new LinkedHashMap<String, String>();
    facts.put(name("global"), String.format(Locale.ENGLISH, "%.3f", thresholds.global()));
    facts.put(name("own"), number(thresholds.perTag().size() - borrowed));
    facts.put(name("borrowed"), number(borrowed));
    return facts;
  }

  private static SequencedMap<String, String> snapshot(Snapshot snapshot) {
    var facts = new LinkedHashMap<String, String>();
    facts.put(name("name"), snapshot.name());
    facts.put(name("frozen"), Leaderboard.when(snapshot.at()));
    facts.put(name("by"), snapshot.author());
    facts.put(name("gold"), number(snapshot.size().items()));
    facts.put(name("labels"), number(snapshot.size().labels()));
    facts.put(name("vocabulary"), number(snapshot.size().vocabularyVersion()));
    facts.put(name("hash"), snapshot.hash().hex().substring(0, SHORT));
    return facts;
  }

  private static void add(VBox box, String section, Map<String, String> facts) {
    if (facts.isEmpty()) return;
    var heading = new Label(TEXTS.text("experiments.facts." + section));
    heading.getStyleClass().add("section");
    var grid = new GridPane();
    grid.getStyleClass().add("facts-grid");
    var names = new ColumnConstraints();
    names.setPercentWidth(NAMES);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
    int row = 0;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      var name = new Label(fact.getKey());
      name.getStyleClass().add("hint");
      var value = new Label(fact.getValue());
      value.getStyleClass().add("number");
      Layout.wrap(value);
      grid.addRow(row++, name, value);
    }
    box.getChildren().addAll(heading, grid);
  }

  private static String name(String key) {
    return TEXTS.text("experiments.fact." + key);
  }

  private static String number(long value) {
    return String.format(Locale.ENGLISH, "%,d", value);
  }
}
