package io.github.assay.workbench;

import io.github.assay.domain.Project;
import java.util.Random;

/// Which items somebody labels without seeing suggestions, so that one can tell how far suggestions
/// move people.
public final class Anchoring {
  private Anchoring() {}

  /// Whether suggestions for an item stay hidden from a person until it is submitted; the same
  /// answer each time.
  public static boolean isWithheld(Project project, String annotator, String item) {
    if (project.withheld() == 0) return false;
    long seed = project.queue().seed() * 31 + annotator.hashCode();
    return new Random(seed * 31 + item.hashCode()).nextDouble() < project.withheld();
  }
}
