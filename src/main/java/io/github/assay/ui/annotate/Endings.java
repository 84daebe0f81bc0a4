package io.github.assay.ui.annotate;

import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Ending;
import io.github.assay.workbench.Doubt;
import io.github.assay.workbench.Suggesting;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// How the work on the item in view ends, if nothing speaks against it; what does is told once, and
/// the same key again keeps to it. On the store lane.
record Endings(Annotating annotating, Suggesting suggesting) {
  /// With the tags that are chosen.
  Ending submit(Page page) {
    return unless(
        page,
        () -> {
          var model = suggesting.judgement(page.work().item());
          return annotating.submit(page.id(), page.offers(), model);
        },
        doubts -> annotating.submitDespite(page.id(), doubts));
  }

  /// By saying that no tag applies.
  Ending noneApply(Page page) {
    return unless(
        page,
        () -> annotating.noneApply(page.id(), page.offers()),
        doubts -> annotating.noneApplyDespite(page.id(), doubts));
  }

  /// Tries, and goes on despite doubts that were told before, or that may not be told.
  private static Ending unless(
      Page page, Supplier<Ending> trying, Function<List<Doubt>, Ending> despite) {
    var told = page.view().doubts();
    if (!told.isEmpty()) return despite.apply(told);
    var ending = trying.get();
    return ending instanceof Ending.Doubtful(var found) && page.doubting(found).told().isEmpty()
        ? despite.apply(found)
        : ending;
  }

  /// By handing it to QA.
  Ending unsure(Page page) {
    return new Ending.Finished(annotating.unsure(page.id(), ""));
  }

  /// By passing over it.
  ///
  /// @param reason not blank
  Ending skip(Page page, String reason) {
    return new Ending.Finished(annotating.skip(page.id(), reason));
  }
}
