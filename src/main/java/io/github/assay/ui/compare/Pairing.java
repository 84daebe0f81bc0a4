package io.github.assay.ui.compare;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.Convention;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.ThresholdChoice;
import java.util.List;
import java.util.Optional;

/// Which two runs are compared, and on what.
///
/// @param a id of the run that is looked at
/// @param b id of the run that it is held against; never the same
record Pairing(String a, String b, Part part) {
  Pairing {
    if (a.equals(b)) throw new IllegalArgumentException("a run against itself: " + a);
  }

  /// The newest run against the one before it, if possible of the same snapshot; empty if there are
  /// fewer than two.
  ///
  /// @param runs oldest first
  static Optional<Pairing> newest(List<Run> runs) {
    if (runs.size() < 2) return Optional.empty();
    var newest = runs.getLast();
    var others = runs.subList(0, runs.size() - 1);
    var other =
        others.reversed().stream()
            .filter(run -> run.snapshot() == newest.snapshot())
            .findFirst()
            .orElse(others.getLast());
    return Optional.of(new Pairing(newest.id(), other.id(), Part.VALIDATION));
  }

  /// The run of a side.
  String run(Side side) {
    return switch (side) {
      case A -> a;
      case B -> b;
    };
  }

  /// The same with another run on one side; the run of the other side makes the two swap.
  Pairing with(Side side, String run) {
    if (run.equals(run(side == Side.A ? Side.B : Side.A))) return swapped();
    return side == Side.A ? new Pairing(run, b, part) : new Pairing(a, run, part);
  }

  boolean isOnTest() {
    return part == Part.TEST;
  }

  Pairing swapped() {
    return new Pairing(b, a, part);
  }

  Pairing on(Part other) {
    return new Pairing(a, b, other);
  }

  /// Both at their tuned global thresholds, under the standard convention.
  Comparing.Question question() {
    return new Comparing.Question(a, b, part, new ThresholdChoice.Tuned(), Convention.ASSAY1);
  }
}
