package io.github.assay.learning.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SentenceModelTest {
  @Test
  void wordsAreCutIntoThePiecesThatTheModelKnows() throws IOException {
    assertArrayEquals(new long[] {101, 7592, 2088, 102}, pieces("Hello wörld", 256));
    assertArrayEquals(new long[] {101, 7592, 1010, 2088, 999, 102}, pieces("hello, world!", 256));
    assertArrayEquals(new long[] {101, 102}, pieces(" \t\n", 256));
    assertArrayEquals(new long[] {101, 100, 102}, pieces("a".repeat(101), 256));
  }

  @Test
  void aLongTextIsCutOff() throws IOException {
    var pieces = pieces("hello ".repeat(500), 256);

    assertEquals(256, pieces.length);
    assertEquals(102, pieces[255]);
  }

  @Test
  void textsThatMeanTheSameAreNearerThanOthers() {
    try (var model = SentenceModel.open()) {
      var cat = model.vector("A kitten sleeps on the sofa", "");
      var same = model.vector("The young cat naps on a couch", "");
      var other = model.vector("Consumer lag in a message queue", "");

      assertEquals(SentenceModel.SIZE, cat.length);
      assertEquals(1, product(cat, cat), 1e-5);
      assertTrue(product(cat, same) > .6, product(cat, same) + "");
      assertTrue(product(cat, other) < .2, product(cat, other) + "");
    }
  }

  @Test
  void severalThreadsGetTheVectorsOfOne() throws InterruptedException {
    try (var model = SentenceModel.open()) {
      var alone = model.vector("graph networks", "for molecules");
      var seen = new AtomicReference<float[]>();
      var thread = new Thread(() -> seen.set(model.vector("graph networks", "for molecules")));
      thread.start();
      var meanwhile = model.vector("graph networks", "for molecules");
      thread.join();

      assertArrayEquals(alone, meanwhile);
      assertArrayEquals(alone, seen.get());
    }
  }

  private static long[] pieces(String text, int most) throws IOException {
    try (var tokenizer =
        SentenceModel.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      if (tokenizer == null) throw new IOException("no tokenizer");
      return new WordPieces(tokenizer).of(text, most);
    }
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) sum += one[at] * other[at];
    return sum;
  }
}
