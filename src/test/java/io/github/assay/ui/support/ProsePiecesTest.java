package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.testing.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProsePiecesTest {
  private static final int[] LETTERS = {
    ' ', 'a', 0x627, 0x5D0, 0x915, 0x93F, 0xE01, 0x1F389, 0x301
  };

  @Test
  void noWordIsBrokenInside() {
    var pieces = Prose.pieces("نص من اليمين.");

    assertEquals(List.of("نص", " ", "من", " ", "اليمين", "."), pieces);
  }

  @Test
  void aWordThatIsWiderThanALineIsCut() {
    var pieces = Prose.pieces("ا".repeat(45));

    assertEquals(List.of(20, 20, 5), pieces.stream().map(String::length).toList());
  }

  @Test
  void simpleScriptsStayInOnePiece() {
    var text = "Éclair, Straße, Привет, 漢字 and 🎉: one piece";

    assertEquals(List.of(text), Prose.pieces(text));
  }

  @Seeds(200)
  void piecesTogetherAreTheText(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--)
      text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);

    assertEquals(text.toString(), String.join("", Prose.pieces(text.toString())));
  }
}
