package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ClosenessTest {
  @Test
  void beginningsComeBeforeWordsBeforeInsidesBeforeScatteredLetters() {
    var names = List.of("transformers", "graph-transformers", "microformats", "federated-training");

    assertEquals(List.of("transformers", "graph-transformers"), ordered("transf", names));
    assertEquals(List.of("federated-training"), ordered("fedt", names));
    assertEquals(
        List.of("transformers", "microformats", "graph-transformers"), ordered("form", names));
  }

  @Test
  void theVeryNameIsClosest() {
    assertEquals(
        OptionalInt.of(0),
        Closeness.distance("Named Entity_recognition", "named-entity-recognition"));
  }

  @Test
  void nothingTypedIsCloseToNothing() {
    assertEquals(OptionalInt.empty(), Closeness.distance("  ", "keras"));
    assertEquals(OptionalInt.empty(), Closeness.distance("xyz", "keras"));
  }

  private static List<String> ordered(String typed, List<String> names) {
    return names.stream()
        .filter(name -> Closeness.distance(typed, name).isPresent())
        .sorted(Comparator.comparingInt(name -> Closeness.distance(typed, name).orElseThrow()))
        .toList();
  }
}
