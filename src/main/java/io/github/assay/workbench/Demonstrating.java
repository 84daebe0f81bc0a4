package io.github.assay.workbench;

import io.github.assay.bundle.ThresholdPolicy;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Difference;
import io.github.assay.learning.Progress;
import io.github.assay.transfer.Input;
import io.github.assay.workbench.Comparing.Comparison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs the whole main job once, from files to a verified bundle and its suggestions.
public final class Demonstrating {
  private static final List<String> RECIPES =
      List.of("majority", "prior", "rules", "linear", "linear+rules");
  private static final long SEED = 1;

  private final Workbenches workbenches;
  private final Bundles bundles;
  private final Consumer<String> tell;

  /// @param tell hears a line at each step
  public Demonstrating(Workbenches workbenches, Bundles bundles, Consumer<String> tell) {
    this.workbenches = workbenches;
    this.bundles = bundles;
    this.tell = tell;
  }

  /// What a demonstration leaves in its folder.
  ///
  /// @param workspace with gold, a snapshot and five runs
  /// @param runs ids, in the order of training
  /// @param comparison a table in Markdown
  /// @param bundle of the best run
  /// @param suggestions for the items that nobody has labelled yet, a line each
  public record Traces(
      Path workspace, List<String> runs, Path comparison, Path bundle, Path suggestions) {}

  /// Runs it.
  ///
  /// @param sample a folder as [Founding#from] takes it
  /// @param out a folder that does not exist yet or is empty
  /// @throws AssayException `NOT_EMPTY` if it holds something; nothing is touched then
  public Traces run(Path sample, Path out) {
    requireEmpty(out);
    var workspace = out.resolve("workspace.db");
    tell.accept("1/6 importing " + sample);
    new Founding(workbenches).from(sample, workspace);
    try (var workbench = workbenches.open(workspace)) {
      tell.accept("2/6 freezing gold");
      workbench.splitting().stratified(Splitting.Shares.STANDARD, SEED);
      workbench.workspace().snapshots().freeze("gold-1", "demo");
      tell.accept("3/6 training " + String.join(", ", RECIPES));
      var runs = train(workbench);
      tell.accept("4/6 comparing");
      var comparison = out.resolve("comparison.md");
      write(comparison, table(workbench, runs));
      tell.accept("5/6 exporting and verifying a bundle");
      var bundle = out.resolve("bundle.zip");
      workbench.bundling().export(runs.getLast(), bundle, ThresholdPolicy.TUNED);
      tell.accept("6/6 suggesting tags for unlabelled items");
      var suggestions = suggest(workbench, out, bundle);
      return new Traces(workspace, runs, comparison, bundle, suggestions);
    }
  }

  private static List<String> train(Workbench workbench) {
    var runs = new ArrayList<String>();
    for (String recipe : RECIPES) {
      var request = new Training.Request(recipe, Map.of(), SEED);
      runs.add(workbench.training().train(request, Progress.none()).id());
    }
    return runs;
  }

  private static String table(Workbench workbench, List<String> runs) {
    var text = new StringBuilder("# Comparison on the validation part\n\n");
    text.append("| run | recipe | micro-F1 | macro-F1 | recall@5 | explicit recall |");
    text.append(" implicit recall | seconds |\n|---|---|---|---|---|---|---|---|\n");
    for (var standing : workbench.evaluating().leaderboard(Set.of(Part.VALIDATION))) {
      var evaluation = standing.evaluations().get(Part.VALIDATION);
      if (evaluation == null) continue;
      text.append("| ").append(standing.run().id());
      text.append(" | ").append(standing.run().plan().recipe());
      for (String metric :
          List.of("micro.f1", "macro.f1", "r@5", "explicit_recall", "implicit_recall"))
        text.append(" | ").append(number(evaluation.value(metric)));
      text.append(" | ").append(number(standing.run().result().seconds())).append(" |\n");
    }
    return text + differences(workbench, runs);
  }

  private static String differences(Workbench workbench, List<String> runs) {
    var question =
        new Comparing.Question(
            runs.getLast(),
            runs.get(RECIPES.indexOf("rules")),
            Part.VALIDATION,
            new ThresholdChoice.Tuned(),
            Convention.ASSAY1);
    Comparison comparison = workbench.comparing().compare(question);
    var text = new StringBuilder("\n## linear+rules (A) against rules (B)\n\n");
    text.append("Difference A - B with its 95 % interval (paired bootstrap over items) and p\n");
    text.append("(approximate randomisation).\n\n| metric | A | B | A - B | low | high | p |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (Difference difference : comparison.metrics()) {
      var interval = difference.interval();
      text.append("| ").append(difference.metric());
      text.append(" | ").append(number(difference.a()));
      text.append(" | ").append(number(difference.b()));
      text.append(" | ").append(number(difference.delta()));
      text.append(" | ").append(number(interval == null ? null : (Double) interval.low()));
      text.append(" | ").append(number(interval == null ? null : (Double) interval.high()));
      text.append(" | ").append(number(difference.p())).append(" |\n");
    }
    return text.toString();
  }

  private static String number(@Nullable Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  private Path suggest(Workbench workbench, Path out, Path bundle) {
    var unlabelled = out.resolve("unlabelled.jsonl");
    var lines = new StringBuilder();
    workbench
        .workspace()
        .items()
        .forEach(
            item -> {
              if (workbench.workspace().gold().find(item.id()).isEmpty())
                lines.append(JsonLine.of(item)).append('\n');
            });
    write(unlabelled, lines.toString());
    var suggestions = out.resolve("suggestions.jsonl");
    bundles.suggest(bundles.open(bundle), Input.of(unlabelled), suggestions);
    return suggestions;
  }

  private static void requireEmpty(Path out) {
    try {
      Files.createDirectories(out);
      try (Stream<Path> inside = Files.list(out)) {
        if (inside.findAny().isPresent())
          throw new AssayException(
              "NOT_EMPTY", "the folder " + out + " is not empty; nothing in it was touched");
      }
    } catch (IOException e) {
      throw new AssayException("NOT_WRITABLE", "cannot write to the folder " + out, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
