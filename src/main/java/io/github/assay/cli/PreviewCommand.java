package io.github.assay.cli;

import io.github.assay.learning.Progress;
import io.github.assay.workbench.Preview;
import io.github.assay.workbench.Preview.Fate;
import io.github.assay.workbench.Preview.Piece;
import io.github.assay.workbench.Previewing;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay preview`: what a recipe makes of a text.
@Command(
    name = "preview",
    description = {
      "Show what features a recipe makes of an item's text: words, n-grams, their weights, and what"
          + " is left out.",
      "As the best run does, or without a run as a training with the standard settings would now."
    })
final class PreviewCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(index = "1", paramLabel = "ITEM", description = "id of the item")
  private String item;

  @Option(names = "--run", paramLabel = "RUN", description = "id of a run, such as R-0001")
  private @Nullable String run;

  @Option(names = "--all", description = "list every n-gram, not only the first of each kind")
  private boolean all;

  PreviewCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace);
        var progress = reply.progress(interruption)) {
      var preview = preview(workbench.previewing(), progress);
      progress.clear();
      var report = new PreviewReport(preview);
      reply.print(
          reply.isJson() ? fields(preview) : Map.of(), reply.isJson() ? "" : report.text(all));
      return ExitCode.FINE;
    }
  }

  private Preview preview(Previewing previewing, Progress progress) {
    return run == null
        ? previewing.preview(item, progress)
        : previewing.preview(item, run, progress);
  }

  private static Map<String, @Nullable Object> fields(Preview preview) {
    var source = preview.source();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("item", preview.item().id());
    fields.put("run", source.run().isEmpty() ? null : source.run());
    fields.put("recipe", source.recipe());
    fields.put("cut", fields(source.cut()));
    fields.put("texts", source.texts());
    fields.put("features", source.features());
    var words = new LinkedHashMap<String, List<String>>();
    words.put("title", preview.title());
    words.put("description", preview.description());
    fields.put("words", words);
    var fates = new LinkedHashMap<String, Integer>();
    preview.fates().forEach((fate, count) -> fates.put(word(fate), count));
    fields.put("fates", fates);
    fields.put("ngrams", preview.pieces().stream().map(PreviewCommand::fields).toList());
    return fields;
  }

  private static Map<String, Integer> fields(Preview.Cut cut) {
    var fields = new LinkedHashMap<String, Integer>();
    fields.put("words", cut.words());
    fields.put("shortest", cut.shortest());
    fields.put("longest", cut.longest());
    fields.put("least_texts", cut.leastTexts());
    fields.put("most_features", cut.mostFeatures());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Piece piece) {
    boolean isFeature = piece.fate() == Fate.FEATURE;
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("text", piece.text());
    fields.put("words", piece.words());
    fields.put("title", piece.title());
    fields.put("description", piece.description());
    fields.put("texts", piece.texts());
    fields.put("idf", isFeature ? piece.idf() : null);
    fields.put("weight", isFeature ? piece.weight() : null);
    fields.put("fate", word(piece.fate()));
    return fields;
  }

  private static String word(Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }
}
