package io.github.assay.domain;

import java.text.Normalizer;
import java.util.Locale;

/// What two spellings of a tag have in common: NFC, trimmed, lower case, hyphens and underscores as
/// spaces, runs of spaces as one.
///
/// @param value the key
public record TagKey(String value) {
  /// The key of a name or alias.
  public static TagKey of(String spelling) {
    var plain = Normalizer.normalize(spelling, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return new TagKey(plain.replace('-', ' ').replace('_', ' ').strip().replaceAll("\\s+", " "));
  }
}
