package io.github.assay.workbench;

import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import java.util.Locale;

/// What somebody typed to find a tag: `-name` says that it does not apply, `?name` that others
/// should decide, `facet:name` looks in one facet only.
///
/// @param verdict what is said of the tag that is found
/// @param facet the one to look in; empty for all
/// @param text the rest
public record Typed(Verdict verdict, String facet, String text) {
  /// Reads it. Text before a colon that begins no facet's name belongs to the name.
  public static Typed of(Vocabulary vocabulary, String typed) {
    var text = typed.strip();
    var verdict = Verdict.YES;
    if (text.startsWith("-")) verdict = Verdict.NO;
    if (text.startsWith("?")) verdict = Verdict.UNSURE;
    if (verdict != Verdict.YES) text = text.substring(1).strip();
    int colon = text.indexOf(':');
    if (colon <= 0) return new Typed(verdict, "", text);
    var begin = text.substring(0, colon).toLowerCase(Locale.ROOT);
    for (String facet : vocabulary.facets())
      if (facet.toLowerCase(Locale.ROOT).startsWith(begin))
        return new Typed(verdict, facet, text.substring(colon + 1).strip());
    return new Typed(verdict, "", text);
  }

  /// Whether nothing is said yet of which tag is meant.
  public boolean isBare() {
    return facet.isEmpty() && text.isEmpty();
  }
}
