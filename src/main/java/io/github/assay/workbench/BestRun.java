package io.github.assay.workbench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.store.Workspace;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the run that is best on the validation part: by micro-F1 at its own threshold for all
/// tags, the earliest of equal ones. A run is judged once, since neither it nor its gold changes.
final class BestRun {
  private final Workspace workspace;
  private final Map<String, Double> f1 = new HashMap<>();

  BestRun(Workspace workspace) {
    this.workspace = workspace;
  }

  /// @return empty if no run has found a right tag of the validation part
  Optional<Run> find() {
    var runs = workspace.runs().all();
    for (Run run : runs) f1.computeIfAbsent(run.id(), id -> f1(run));
    return runs.stream()
        .filter(run -> known(run) > 0)
        .sorted(Comparator.comparingDouble(this::known).reversed())
        .findFirst();
  }

  private double known(Run run) {
    return f1.getOrDefault(run.id(), 0.0);
  }

  private double f1(Run run) {
    var gold = new HashMap<String, GoldItem>();
    workspace
        .snapshots()
        .forEach(
            run.snapshot(),
            item -> {
              if (item.part() == Part.VALIDATION) gold.put(item.item().id(), item);
            });
    float cut = (float) run.result().thresholds().global();
    long right = 0;
    long all = 0;
    for (ScoredItem scored : workspace.runs().scores(run.id())) {
      var item = gold.get(scored.item());
      if (item == null) continue;
      all += item.tags().size();
      for (int place = 0; place < scored.scores().size(); place++)
        if (scored.scores().value(place) >= cut) {
          all++;
          if (item.tags().contains(scored.scores().tag(place))) right++;
        }
    }
    return all == 0 ? 0 : 2.0 * right / all;
  }
}
