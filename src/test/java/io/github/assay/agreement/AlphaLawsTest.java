package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.exactly;
import static io.github.assay.agreement.Toys.near;
import static io.github.assay.agreement.Toys.same;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Alpha against a slow version that follows its definition pair by pair.
class AlphaLawsTest {
  private static final List<Distance> DISTANCES = List.of(Distance.values());

  @Seeds(200)
  void alphaFollowsItsDefinition(Random random) {
    checkDefinition(random, 6, 0);
  }

  @Seeds(100)
  void soItDoesWithLargeSets(Random random) {
    checkDefinition(random, 40, 0);
  }

  @Seeds(200)
  void soItDoesWhereTagsWereMissing(Random random) {
    checkDefinition(random, 5, random.nextInt(3) == 0 ? .3 : .05);
    checkDefinition(random, 24, .01);
  }

  @Seeds(100)
  void aTagByItselfIsASetOfOneTag(Random random) {
    int tags = 4;
    var said = Toys.random(random, tags, .1);
    var alphas = Alpha.perTag(Toys.judgements(tags, said));

    for (int tag = 1; tag <= tags; tag++) {
      var alone = Alpha.of(only(tag, said), Distance.NOMINAL);
      same(alone.value(), alphas.get(tag - 1).value());
      near(alone.observed(), alphas.get(tag - 1).observed(), 1e-9);
      assertEquals(alone.items(), alphas.get(tag - 1).items());
      assertEquals(alone.values(), alphas.get(tag - 1).values());
    }
  }

  @Seeds(100)
  void orderDoesNotMatter(Random random) {
    var said = Toys.random(random, 5, .05);
    var one = Toys.judgements(5, said);
    var other = Toys.judgements(5, Toys.shuffled(said, random));

    for (Distance distance : Distance.values())
      same(Alpha.of(one, distance).value(), Alpha.of(other, distance).value());
    for (int column = 0; column < 5; column++)
      same(Alpha.perTag(one).get(column).value(), Alpha.perTag(other).get(column).value());
  }

  @Seeds(100)
  void whoCopiesAgreesFully(Random random) {
    var said = new ArrayList<Toys.Said>();
    for (Toys.Said one : Toys.random(random, 5, 0))
      if (one.annotator().equals("a0")) {
        said.add(one);
        said.add(new Toys.Said(one.item(), "copy", one.given(), List.of()));
      }
    var judgements = Toys.judgements(5, said);
    var alpha = Alpha.of(judgements, Distance.MASI);

    assertEquals(0, alpha.observed());
    if (alpha.expected() > 0) exactly(1, alpha.value());
    else assertEquals(said.isEmpty(), !alpha.isTotal());
  }

  @Seeds(100)
  void aDrawIsTheItemsCopied(Random random) {
    var said = Toys.random(random, 5, .05);
    var judgements = Toys.judgements(5, said);
    var weights = IntStream.range(0, judgements.size()).map(item -> random.nextInt(3)).toArray();
    var copied = new ArrayList<Toys.Said>();
    for (Toys.Said one : said)
      for (int copy = 0; copy < weights[judgements.items().indexOf(one.item())]; copy++)
        copied.add(new Toys.Said(one.item() + copy, one.annotator(), one.given(), one.unknown()));
    var drawn = new SetAlpha(judgements, DISTANCES).of(weights);
    var perTag = new TagCounts(judgements).of(weights);

    var whole = Toys.judgements(5, copied);

    for (Distance distance : Distance.values())
      same(Alpha.of(whole, distance).value(), drawn.get(DISTANCES.indexOf(distance)).value());
    var copies = new TagCounts(whole).of(Weights.once(whole));
    for (int column = 0; column < 5; column++) {
      near(copies.get(column).different(), perTag.get(column).different(), 1e-9);
      assertEquals(whole(copies.get(column)), whole(perTag.get(column)));
    }
  }

  /// Without the only count that is no whole number.
  private static TagCount whole(TagCount one) {
    return new TagCount(
        one.items(), one.values(), one.yes(), one.positives(), 0, one.both(), one.either());
  }

  private static void checkDefinition(Random random, int tags, double unknown) {
    var said = Toys.random(random, tags, unknown);
    var judgements = Toys.judgements(tags, said);
    var alphas = Alpha.of(judgements, DISTANCES);
    for (Distance distance : Distance.values()) {
      var alpha = alphas.get(DISTANCES.indexOf(distance));
      var slow = slow(judgements, distance);

      assertEquals(slow.values(), alpha.values());
      assertEquals(slow.items(), alpha.items());
      near(slow.observed(), alpha.observed(), 1e-12);
      near(slow.expected(), alpha.expected(), 1e-12);
      same(slow.value(), alpha.value());
    }
  }

  private static Alpha slow(Judgements judgements, Distance distance) {
    var all = new ArrayList<Judgement>();
    double within = 0;
    int items = 0;
    for (int item = 0; item < judgements.size(); item++) {
      var row = judgements.of(item);
      if (row.size() < 2) continue;
      items++;
      all.addAll(row);
      within += apart(row, distance) / (row.size() - 1);
    }
    if (items == 0) return new Alpha(null, 0, 0, 0, 0);
    int size = all.size();
    double observed = within / size;
    double expected = apart(all, distance) / (size * (size - 1.0));
    return new Alpha(
        expected == 0 ? null : (Double) (1 - observed / expected), observed, expected, items, size);
  }

  /// The distances of all ordered pairs.
  private static double apart(List<Judgement> all, Distance distance) {
    double sum = 0;
    for (Judgement one : all)
      for (Judgement other : all) {
        var first = comparable(one, other);
        var second = comparable(other, one);
        var shared = new TreeSet<>(first);
        shared.retainAll(second);
        sum += distance.between(first.size(), second.size(), shared.size());
      }
    return sum;
  }

  private static Set<Integer> comparable(Judgement one, Judgement other) {
    var set = new TreeSet<Integer>();
    for (int column : one.given()) if (other.knows(column)) set.add(column);
    return set;
  }

  private static Judgements only(int tag, List<Toys.Said> all) {
    var builder = Judgements.over(List.of(tag));
    for (Toys.Said said : all)
      if (!said.unknown().contains(tag))
        builder.add(
            said.item(),
            said.annotator(),
            said.given().stream().filter(given -> given == tag).toList());
    return builder.build();
  }
}
