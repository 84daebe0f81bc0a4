package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.exactly;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphaTest {
  @Test
  void fourCodersAndTwelveUnits() {
    var alpha =
        Alpha.of(
            Toys.table(
                5, "1 1 . 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4",
                "1 1 2 1", "2 2 2 2", ". 5 5 5", ". . 1 1", ". . 3 ."),
            Distance.NOMINAL);

    exactly(113. / 152, alpha.value());
    exactly(1. / 5, alpha.observed());
    exactly(152. / 195, alpha.expected());
    assertEquals(11, alpha.items());
    assertEquals(40, alpha.values());
  }

  @Test
  void yesAndNoWithGaps() {
    var judgements = Toys.table(1, "1 . 1", "1 1 -", "- - -", "- 1 1", "1 1 1", ". - .");

    value(19. / 45, judgements, Distance.NOMINAL);
  }

  @Test
  void lessThanChanceIsBelowZero() {
    value(-1. / 3, Toys.table(1, "1 - -", "1 - .", ". . -"), Distance.NOMINAL);
  }

  @Test
  void publishedSetsByEachDistance() {
    var judgements = Toys.published();
    var masi = Alpha.of(judgements, Distance.MASI);

    exactly(395. / 731, masi.value());
    exactly(32. / 99, masi.observed());
    exactly(1462. / 2079, masi.expected());
    value(2509. / 4638, judgements, Distance.MASI_ROUNDED);
    value(229. / 316, judgements, Distance.MASI_DKPRO);
    value(77. / 128, judgements, Distance.JACCARD);
    value(82. / 187, judgements, Distance.EQUALITY);
  }

  @Test
  void toySetsByEachDistance() {
    var judgements = Toys.toy();

    value(153. / 481, judgements, Distance.MASI);
    value(3401. / 10685, judgements, Distance.MASI_ROUNDED);
    value(51. / 145, judgements, Distance.JACCARD);
    value(3. / 11, judgements, Distance.EQUALITY);
  }

  @Test
  void eachTagByItself() {
    perTag(Toys.published(), 4. / 5, 2. / 5, 64. / 85, 12. / 19);
    perTag(Toys.toy(), 19. / 35, 1. / 3, 11. / 35);
  }

  @Test
  void totalAgreementHasNoValue() {
    var alpha = Alpha.of(Toys.table(3, "12 12", "12 12"), Distance.MASI);

    assertEquals(new Alpha(null, 0, 0, 2, 4), alpha);
    assertEquals(true, alpha.isTotal());
    assertEquals(true, Alpha.perTag(Toys.table(3, "12 12", "12 12")).get(0).isTotal());
  }

  @Test
  void nothingToCompareHasNoValueAndIsNoAgreement() {
    var alpha = Alpha.of(Toys.table(3, "12 .", ". 1"), Distance.MASI);

    assertEquals(new Alpha(null, 0, 0, 0, 0), alpha);
    assertEquals(false, alpha.isTotal());
  }

  @Test
  void aTagThatWasNotThereIsMissingForThatTag() {
    var judgements =
        Judgements.over(List.of(1, 2))
            .add("i0", "a", List.of(1, 2))
            .add("i0", "b", List.of(1), List.of(2))
            .add("i1", "a", List.of(2))
            .add("i1", "b", List.of(1, 2))
            .build();

    var alphas = Alpha.perTag(judgements);

    assertEquals(4, alphas.get(0).values());
    exactly(0., alphas.get(0).value());
    assertEquals(2, alphas.get(1).values());
    assertEquals(true, alphas.get(1).isTotal());
    var sets = Alpha.of(judgements, Distance.JACCARD);
    exactly(1. / 4, sets.observed());
    exactly(1. / 3, sets.expected());
  }

  private static void value(double exact, Judgements judgements, Distance distance) {
    exactly(exact, Alpha.of(judgements, distance).value());
  }

  private static void perTag(Judgements judgements, double... exact) {
    var alphas = Alpha.perTag(judgements);
    assertEquals(exact.length, alphas.size());
    for (int column = 0; column < exact.length; column++)
      exactly(exact[column], alphas.get(column).value());
  }
}
