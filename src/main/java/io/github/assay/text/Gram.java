package io.github.assay.text;

/// An n-gram of a text, whether it is a feature or not.
///
/// @param family what it is made of
/// @param characters what stands in the text, normalised; an n-gram of characters has a space where
///   a word begins or ends
/// @param title how often it is in the title
/// @param description how often it is in the description
/// @param place of the feature that it is; [#NOWHERE] if it is none
/// @param value of that feature in the text; 0 if it is none
public record Gram(
    Family family, String characters, int title, int description, int place, float value) {
  /// The place of what is no feature.
  public static final int NOWHERE = -1;

  /// What n-grams are made of.
  public enum Family {
    WORDS,
    CHARACTERS
  }

  /// Of how many words it is; 0 if it is of characters.
  public int words() {
    return family == Family.WORDS ? 1 + (int) characters.chars().filter(c -> c == ' ').count() : 0;
  }

  /// Whether it is a feature.
  public boolean isFeature() {
    return place != NOWHERE;
  }
}
