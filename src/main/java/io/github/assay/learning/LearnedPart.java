package io.github.assay.learning;

import io.github.assay.domain.Scores;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.text.Features;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What a model has learned, without what its rules find in the text.
///
/// @param whole the model with all that it has
public record LearnedPart(TagModel whole) implements TagModel {
  private static final Scores NOTHING = Scores.of(List.of(), new float[0]);

  @Override
  public String recipe() {
    return whole.recipe();
  }

  /// Empty if it has learned nothing.
  @Override
  public Scores score(String title, String description) {
    return whole.bySource(title, description).getOrDefault(Source.MODEL, NOTHING);
  }

  @Override
  public Reading read(String title, String description) {
    var scores = score(title, description);
    return new Reading(scores, Map.of(Source.MODEL, scores), Map.of());
  }

  @Override
  public Logit logit(String title, String description, int tag) {
    return whole.logit(title, description, tag);
  }

  @Override
  public Optional<Features> features() {
    return whole.features();
  }

  @Override
  public SortedMap<String, byte[]> parts() {
    return whole.parts();
  }
}
