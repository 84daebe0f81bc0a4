package io.github.assay.learning.rules;

import io.github.assay.domain.Span;
import java.util.List;

/// A tag that the rules found.
///
/// @param kind the strongest reason
/// @param spans where its name or an alias stands, title first, in the order of the text; empty for
///   a [Kind#PARENT]
public record Hit(int tag, Kind kind, List<Span> spans) {
  public Hit {
    spans = List.copyOf(spans);
  }
}
