package io.github.assay.ui.annotate;

import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Ending;
import io.github.assay.workbench.Suggesting;

/// How the work on the item in view ends, if nothing speaks against it; what does is told once, and
/// the same key again keeps to it. On the store lane.
record Endings(Annotating annotating, Suggesting suggesting) {
  /// With the tags that are chosen.
  Ending submit(Page page) {
    var doubts = page.view().doubts();
    if (!doubts.isEmpty()) return annotating.submitDespite(page.id(), doubts);
    var model = suggesting.judgement(page.work().item());
    var ending = annotating.submit(page.id(), page.offers(), model);
    return ending instanceof Ending.Doubtful(var found) && page.doubting(found).told().isEmpty()
        ? annotating.submitDespite(page.id(), found)
        : ending;
  }

  /// By saying that no tag applies.
  Ending noneApply(Page page) {
    var doubts = page.view().doubts();
    if (!doubts.isEmpty()) return annotating.noneApplyDespite(page.id(), doubts);
    var ending = annotating.noneApply(page.id(), page.offers());
    return ending instanceof Ending.Doubtful(var found) && page.doubting(found).told().isEmpty()
        ? annotating.noneApplyDespite(page.id(), found)
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
