package io.github.assay.cli;

import io.github.assay.workbench.VocabularyRevising.Step;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary history`: all edits.
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "List all edits of the vocabulary, newest first.")
final class VocabularyHistoryCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  VocabularyHistoryCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var steps = workbench.vocabularyRevising("").history();
      var json = new ArrayList<Object>();
      for (Step step : steps) {
        var edit = step.edit();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", edit.version());
        fields.put("at", edit.at().toString());
        fields.put("author", edit.author());
        fields.put("summary", edit.summary());
        json.add(fields);
      }
      var fields = new LinkedHashMap<String, Object>();
      fields.put("edits", json);
      reply.print(fields, text(steps));
      return ExitCode.FINE;
    }
  }

  private static String text(List<Step> steps) {
    if (steps.isEmpty()) return "No edits yet.";
    var table = new TextTable("version", "at", "by", "edit");
    for (Step step : steps)
      table.add(
          String.valueOf(step.edit().version()),
          step.edit().at().toString(),
          step.edit().author(),
          step.edit().summary());
    return table.toString();
  }
}
