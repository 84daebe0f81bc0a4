package io.github.assay.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.bench.KeyFlows.Cost;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyFlowsTest {
  private static final List<Integer> ORDER = IntStream.rangeClosed(1, 40).boxed().toList();

  @Test
  void prodigyHasTenKeysThenModifiersThenTheMouse() {
    assertEquals(new Cost(5, 8, 1), KeyFlows.prodigy(List.of(1, 11, 21, 31), ORDER));
  }

  @Test
  void labelStudioAndDoccanoHaveThirtySixKeys() {
    assertEquals(new Cost(3, 4, 1), KeyFlows.labelStudio(List.of(36, 37), ORDER));
    assertEquals(new Cost(4, 4, 1), KeyFlows.doccano(List.of(36, 37), ORDER));
  }

  @Test
  void aSearchEndsWhenAKeyTakesTheTag() {
    var vocabulary =
        new Vocabulary(
            1, List.of(tag(1, "g"), tag(2, "graph"), tag(3, "graphs"), tag(4, "g3", "xylo")));

    assertEquals(new Cost(2, 2, 0), KeyFlows.search(vocabulary, vocabulary.tag(1)));
    assertEquals(new Cost(3, 3, 0), KeyFlows.search(vocabulary, vocabulary.tag(2)), "gr Enter");
    assertEquals(new Cost(2, 2, 0), KeyFlows.search(vocabulary, vocabulary.tag(3)), "g 4");
    assertEquals(new Cost(2, 2, 0), KeyFlows.search(vocabulary, vocabulary.tag(4)), "x Enter");
  }

  private static Tag tag(int id, String name, String... aliases) {
    return new Tag(id, name, "", List.of(aliases), List.of(), Tag.Guidance.NONE);
  }
}
