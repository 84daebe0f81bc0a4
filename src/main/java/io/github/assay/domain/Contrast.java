package io.github.assay.domain;

/// What tells two tags apart that people take for one another.
///
/// @param one id of a tag
/// @param other id of another tag
/// @param text one or two sentences for annotators
public record Contrast(int one, int other, String text) {
  /// Whether it is about a tag.
  public boolean isAbout(int tag) {
    return one == tag || other == tag;
  }

  /// The other tag of the pair.
  ///
  /// @throws IllegalArgumentException if it is not about the tag
  public int beside(int tag) {
    if (!isAbout(tag)) throw new IllegalArgumentException(this + " is not about " + tag);
    return tag == one ? other : one;
  }
}
