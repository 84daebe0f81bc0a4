package io.github.assay.ui.compare;

import io.github.assay.evaluation.Contrast;
import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.ui.support.PrPicture.Trace;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The cells that are looked at, of all tags or of one, with the curve of each run. Never changes.
final class Scope {
  private final SideBySide runs;
  private final OptionalInt tag;
  private final Contrast contrast;
  private final RunCurve a;
  private final RunCurve b;

  private Scope(SideBySide runs, OptionalInt tag, Contrast contrast) {
    this.runs = runs;
    this.tag = tag;
    this.contrast = contrast;
    a = new RunCurve(contrast.first());
    b = new RunCurve(contrast.second());
  }

  /// All tags; takes a moment for a large set.
  static Scope all(SideBySide runs) {
    var contrast = Contrast.of(runs.lineUp().a().set(), runs.lineUp().b().set());
    return new Scope(runs, OptionalInt.empty(), contrast);
  }

  /// One tag.
  ///
  /// @param tag its id
  static Scope of(SideBySide runs, int tag) {
    var contrast = Contrast.ofTag(runs.lineUp().a().set(), runs.lineUp().b().set(), tag);
    return new Scope(runs, OptionalInt.of(tag), contrast);
  }

  SideBySide runs() {
    return runs;
  }

  /// The tag, if it is only one.
  OptionalInt tag() {
    return tag;
  }

  Contrast contrast() {
    return contrast;
  }

  /// The curve of a run.
  RunCurve curve(Side side) {
    return switch (side) {
      case A -> a;
      case B -> b;
    };
  }

  /// The threshold that was tuned for the run; for one tag, that tag's own.
  double tuned(Side side) {
    var thresholds = runs.run(side).result().thresholds();
    return curve(side)
        .allowed(tag.isPresent() ? thresholds.of(tag.getAsInt()) : thresholds.global());
  }

  /// The curve of a run, worked at a point; empty for a run that never scores.
  Stream<Trace> trace(Side side, OperatingPoint at) {
    var line = curve(side).line();
    return line.isEmpty() ? Stream.of() : Stream.of(new Trace(side, runs.name(side), line, at));
  }
}
