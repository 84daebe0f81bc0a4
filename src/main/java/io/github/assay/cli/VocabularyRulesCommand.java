package io.github.assay.cli;

import io.github.assay.workbench.RuleFigures.Figure;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary rules`: how well names, aliases and phrases do on gold.
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Tell how often each name, alias and phrase is right on gold.")
final class VocabularyRulesCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(names = "--doubtful", description = "only rules that should be suspended")
  private boolean isDoubtful;

  VocabularyRulesCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var names = new TagNames(workbench.workspace().vocabulary().current());
      var figures = new ArrayList<>(workbench.vocabularyRevising("").rules().all());
      if (isDoubtful) figures.removeIf(figure -> !figure.shouldRest());
      var json = new ArrayList<Object>();
      for (Figure figure : figures) json.add(fields(figure, names));
      var fields = new LinkedHashMap<String, Object>();
      fields.put("rules", json);
      reply.print(fields, text(figures, names));
      return ExitCode.FINE;
    }
  }

  private static Object fields(Figure figure, TagNames names) {
    var interval = figure.interval();
    var fields = new LinkedHashMap<String, @Nullable Object>(EditFields.rule(figure.rule(), names));
    fields.put("suspended", figure.rule().isSuspended());
    fields.put("hits", figure.hits());
    fields.put("right", figure.right());
    fields.put("precision", interval == null ? null : (double) figure.right() / figure.hits());
    fields.put("interval", interval == null ? null : List.of(interval.low(), interval.high()));
    fields.put("reports", figure.reports());
    fields.put("should_rest", figure.shouldRest());
    return fields;
  }

  private static String text(List<Figure> figures, TagNames names) {
    var table = new TextTable("tag", "rule", "hits", "right", "low", "high", "reports", "");
    for (Figure figure : figures) {
      var interval = figure.interval();
      table.add(
          names.name(figure.rule().tag()),
          figure.rule().detail(),
          TextTable.count(figure.hits()),
          TextTable.count(figure.right()),
          TextTable.number(interval == null ? null : interval.low()),
          TextTable.number(interval == null ? null : interval.high()),
          TextTable.count(figure.reports()),
          figure.rule().isSuspended() ? "suspended" : figure.shouldRest() ? "should rest" : "");
    }
    return table.toString();
  }
}
