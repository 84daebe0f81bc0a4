package io.github.assay.workbench;

import io.github.assay.domain.Span;
import io.github.assay.learning.Logit;
import io.github.assay.learning.Neighbour;
import java.util.List;

/// What speaks for a tag of an item.
///
/// @param places where its name or an alias stands in the text
/// @param implying ids of the tags that stand in the text and imply it, ascending
/// @param logit what each word adds to the model's score; [Logit#UNKNOWN] without a model
/// @param neighbours the gold items that read alike and have it, nearest first
/// @param share of it among all gold items that read alike, in `[0, 1]`
public record Why(
    List<Span> places,
    List<Integer> implying,
    Logit logit,
    List<Neighbour> neighbours,
    double share) {
  /// Nothing known.
  public static final Why UNKNOWN = new Why(List.of(), List.of(), Logit.UNKNOWN, List.of(), 0);

  public Why {
    places = List.copyOf(places);
    implying = List.copyOf(implying);
    neighbours = List.copyOf(neighbours);
  }

  /// The words that add most to the model's score.
  ///
  /// @param most how many at most
  public List<Logit.Piece> strongest(int most) {
    return logit.pieces().stream().filter(piece -> piece.adds() > 0).limit(most).toList();
  }
}
