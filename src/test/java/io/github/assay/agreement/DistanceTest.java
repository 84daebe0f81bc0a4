package io.github.assay.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistanceTest {
  private static final List<Distance> VARIANTS =
      List.of(Distance.MASI, Distance.MASI_ROUNDED, Distance.MASI_DKPRO, Distance.JACCARD);

  @Test
  void aSetInAnother() {
    distances(1, 2, 1, 2. / 3, .665, 1. / 6, 1. / 2);
    distances(2, 3, 2, 5. / 9, 1 - .67 * 2 / 3, 1. / 9, 1. / 3);
    distances(2, 4, 2, 2. / 3, .665, 1. / 6, 1. / 2);
  }

  @Test
  void setsThatOverlap() {
    distances(2, 2, 1, 8. / 9, .89, 4. / 9, 2. / 3);
    distances(3, 3, 2, 5. / 6, .835, 1. / 3, 1. / 2);
  }

  @Test
  void setsApart() {
    distances(1, 1, 0, 1, 1, 1, 1);
    distances(0, 1, 0, 1, 1, 1. / 3, 1);
  }

  @Test
  void theSameSetIsNowhereApart() {
    for (Distance distance : Distance.values())
      for (int size = 0; size < 4; size++) assertEquals(0, distance.between(size, size, size));
  }

  @Test
  void equalityKnowsNoNearness() {
    assertEquals(1, Distance.EQUALITY.between(3, 3, 2));
    assertEquals(1, Distance.NOMINAL.between(0, 1, 0));
  }

  @Test
  void allAreSymmetricAndWithinOne() {
    for (Distance distance : Distance.values())
      for (int first = 0; first < 6; first++)
        for (int second = 0; second < 6; second++)
          for (int shared = 0; shared <= Math.min(first, second); shared++) {
            double there = distance.between(first, second, shared);
            assertEquals(there, distance.between(second, first, shared));
            assertEquals(first != second || first != shared, there > 0 && there <= 1);
          }
  }

  @Test
  void theySayWhatTheyAre() {
    assertEquals(
        List.of("masi", "masi_rounded", "masi_dkpro", "jaccard", "equality", "nominal"),
        Arrays.stream(Distance.values()).map(Distance::word).toList());
    assertEquals("1 - J M", Distance.MASI.formula());
    assertEquals(
        "M = 1, 0.67, 0.33, 0 for same, nested, overlapping, apart",
        Distance.MASI_ROUNDED.constants());
    assertEquals(
        "two empty sets are 0 apart, an empty set and another 1/3",
        Distance.MASI_DKPRO.emptySets());
  }

  @Test
  void moreSharedThanThereIsIsRefused() {
    var failure =
        assertThrows(IllegalArgumentException.class, () -> Distance.JACCARD.between(2, 1, 2));

    assertEquals("sets of 2 and 1 tags cannot share 2", failure.getMessage());
  }

  private static void distances(int first, int second, int shared, double... expected) {
    for (int place = 0; place < expected.length; place++)
      assertEquals(expected[place], VARIANTS.get(place).between(first, second, shared), 1e-12);
  }
}
