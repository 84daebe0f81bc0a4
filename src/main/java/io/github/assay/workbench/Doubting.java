package io.github.assay.workbench;

import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Annotating.Work;
import java.util.ArrayList;
import java.util.List;

/// Finds what speaks against finishing an item as it is.
///
/// @param workspace what the project and the vocabulary say
record Doubting(Workspace workspace) {
  /// Below this, a model all but rules a tag out: on the sample's validation part 1 right tag of
  /// 408 lies there, and 12 lie below twice as much.
  private static final double NEAR_ZERO = 0.005;

  /// What speaks against submitting the tags that are chosen.
  ///
  /// @param offers what is suggested for the item
  /// @param model what the model says of each tag
  List<Doubt> submitting(Work work, List<Offer> offers, Judgement model) {
    var doubts = new ArrayList<Doubt>();
    for (Completeness.Line line :
        Completeness.of(workspace.vocabulary().current(), work.chosen()).broken())
      doubts.add(new Doubt.RuleBroken(line));
    doubts.addAll(missing(work, offers));
    for (int tag : work.chosen()) {
      var score = model.score(tag);
      if (score.isPresent() && score.getAsDouble() < NEAR_ZERO)
        doubts.add(new Doubt.Unlikely(tag, score.getAsDouble()));
    }
    return doubts;
  }

  /// The tags of which the model is sure and nothing was said.
  List<Doubt> missing(Work work, List<Offer> offers) {
    var doubts = new ArrayList<Doubt>();
    double sure = workspace.project().current().sure();
    for (Offer offer : offers)
      if (offer.isBackedBy(Suggestion.Source.MODEL, sure)
          && work.verdict(offer.suggestion().tag()) == Verdict.UNSEEN)
        doubts.add(new Doubt.Missing(offer));
    return doubts;
  }
}
