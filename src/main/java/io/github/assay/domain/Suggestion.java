package io.github.assay.domain;

import java.util.List;

/// A tag that is proposed for an item.
///
/// @param tag id of an approved tag
/// @param score in `[0, 1]`
/// @param source who proposes it
/// @param spans where its name or alias stands in the text; empty for a tag that is only implied
public record Suggestion(int tag, double score, Source source, List<Span> spans) {
  public Suggestion {
    if (!(score >= 0 && score <= 1))
      throw new IllegalArgumentException("score outside [0, 1]: " + score);
    spans = List.copyOf(spans);
  }

  /// Who proposes a tag.
  public enum Source {
    /// Its name or alias stands in the text.
    RULE,
    /// A tag that a rule found implies it.
    PARENT,
    /// A trained model.
    MODEL,
    /// Gold items that read alike have it.
    NEIGHBOURS
  }
}
