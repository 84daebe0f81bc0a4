package io.github.assay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts for laws: words, signs, other scripts, halves of surrogate pairs.
public final class Texts {
  private static final List<String> PIECES =
      List.of(
          "graph", "Graphs", "neural", "x-y", "#tag", "c++", ".net", "a", "the", "of", "GAN",
          "organ", "tf", "深度", "หนัง", "été", "🤗", "\uD83D", "\uFE0F", "-", ".", "'", "\t", "\r\n",
          "_", "&", "7", "e\u0301", "\u0000", "٣", "𠀀𠀁", "𐐀𐐁𐐂");

  private Texts() {}

  /// Any pieces, with or without spaces between them.
  ///
  /// @param most how many at most
  public static String any(Random random, int most) {
    var text = new StringBuilder();
    for (int piece = random.nextInt(most + 1); piece > 0; piece--)
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextBoolean() ? " " : "");
    return text.toString();
  }

  /// Any texts.
  public static List<Text> any(Random random, int count, int most) {
    var texts = new ArrayList<Text>();
    for (int text = 0; text < count; text++)
      texts.add(new Text(any(random, most / 3), any(random, most)));
    return texts;
  }
}
