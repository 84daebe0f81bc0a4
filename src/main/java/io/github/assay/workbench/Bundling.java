package io.github.assay.workbench;

import io.github.assay.bundle.Bundle;
import io.github.assay.bundle.BundleReader;
import io.github.assay.bundle.BundleWriter;
import io.github.assay.bundle.Release;
import io.github.assay.bundle.ThresholdPolicy;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.learning.Recipe;
import io.github.assay.store.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Makes bundles of runs.
///
/// Blocking; used by one thread at a time.
public final class Bundling {
  private final Workspace workspace;
  private final Evaluating evaluating;
  private final List<Recipe> recipes;
  private final BundleWriter writer;

  /// @param recipes the kinds of model that there are
  public Bundling(
      Workspace workspace, Evaluating evaluating, List<Recipe> recipes, BundleReader reader) {
    this.workspace = workspace;
    this.evaluating = evaluating;
    this.recipes = List.copyOf(recipes);
    this.writer = new BundleWriter(reader);
  }

  /// Writes the bundle of a run, opens it again, and only then puts it in its place, where it
  /// replaces an earlier archive. The same run, vocabulary and policy give the same bytes.
  ///
  /// @param run id of the run
  /// @return the bundle as it was opened from the file
  /// @throws AssayException `UNKNOWN_RUN`, `UNKNOWN_MODEL` if there is no recipe for it,
  ///   `SAME_FILE` if the target is the workspace itself, or as [BundleWriter#write]
  public Bundle export(String run, Path target, ThresholdPolicy policy) {
    OwnFiles.of(workspace).refuse(target);
    return writer.write(release(evaluating.run(run), policy), target);
  }

  private Release release(Run run, ThresholdPolicy policy) {
    var recipe = recipe(run);
    var items = new ArrayList<GoldItem>();
    workspace.snapshots().forEach(run.snapshot(), items::add);
    return new Release(
        run,
        snapshot(run),
        items,
        workspace.vocabulary().current(),
        recipe.read(workspace.runs().model(run.id())),
        recipe.summary(),
        policy,
        evaluations(run, items, policy));
  }

  private Snapshot snapshot(Run run) {
    return workspace
        .snapshots()
        .find(run.snapshot())
        .orElseThrow(
            () -> new IllegalStateException(run.id() + " has no snapshot " + run.snapshot()));
  }

  private Recipe recipe(Run run) {
    for (Recipe recipe : recipes) if (recipe.id().equals(run.plan().recipe())) return recipe;
    throw new AssayException(
        "UNKNOWN_MODEL",
        "run %s was made by the recipe \"%s\", which this Assay does not have"
            .formatted(run.id(), run.plan().recipe()));
  }

  private SequencedMap<Part, Evaluation> evaluations(
      Run run, List<GoldItem> items, ThresholdPolicy policy) {
    var thresholds =
        switch (policy) {
          case TUNED -> new ThresholdChoice.Tuned();
          case PER_TAG -> new ThresholdChoice.PerTag();
        };
    var evaluations = new LinkedHashMap<Part, Evaluation>();
    for (Part part : List.of(Part.TEST, Part.VALIDATION))
      if (items.stream().anyMatch(gold -> gold.part() == part))
        evaluations.put(
            part,
            evaluating.evaluate(
                new Evaluating.Question(run.id(), part, thresholds, Convention.ASSAY1)));
    return evaluations;
  }
}
