package io.github.assay.cli;

import io.github.assay.evaluation.Interval;
import io.github.assay.workbench.OnlineFigures;
import io.github.assay.workbench.OnlineFigures.Counts;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay online`: what became of suggestions as people worked.
@Command(
    name = "online",
    description = {
      "Show what became of suggestions as people worked: by source, model, tag and week.",
      "Precision and recall stand in for those on gold: people are moved by what they see."
    })
final class OnlineCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @ArgGroup private @Nullable Stretch stretch;

  OnlineCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var monitoring = workbench.monitoring();
      var figures = monitoring.figures(Stretch.start(stretch, monitoring));
      IntFunction<String> names = workbench.workspace().vocabulary().current()::nameOf;
      reply.print(fields(figures, names), text(figures, names));
      return ExitCode.FINE;
    }
  }

  private static Map<String, @Nullable Object> fields(
      OnlineFigures figures, IntFunction<String> names) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("proxy", true);
    fields.put("all", fields(figures.all()));
    fields.put("sources", fields(figures.sources()));
    fields.put("models", fields(figures.models()));
    fields.put("tags", fields(named(figures.tags(), names)));
    fields.put("weeks", fields(figures.weeks()));
    var anchoring = new LinkedHashMap<String, @Nullable Object>();
    anchoring.put("in_view", fields(figures.anchoring().inView()));
    anchoring.put("hidden", fields(figures.anchoring().hidden()));
    anchoring.put("difference", figures.anchoring().difference());
    fields.put("anchoring", anchoring);
    return fields;
  }

  private static Map<String, Object> fields(Map<?, Counts> lines) {
    var fields = new LinkedHashMap<String, Object>();
    lines.forEach((name, counts) -> fields.put(String.valueOf(name), fields(counts)));
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Counts counts) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    var values = values(counts);
    for (int at = 0; at < values.size(); at++)
      fields.put(OnlineFigures.names().get(at), values.get(at));
    fields.put("precision", counts.precision());
    fields.put("precision_range", range(counts.precisionRange()));
    fields.put("recall", counts.recall());
    fields.put("recall_range", range(counts.recallRange()));
    return fields;
  }

  private static List<Long> values(Counts counts) {
    return List.of(
        counts.items(),
        counts.shown(),
        counts.accepted(),
        counts.rejected(),
        counts.ignored(),
        counts.chosen(),
        counts.missed());
  }

  static @Nullable List<Double> range(@Nullable Interval range) {
    return range == null ? null : List.of(range.low(), range.high());
  }

  private static Map<String, Counts> named(Map<Integer, Counts> tags, IntFunction<String> names) {
    var named = new LinkedHashMap<String, Counts>();
    tags.forEach((tag, counts) -> named.put(names.apply(tag), counts));
    return named;
  }

  private String text(OnlineFigures figures, IntFunction<String> names) {
    if (figures.all().items() + figures.anchoring().hidden().items() == 0)
      return stretch == null
          ? "No item with suggestions is finished yet."
          : "No item with suggestions was finished in that time.";
    var heads = new ArrayList<>(List.of("what"));
    heads.addAll(OnlineFigures.names());
    heads.addAll(List.of("precision", "95 %", "recall", "95 %"));
    var table = new TextTable(heads.toArray(String[]::new));
    table.add(row("all", figures.all()));
    figures.sources().forEach((name, counts) -> table.add(row("source " + name, counts)));
    figures.models().forEach((run, counts) -> table.add(row("model " + run, counts)));
    figures.weeks().forEach((day, counts) -> table.add(row("week of " + day, counts)));
    named(figures.tags(), names).forEach((name, counts) -> table.add(row(name, counts)));
    return String.join(
        System.lineSeparator(),
        table.toString(),
        "",
        "Proxies for precision and recall: people are moved by what they see.",
        anchoring(figures.anchoring()));
  }

  private static String anchoring(OnlineFigures.Anchored anchored) {
    var difference = anchored.difference();
    if (difference == null)
      return "Anchoring cannot be told: suggestions were hidden on no finished item.";
    return String.format(
        Locale.ENGLISH,
        "Anchoring: %s of suggestions in view are chosen %s, of hidden ones %s %s (%d items):"
            + " %+.3f",
        TextTable.number(anchored.inView().precision()),
        shown(anchored.inView().precisionRange()),
        TextTable.number(anchored.hidden().precision()),
        shown(anchored.hidden().precisionRange()),
        anchored.hidden().items(),
        difference);
  }

  private static String[] row(String what, Counts counts) {
    var cells = new ArrayList<>(List.of(what));
    for (long value : values(counts)) cells.add(TextTable.count(value));
    cells.add(TextTable.number(counts.precision()));
    cells.add(shown(counts.precisionRange()));
    cells.add(TextTable.number(counts.recall()));
    cells.add(shown(counts.recallRange()));
    return cells.toArray(String[]::new);
  }

  static String shown(@Nullable Interval range) {
    return range == null
        ? "—"
        : String.format(Locale.ENGLISH, "[%.3f, %.3f]", range.low(), range.high());
  }
}
