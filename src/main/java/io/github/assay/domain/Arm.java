package io.github.assay.domain;

/// What helps people to choose tags, so that one can tell what each kind of help is worth.
public enum Arm {
  /// Nothing but the search.
  PLAIN,
  /// No suggestions; the tags of one facet after the other are in view.
  FACETS,
  /// Names and aliases found in the text, and what they imply.
  RULES,
  /// What is learned from gold: the best run's model, and items that read alike.
  MODEL,
  /// Everything there is.
  ALL;

  /// Whether anything is suggested.
  public boolean suggests() {
    return this != PLAIN && this != FACETS;
  }

  /// Whether what is learned from gold has a say.
  public boolean learns() {
    return this == MODEL || this == ALL;
  }
}
