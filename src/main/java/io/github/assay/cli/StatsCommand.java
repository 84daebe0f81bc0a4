package io.github.assay.cli;

import io.github.assay.domain.Part;
import io.github.assay.store.ItemStore;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay stats`: what is in a workspace.
@Command(name = "stats", description = "Count what is in a workspace.")
final class StatsCommand implements Callable<Integer> {
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
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var counts = counts(workbench.workspace());
      var text = lines(counts);
      var report = new StatisticsReport(describe(workbench));
      counts.putAll(report.fields());
      reply.print(counts, String.join(System.lineSeparator().repeat(2), text, report.toString()));
      return ExitCode.FINE;
    }
  }

  /// As nobody in particular, so that gold alone counts.
  private Statistics describe(Workbench workbench) {
    try (var progress = reply.progress(interruption)) {
      return workbench.describing("").describe(progress);
    }
  }

  private static Map<String, Object> counts(Workspace workspace) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("items", workspace.items().count());
    counts.put("gold", gold(workspace));
    counts.put("annotators", annotators(workspace));
    counts.put("decisions", workspace.decisions().count());
    counts.put("vocabulary", vocabulary(workspace));
    counts.put("split", split(workspace));
    counts.put("snapshots", workspace.snapshots().all().size());
    counts.put("runs", workspace.runs().all().size());
    return counts;
  }

  private static Map<String, Object> gold(Workspace workspace) {
    var labels = new long[1];
    workspace.gold().forEach(item -> labels[0] += item.tags().size());
    var counts = new LinkedHashMap<String, Object>();
    counts.put("items", workspace.gold().count());
    counts.put("tags", labels[0]);
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
