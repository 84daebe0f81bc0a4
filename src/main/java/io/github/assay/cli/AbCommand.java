package io.github.assay.cli;

import io.github.assay.domain.Arm;
import io.github.assay.workbench.ArmFigures;
import io.github.assay.workbench.ArmFigures.Tally;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay ab`: what each kind of help was worth as people worked.
@Command(
    name = "ab",
    description = {
      "Show what people did with each kind of help: search alone, facets, rules, model, or all.",
      "The Project screen chooses which one is on. Precision and recall are proxies."
    })
final class AbCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @ArgGroup private @Nullable Stretch stretch;

  AbCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var monitoring = workbench.monitoring();
      var figures = monitoring.arms(Stretch.start(stretch, monitoring));
      reply.print(fields(figures), text(figures));
      return ExitCode.FINE;
    }
  }

  private static Map<String, @Nullable Object> fields(ArmFigures figures) {
    var arms = new LinkedHashMap<String, Object>();
    figures.arms().forEach((arm, tally) -> arms.put(word(arm), fields(tally)));
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("proxy", true);
    fields.put("now", word(figures.now()));
    fields.put("arms", arms);
    fields.put("mixed", figures.mixed());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Tally tally) {
    var counts = tally.counts();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("items", counts.items());
    fields.put("shown", counts.shown());
    fields.put("accepted", counts.accepted());
    fields.put("typed", counts.missed());
    fields.put("precision", counts.precision());
    fields.put("precision_range", OnlineCommand.range(counts.precisionRange()));
    fields.put("recall", counts.recall());
    fields.put("recall_range", OnlineCommand.range(counts.recallRange()));
    fields.put("median_seconds", tally.medianSeconds());
    fields.put("timed", tally.seconds().size());
    return fields;
  }

  private static String text(ArmFigures figures) {
    var table =
        new TextTable(
            "arm",
            "items",
            "shown",
            "accepted",
            "typed",
            "precision",
            "95 %",
            "recall",
            "95 %",
            "seconds",
            "timed");
    figures.arms().forEach((arm, tally) -> table.add(row(word(arm), tally)));
    var mixed =
        figures.mixed() == 0
            ? ""
            : "Items that a person saw under several arms count for none: " + figures.mixed();
    return String.join(
            System.lineSeparator(),
            "On now: " + word(figures.now()),
            table.toString(),
            "",
            "Proxies for precision and recall: people are moved by what they see.",
            "Seconds: median from an item's first sight to its end, over those of at most 5"
                + " minutes.",
            mixed)
        .stripTrailing();
  }

  private static String[] row(String arm, Tally tally) {
    var counts = tally.counts();
    return new String[] {
      arm,
      TextTable.count(counts.items()),
      TextTable.count(counts.shown()),
      TextTable.count(counts.accepted()),
      TextTable.count(counts.missed()),
      TextTable.number(counts.precision()),
      OnlineCommand.shown(counts.precisionRange()),
      TextTable.number(counts.recall()),
      OnlineCommand.shown(counts.recallRange()),
      TextTable.number(tally.medianSeconds()),
      TextTable.count(tally.seconds().size())
    };
  }

  private static String word(Arm arm) {
    return arm.name().toLowerCase(Locale.ROOT);
  }
}
