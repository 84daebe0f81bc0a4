package io.github.assay.learning;

import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.text.Features;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Something that scores tags for a title and a description. Thread-safe; never changes.
public interface TagModel {
  /// Id of the recipe that made it and that can read it.
  String recipe();

  /// A score for every tag that the model knows. Reads nothing but these two texts.
  Scores score(String title, String description);

  /// The places in the text on which a tag's score rests, for tags that stand in the text.
  ///
  /// @return by tag id, only tags found explicitly; empty for a model that knows no places
  default Map<Integer, List<Span>> places(String title, String description) {
    return Map.of();
  }

  /// What each source says by itself, where scores are made of what several say.
  default Map<Suggestion.Source, Scores> bySource(String title, String description) {
    return Map.of(Suggestion.Source.MODEL, score(title, description));
  }

  /// All of this in one go, for those who need all of it.
  default Reading read(String title, String description) {
    return new Reading(
        score(title, description), bySource(title, description), places(title, description));
  }

  /// What a model says of a text.
  ///
  /// @param scores as [#score]
  /// @param bySource as [#bySource]
  /// @param places as [#places]
  record Reading(
      Scores scores, Map<Suggestion.Source, Scores> bySource, Map<Integer, List<Span>> places) {
    public Reading {
      bySource = Map.copyOf(bySource);
      places = Map.copyOf(places);
    }
  }

  /// What the words of a text add to a tag's score.
  ///
  /// @return [Logit#UNKNOWN] for a model that is no sum over words, or that does not know the tag
  default Logit logit(String title, String description, int tag) {
    return Logit.UNKNOWN;
  }

  /// What the model makes of a text before it weighs anything; empty if it learned no features.
  default Optional<Features> features() {
    return Optional.empty();
  }

  /// The model as named parts, from which [Recipe#read] makes an equal one. No Java serialisation.
  ///
  /// @return bytes by name; a name is `[a-z0-9._-]+`; the same model gives the same bytes
  SortedMap<String, byte[]> parts();
}
