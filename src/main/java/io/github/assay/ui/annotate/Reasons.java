package io.github.assay.ui.annotate;

import io.github.assay.domain.Tag;
import io.github.assay.learning.Logit;
import io.github.assay.learning.Logit.Piece;
import io.github.assay.workbench.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// What speaks for a tag of the item in view, and against it.
///
/// @param page the item
/// @param score of the model; empty if there is none, or it does not know the tag
record Reasons(Page page, Tag tag, Why why, OptionalDouble score) {
  private static final int MOST_FOR = 5;
  private static final int MOST_AGAINST = 2;

  /// One line of the sum that makes the model's logit.
  ///
  /// @param words of the text; empty for all words that have no line of their own
  record Line(String words, double adds) {}

  Logit logit() {
    return why.logit();
  }

  /// The words that add most and those that take most away, then all others together: with
  /// [Logit#start] they are the logit exactly. Empty if nothing is known of it.
  List<Line> lines() {
    var pieces = logit().pieces();
    var shown = new ArrayList<Line>();
    pieces.stream().filter(one -> one.adds() > 0).limit(MOST_FOR).forEach(one -> add(shown, one));
    pieces.stream()
        .filter(one -> one.adds() < 0)
        .limit(MOST_AGAINST)
        .forEach(one -> add(shown, one));
    shown.sort(Comparator.comparingDouble(Line::adds).reversed());
    if (shown.size() < pieces.size()) {
      double all = pieces.stream().mapToDouble(Piece::adds).sum();
      shown.add(new Line("", all - shown.stream().mapToDouble(Line::adds).sum()));
    }
    return shown;
  }

  private static void add(List<Line> lines, Piece piece) {
    lines.add(new Line(piece.words(), piece.adds()));
  }

  /// The largest amount of a line, for bars.
  double largest() {
    return lines().stream().mapToDouble(line -> Math.abs(line.adds())).max().orElse(1);
  }
}
