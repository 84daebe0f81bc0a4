package io.github.assay.workbench;

import io.github.assay.bundle.BundleCheck;
import io.github.assay.bundle.ThresholdPolicy;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.learning.Progress;
import io.github.assay.transfer.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Runs the whole main job once, from files to a verified bundle and its suggestions. The same
/// files give the same figures.
public final class Demonstrating {
  private static final List<String> RECIPES =
      List.of("majority", "prior", "rules", "linear", "linear+rules");
  private static final long SEED = 1;
  private static final Part PART = Part.VALIDATION;

  private final Workbenches workbenches;
  private final Bundles bundles;
  private final Audience audience;

  public Demonstrating(Workbenches workbenches, Bundles bundles, Audience audience) {
    this.workbenches = workbenches;
    this.bundles = bundles;
    this.audience = audience;
  }

  /// Who watches.
  public interface Audience extends Progress {
    /// A new step begins.
    ///
    /// @param what is done in it
    void step(String what);

    /// Something came of the step.
    void outcome(String sentence);
  }

  /// What a demonstration leaves in its folder.
  ///
  /// @param workspace with gold, a snapshot and the runs
  /// @param runs ids, in the order of training
  /// @param pair the best run, and the one that it is compared with in detail
  /// @param comparison a page of Markdown
  /// @param bundle of the best run
  /// @param suggestions for the items that nobody has labelled yet, a line each
  public record Traces(
      Path workspace,
      List<String> runs,
      Comparing.Question pair,
      Path comparison,
      Path bundle,
      Path suggestions) {
    public Traces {
      runs = List.copyOf(runs);
    }
  }

  /// Runs it.
  ///
  /// @param sample a folder as [Founding#from] takes it
  /// @param out a folder that does not exist yet or is empty
  /// @throws AssayException `NOT_EMPTY` if it holds something; nothing is touched then
  public Traces run(Path sample, Path out) {
    requireEmpty(out);
    var workspace = out.resolve("workspace.db");
    found(sample, workspace);
    try (var workbench = workbenches.open(workspace)) {
      freeze(workbench);
      var runs = train(workbench);
      var comparison = out.resolve("comparison.md");
      var pair = compare(workbench, comparison);
      var bundle = out.resolve("bundle.zip");
      bundle(workbench, pair.a(), bundle);
      verify(bundle);
      var suggestions = suggest(workbench, out, bundle);
      return new Traces(workspace, runs, pair, comparison, bundle, suggestions);
    }
  }

  private void found(Path sample, Path workspace) {
    audience.step("Importing " + sample);
    new Founding(workbenches).from(sample, workspace, audience);
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var made = workbench.workspace();
      audience.outcome(
          String.format(
              Locale.ENGLISH,
              "%,d items, %,d of them gold, %,d tags, %,d annotators",
              made.items().count(),
              made.gold().count(),
              made.vocabulary().current().tags().size(),
              made.decisions().annotators().size()));
    }
  }

  private void freeze(Workbench workbench) {
    audience.step("Splitting gold and freezing it");
    var split = workbench.splitting().stratified(SplitWay.Shares.STANDARD, SEED);
    var snapshot = workbench.freezing("demo").freeze("gold-1", audience);
    audience.outcome(
        String.format(
            Locale.ENGLISH,
            "%,d to learn from, %,d to choose on, %,d to test on; sha256 %s",
            split.items().getOrDefault(Part.TRAIN, 0),
            split.items().getOrDefault(Part.VALIDATION, 0),
            split.items().getOrDefault(Part.TEST, 0),
            snapshot.hash().hex().substring(0, 12)));
  }

  private List<String> train(Workbench workbench) {
    audience.step("Training " + String.join(", ", RECIPES));
    var runs = new ArrayList<String>();
    for (String recipe : RECIPES) {
      var request = new Training.Request(recipe, Map.of(), SEED);
      var run = workbench.training().train(request, audience);
      audience.outcome(
          String.format(
              Locale.ENGLISH,
              "%s  %-12s  micro-F1 %.3f on validation",
              run.id(),
              recipe,
              microF1(workbench, run)));
      runs.add(run.id());
    }
    return runs;
  }

  private static double microF1(Workbench workbench, Run run) {
    var tuned = new ThresholdChoice.Tuned();
    var question = new Evaluating.Question(run.id(), PART, tuned, Convention.ASSAY1);
    return microF1(workbench.evaluating().evaluate(question));
  }

  private static double microF1(Evaluation evaluation) {
    var value = evaluation.value("micro.f1");
    return value == null ? 0 : value;
  }

  private Comparing.Question compare(Workbench workbench, Path page) {
    audience.step("Comparing the models");
    var standings = workbench.evaluating().leaderboard(Set.of(PART));
    var pair = pair(workbench, standings.stream().map(Evaluating.Standing::run).toList());
    var comparison = workbench.comparing().compare(pair, audience);
    write(
        page,
        new ComparisonPage(PART)
            .runs(standings)
            .pair(comparison, workbench.evaluating()::name)
            .toString());
    audience.outcome(
        String.format(Locale.ENGLISH, "%s in detail against %s: %s", pair.a(), pair.b(), page));
    return pair;
  }

  /// The best run against what needs no learning; if that is the best, against the newest.
  private static Comparing.Question pair(Workbench workbench, List<Run> runs) {
    var best = runs.getFirst();
    for (Run run : runs) if (microF1(workbench, run) > microF1(workbench, best)) best = run;
    var rules = runs.get(RECIPES.indexOf("rules"));
    var rival = best.equals(rules) ? runs.getLast() : rules;
    var tuned = new ThresholdChoice.Tuned();
    return new Comparing.Question(best.id(), rival.id(), PART, tuned, Convention.ASSAY1);
  }

  private void bundle(Workbench workbench, String run, Path file) {
    audience.step("Exporting " + run + " as a bundle");
    var bundle = workbench.bundling().export(run, file, ThresholdPolicy.TUNED);
    audience.outcome(
        String.format(Locale.ENGLISH, "%s, %,d files", file, bundle.manifest().files().size()));
  }

  private void verify(Path file) {
    audience.step("Verifying the bundle");
    if (!(bundles.check(file) instanceof BundleCheck.Ready(var bundle)))
      throw new IllegalStateException("a bundle that was just made is not sound");
    audience.outcome(
        String.format(
            Locale.ENGLISH,
            "every SHA-256 is right, all %,d golden cases come out as written down",
            bundle.manifest().golden().cases()));
  }

  private Path suggest(Workbench workbench, Path out, Path bundle) {
    audience.step("Suggesting tags for what nobody has labelled yet, from the bundle alone");
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
    long items = bundles.suggest(bundles.open(bundle), Input.of(unlabelled), suggestions);
    audience.outcome(String.format(Locale.ENGLISH, "%,d items in %s", items, suggestions));
    return suggestions;
  }

  private static void requireEmpty(Path out) {
    if (Files.exists(out) && !Files.isDirectory(out))
      throw new AssayException("NOT_A_FOLDER", out + " is a file, not a folder");
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
      throw new AssayException("NOT_WRITABLE", "cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
