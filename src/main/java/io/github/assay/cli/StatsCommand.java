package io.github.assay.cli;

import io.github.assay.domain.Part;
import io.github.assay.store.ItemStore;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Terms;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay stats`: what is in a workspace.
@Command(name = "stats", description = "Count what is in a workspace.")
final class StatsCommand implements Callable<Integer> {
  private static final String GAP = System.lineSeparator().repeat(2);

  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  private final Interruption interruption;

  StatsCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace);
        var progress = reply.progress(interruption)) {
      var told = new Told(workbench.workspace(), progress);
      // as nobody in particular, so that gold alone counts
      var statistics = workbench.describing("").describe(progress, told);
      var terms = workbench.wording().terms(progress);
      progress.clear();
      told.all(statistics, terms);
      return ExitCode.FINE;
    }
  }

  /// Tells people what is known as soon as it is, in the order in which it is read; programs get
  /// all of it at once.
  private final class Told implements Consumer<Statistics> {
    private final Workspace workspace;
    private final ProgressLine progress;
    private boolean begun;

    Told(Workspace workspace, ProgressLine progress) {
      this.workspace = workspace;
      this.progress = progress;
    }

    @Override
    public void accept(Statistics soFar) {
      if (begun || reply.isJson()) return;
      begun = true;
      progress.clear();
      var text = lines(counts(workspace, soFar));
      reply.print(soFar, text + GAP + new StatisticsReport(soFar).figures());
    }

    void all(Statistics statistics, Terms terms) {
      var report = new StatisticsReport(statistics);
      var fields = new LinkedHashMap<String, Object>();
      if (reply.isJson()) fields.putAll(counts(workspace, statistics));
      fields.putAll(report.fields());
      fields.put("terms", terms);
      var text = report.checks() + GAP + StatisticsReport.words(terms);
      reply.print(fields, System.lineSeparator() + text);
    }
  }

  private static Map<String, Object> counts(Workspace workspace, Statistics statistics) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("items", statistics.extent().items());
    counts.put("gold", gold(workspace, statistics));
    counts.put("annotators", annotators(workspace));
    counts.put("decisions", workspace.decisions().count());
    counts.put("vocabulary", vocabulary(workspace));
    counts.put("split", split(workspace));
    counts.put("snapshots", workspace.snapshots().all().size());
    counts.put("runs", workspace.runs().all().size());
    return counts;
  }

  private static Map<String, Object> gold(Workspace workspace, Statistics statistics) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("items", statistics.extent().gold());
    counts.put("tags", statistics.extent().labels());
    counts.put("conflicts", workspace.gold().conflicts());
    return counts;
  }

  private static Map<String, Object> annotators(Workspace workspace) {
    var counts = new LinkedHashMap<String, Object>();
    for (String annotator : workspace.decisions().annotators())
      counts.put(annotator, workspace.decisions().finished(annotator));
    return counts;
  }

  private static Map<String, Object> vocabulary(Workspace workspace) {
    var vocabulary = workspace.vocabulary().current();
    var unapproved = workspace.items().unapproved();
    var counts = new LinkedHashMap<String, Object>();
    counts.put("version", vocabulary.version());
    counts.put("tags", vocabulary.tags().size());
    counts.put("facets", vocabulary.facets().size());
    counts.put("unapproved_tags", unapproved.size());
    counts.put("unapproved_uses", unapproved.stream().mapToInt(ItemStore.Unapproved::items).sum());
    return counts;
  }

  private static Map<String, Object> split(Workspace workspace) {
    var counts = new LinkedHashMap<String, Object>();
    workspace.splits().counts().forEach((part, items) -> counts.put(name(part), items));
    return counts;
  }

  private static String name(Part part) {
    return part == Part.UNASSIGNED ? "unassigned" : part.word();
  }

  private static String lines(Map<String, Object> counts) {
    var text = new StringBuilder();
    counts.forEach(
        (name, value) -> {
          if (!text.isEmpty()) text.append(System.lineSeparator());
          text.append(name.replace('_', ' '));
          if (value instanceof Map<?, ?> inner)
            inner.forEach(
                (key, count) ->
                    text.append(System.lineSeparator())
                        .append(
                            "  %-22s %,10d"
                                .formatted(
                                    String.valueOf(key).replace('_', ' '),
                                    ((Number) count).longValue())));
          else
            text.append(" ".repeat(25 - name.length()))
                .append("%,10d".formatted(((Number) value).longValue()));
        });
    return text.toString();
  }
}
