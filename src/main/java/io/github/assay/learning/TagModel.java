package io.github.assay.learning;

import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import java.util.List;
import java.util.Map;
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

  /// The model as named parts, from which [Recipe#read] makes an equal one. No Java serialisation.
  ///
  /// @return bytes by name; a name is `[a-z0-9._-]+`; the same model gives the same bytes
  SortedMap<String, byte[]> parts();
}
