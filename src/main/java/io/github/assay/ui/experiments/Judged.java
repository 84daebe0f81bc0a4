package io.github.assay.ui.experiments;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.workbench.Evaluating;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/// What judging runs has brought so far.
///
/// @param evaluations by id of run
/// @param best id of the run whose model proposes tags, or an empty text if none does; known once
///   no run waits any more
record Judged(Map<String, Evaluation> evaluations, Optional<String> best) {
  /// Nobody is kept waiting longer for what is known by then.
  private static final Duration PATIENCE = Duration.ofMillis(100);

  Judged {
    evaluations = Map.copyOf(evaluations);
  }

  /// Judges runs that wait, at least one, and so many as can be judged in a moment. Blocking.
  ///
  /// @param waiting those that were judged are taken out
  static Judged some(Evaluating evaluating, Queue<Run> waiting, Part part) {
    var found = new HashMap<String, Evaluation>();
    long until = System.nanoTime() + PATIENCE.toNanos();
    do {
      var run = waiting.poll();
      if (run == null) return new Judged(found, Optional.of(best(evaluating)));
      var evaluation = evaluating.standing(run, Set.of(part)).evaluations().get(part);
      if (evaluation != null) found.put(run.id(), evaluation);
    } while (System.nanoTime() < until);
    return new Judged(found, Optional.empty());
  }

  private static String best(Evaluating evaluating) {
    return evaluating.best().map(best -> best.run().id()).orElse("");
  }
}
