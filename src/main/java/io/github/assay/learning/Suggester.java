package io.github.assay.learning;

import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// Turns a model's scores into suggestions of approved tags. Thread-safe.
///
/// @param model scores
/// @param thresholds from which score on a tag is predicted
/// @param vocabulary the approved tags; scores of other tags are passed over
public record Suggester(TagModel model, Thresholds thresholds, Vocabulary vocabulary) {
  /// What share of its threshold a tag's score must reach to be proposed to an annotator, who sees
  /// more than what the model would set by itself.
  private static final double PROPOSED_FROM = 0.125;

  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingDouble(Suggestion::score).reversed().thenComparingInt(Suggestion::tag);

  /// The same without what rules find in the text.
  public Suggester withoutRules() {
    return new Suggester(new LearnedPart(model), thresholds, vocabulary);
  }

  /// The tags that the model sets: those whose scores reach their thresholds.
  ///
  /// @return best first, equal scores by tag id
  public List<Suggestion> suggest(String title, String description) {
    var scores = model.score(title, description);
    return suggestions(
        scores,
        model.places(title, description),
        place -> scores.value(place) >= thresholds.of(scores.tag(place)));
  }

  /// The tags that an annotator is shown: fewer than what might apply, more than what the model
  /// sets.
  ///
  /// @param reading what the model says of a text
  /// @param chosen ids of tags that are not to be proposed
  /// @param cap how many at most
  /// @return best first, equal scores by tag id
  public List<Suggestion> propose(TagModel.Reading reading, Set<Integer> chosen, int cap) {
    var scores = reading.scores();
    var proposed =
        suggestions(
            scores,
            reading.places(),
            place ->
                !chosen.contains(scores.tag(place))
                    && isProposed(scores.tag(place), scores.value(place)));
    return proposed.subList(0, Math.min(cap, proposed.size()));
  }

  /// Whether an annotator is shown a tag with this score.
  public boolean isProposed(int tag, double score) {
    return score > 0 && score >= PROPOSED_FROM * Math.min(1, thresholds.of(tag));
  }

  private List<Suggestion> suggestions(
      Scores scores, Map<Integer, List<Span>> places, IntPredicate wanted) {
    var implied = implied(places.keySet());
    var found = new ArrayList<Suggestion>();
    for (int place = 0; place < scores.size(); place++) {
      int tag = scores.tag(place);
      if (!vocabulary.has(tag) || !wanted.test(place)) continue;
      var spans = places.getOrDefault(tag, List.of());
      var source =
          !spans.isEmpty() ? Source.RULE : implied.contains(tag) ? Source.PARENT : Source.MODEL;
      found.add(new Suggestion(tag, scores.value(place), source, spans));
    }
    found.sort(BEST_FIRST);
    return found;
  }

  private Set<Integer> implied(Set<Integer> explicit) {
    var implied = new HashSet<Integer>();
    for (int tag : explicit)
      if (vocabulary.has(tag))
        for (Tag ancestor : vocabulary.ancestors(tag)) implied.add(ancestor.id());
    return implied;
  }
}
