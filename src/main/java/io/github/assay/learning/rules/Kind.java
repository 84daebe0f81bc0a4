package io.github.assay.learning.rules;

/// How a rule came to a tag.
public enum Kind {
  /// Its name stands in the text.
  NAME,
  /// One of its aliases stands in the text.
  ALIAS,
  /// A tag whose name or alias stands in the text implies it, and nothing else speaks for it.
  PARENT
}
