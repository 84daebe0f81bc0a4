package io.github.assay.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.List;

/// A vocabulary as it is stored: the list of tags alone, or with what holds besides.
record VocabularyContent(List<Tag> tags, Conventions conventions) {
  /// As JSON; a vocabulary without conventions is a list, as it was in version 1 of the file.
  static String write(Vocabulary vocabulary) {
    return vocabulary.conventions().equals(Conventions.NONE)
        ? Json.write(vocabulary.tags())
        : Json.write(new VocabularyContent(vocabulary.tags(), vocabulary.conventions()));
  }

  /// Reads it back.
  ///
  /// @throws IllegalArgumentException if the text is not that
  static Vocabulary read(int version, String json) {
    if (json.startsWith("["))
      return new Vocabulary(version, Json.read(json, new TypeReference<List<Tag>>() {}));
    var content = Json.read(json, new TypeReference<VocabularyContent>() {});
    return new Vocabulary(version, content.tags, content.conventions);
  }
}
