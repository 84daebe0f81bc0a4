package io.github.assay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StemsTest {
  @Test
  void pluralsAndEndingsMeet() {
    assertEquals(Stems.of("graph"), Stems.of("graphs"));
    assertEquals(Stems.of("embedding"), Stems.of("embeddings"));
    assertEquals(Stems.of("segmentation"), Stems.of("segment"));
  }

  @Test
  void wordsWithSignsOrOtherLettersAreTheirOwnStems() {
    assertEquals("c++", Stems.of("c++"));
    assertEquals("gpt2s", Stems.of("gpt2s"));
    assertEquals("étés", Stems.of("étés"));
    assertEquals("", Stems.of(""));
  }
}
