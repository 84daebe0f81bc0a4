package io.github.assay.text;

/// A word of a text, and where it stands.
///
/// @param word normalised: NFKC, lower case, hyphens and apostrophes as `-` and `'`
/// @param start first UTF-16 unit in the original text
/// @param end one after the last
public record Token(String word, int start, int end) {}
