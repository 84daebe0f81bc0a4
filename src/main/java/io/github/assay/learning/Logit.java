package io.github.assay.learning;

import java.util.List;

/// Of what the logit of a tag's score is the sum, exactly.
///
/// @param start what a text without any known word would have
/// @param pieces words and pairs of words of the text with what each adds, the largest amounts
///   first, whether above or below 0; the runs of characters in a word count towards the word
public record Logit(double start, List<Piece> pieces) {
  /// Nothing is known of it.
  public static final Logit UNKNOWN = new Logit(0, List.of());

  public Logit {
    pieces = List.copyOf(pieces);
  }

  /// What a piece of the text adds.
  ///
  /// @param words as models read them, in lower case
  public record Piece(String words, double adds) {}

  /// The logit.
  public double sum() {
    return start + pieces.stream().mapToDouble(Piece::adds).sum();
  }
}
