package io.github.assay.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorsTest {
  private static final int WIDTH = 384;

  @Seeds(50)
  void theNearestAreThoseOfAPlainComparison(Random random) {
    var all = new ArrayList<byte[]>();
    var vectors = new Vectors(3);
    int count = 1 + random.nextInt(300);
    for (int place = 0; place < count; place++) {
      all.add(random(random));
      vectors.put(place, all.get(place));
    }
    var query = random(random);
    int gone = random.nextInt(count);
    vectors.remove(gone);

    assertEquals(count - 1, vectors.size());
    assertEquals(
        places(all, query)
            .filter(place -> place != gone && place % 3 > 0)
            .limit(10)
            .boxed()
            .toList(),
        nearest(vectors, query, 10));
  }

  @Test
  void amongVeryManyNearlyAllOfTheNearestAreFound() {
    var random = new Random(1);
    var middles = IntStream.range(0, 40).mapToObj(at -> random(random)).toList();
    var all = new ArrayList<byte[]>();
    var vectors = new Vectors(0);
    for (int place = 0; place < 30_000; place++) {
      all.add(beside(middles.get(random.nextInt(40)), random));
      vectors.put(place, all.get(place));
    }
    int found = 0;
    for (int question = 0; question < 50; question++) {
      var query = beside(middles.get(random.nextInt(40)), random);
      var right =
          new HashSet<>(places(all, query).filter(at -> at % 3 > 0).limit(10).boxed().toList());
      found += (int) nearest(vectors, query, 10).stream().filter(right::contains).count();
    }
    assertTrue(found >= 475, found + " of 500");
  }

  @Test
  void aVectorWithoutADirectionCountsAsNone() {
    var vectors = new Vectors(1);
    vectors.put(0, new byte[] {0, 0});
    vectors.put(1, new byte[] {0, 1});

    assertEquals(1, vectors.size());
    assertEquals(List.of(1), nearest(vectors, new byte[] {1, 1}, 5));
    assertEquals(List.of(), nearest(vectors, new byte[] {0, 0}, 5));
  }

  @Test
  void anotherLengthIsRefused() {
    var vectors = new Vectors(1);
    vectors.put(0, new byte[] {1, 1});

    assertThrows(IllegalArgumentException.class, () -> vectors.put(1, new byte[] {1}));
  }

  private static List<Integer> nearest(Vectors vectors, byte[] query, int most) {
    var best = new Nearest(most, -1);
    vectors.nearest(query, place -> place % 3 > 0, best);
    return IntStream.range(0, best.size()).map(best::place).boxed().toList();
  }

  /// All places, nearest first, by plain arithmetic.
  private static IntStream places(List<byte[]> all, byte[] query) {
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparingDouble(at -> -cosine(all.get(at), query)))
        .mapToInt(at -> at);
  }

  private static double cosine(byte[] one, byte[] other) {
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
      first += one[at] * one[at];
      second += other[at] * other[at];
    }
    return sum / Math.sqrt(first * second);
  }

  private static byte[] random(Random random) {
    var vector = new byte[WIDTH];
    for (int at = 0; at < WIDTH; at++)
      vector[at] = (byte) Math.clamp(Math.round(40 * random.nextGaussian()), -127, 127);
    return vector;
  }

  private static byte[] beside(byte[] middle, Random random) {
    var vector = new byte[WIDTH];
    for (int at = 0; at < WIDTH; at++)
      vector[at] =
          (byte) Math.clamp(Math.round(middle[at] + 40 * random.nextGaussian()), -127, 127);
    return vector;
  }
}
