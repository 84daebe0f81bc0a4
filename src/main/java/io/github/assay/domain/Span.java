package io.github.assay.domain;

/// A stretch of an item's text.
///
/// @param field which text
/// @param start first UTF-16 unit
/// @param end one after the last, greater than `start`
public record Span(Field field, int start, int end) {
  public Span {
    if (start < 0 || end <= start)
      throw new IllegalArgumentException("no stretch of text: " + start + ".." + end);
  }
}
