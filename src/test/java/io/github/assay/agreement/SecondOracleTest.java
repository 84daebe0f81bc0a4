package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.near;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.testing.Seeds;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.jspecify.annotations.Nullable;

/// Coefficients against those of DKPro Statistics, where both mean the same: its MASI is the one of
/// that name, and its kappas know no gaps.
class SecondOracleTest {
  private static final int TAGS = 4;
  private static final int PEOPLE = 3;

  @Seeds(100)
  void alphaOfATagWithGaps(Random random) {
    var judgements = judgements(random, .3);
    var alphas = Alpha.perTag(judgements);
    for (int column = 0; column < TAGS; column++) {
      var study = votes(judgements, column);
      compare(alphas.get(column).value(), () -> alpha(study, new NominalDistanceFunction()));
    }
  }

  @Seeds(100)
  void alphaOfSets(Random random) {
    var judgements = judgements(random, 0);
    var study = new CodingAnnotationStudy(PEOPLE);
    for (int item = 0; item < judgements.size(); item++)
      study.addItemAsArray(judgements.of(item).stream().map(one -> set(one.given())).toArray());

    var sets = Alpha.of(judgements, List.of(Distance.MASI_DKPRO, Distance.EQUALITY));
    compare(sets.getFirst().value(), () -> alpha(study, new MASISetAnnotationDistanceFunction()));
    compare(sets.getLast().value(), () -> alpha(study, new NominalDistanceFunction()));
  }

  @Seeds(100)
  void kappas(Random random) {
    var judgements = judgements(random, 0);
    var fleiss = Fleiss.perTag(judgements);
    var pair = PairAgreement.of(judgements, 0, 1);
    for (int column = 0; column < TAGS; column++) {
      var study = votes(judgements, column);
      compare(
          fleiss.get(column).value(), () -> new FleissKappaAgreement(study).calculateAgreement());
      compare(
          pair.perTag().get(column).kappa().value(),
          () -> new CohenKappaAgreement(study.extractRaters(0, 1)).calculateAgreement());
    }
  }

  /// Where nothing can differ ours is undefined, and DKPro refuses.
  private static void compare(@Nullable Double ours, DoubleSupplier theirs) {
    if (ours != null) near(theirs.getAsDouble(), ours, 1e-9);
  }

  private static double alpha(CodingAnnotationStudy study, IDistanceFunction distance) {
    return new KrippendorffAlphaAgreement(study, distance).calculateAgreement();
  }

  private static SetAnnotation set(int[] columns) {
    var set = new SetAnnotation();
    for (int column : columns) set.add(column);
    return set;
  }

  private static CodingAnnotationStudy votes(Judgements judgements, int column) {
    var study = new CodingAnnotationStudy(PEOPLE);
    for (int item = 0; item < judgements.size(); item++) {
      var row = new Object[PEOPLE];
      for (Judgement one : judgements.of(item)) row[one.annotator()] = one.gives(column) ? 1 : 0;
      study.addItemAsArray(row);
    }
    return study;
  }

  private static Judgements judgements(Random random, double gaps) {
    var builder = Judgements.over(List.of(1, 2, 3, 4));
    int items = 4 + random.nextInt(30);
    for (int person = 0; person < PEOPLE; person++)
      builder.add("first", "p" + person, person == 0 ? List.of(1) : List.of(2));
    for (int item = 0; item < items; item++)
      for (int person = 0; person < PEOPLE; person++)
        if (random.nextDouble() >= gaps)
          builder.add(
              "i" + item,
              "p" + person,
              List.of(1, 2, 3, 4).stream().filter(tag -> random.nextInt(3) == 0).toList());
    var judgements = builder.build();
    assertEquals(PEOPLE, judgements.annotators().size());
    return judgements;
  }
}
