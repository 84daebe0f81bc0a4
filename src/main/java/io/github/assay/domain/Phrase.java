package io.github.assay.domain;

/// Words by which the rules propose a tag or hold it back, besides its name and aliases.
///
/// @param tag id of the tag
/// @param words matched by whole tokens and stems, as names and aliases are
/// @param use what follows where they stand
public record Phrase(int tag, String words, Use use) {
  /// What follows where the words of a phrase stand in a text.
  public enum Use {
    /// The tag is proposed.
    FINDS,
    /// The tag is not proposed by a rule, whatever else stands there.
    VETOES,
    /// Nothing: a name or alias that proposed too many wrong tags and was suspended.
    SUSPENDED
  }
}
