package io.github.assay.bench;

import io.github.assay.agreement.AgreementReport;
import io.github.assay.agreement.Alpha;
import io.github.assay.agreement.Bootstrap;
import io.github.assay.agreement.DawidSkene;
import io.github.assay.agreement.Distance;
import io.github.assay.agreement.Judgements;
import io.github.assay.agreement.PairwiseF1;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Prints how long agreement takes on generated judgements: three people for each item, sets of
/// SIZE tags in the mean (or 3), a few of which are common, and few errors, so that most sets
/// differ from all others.
///
/// `AgreementSpeed [SETS] [TAGS] [SIZE]`
public final class AgreementSpeed {
  private static final int PEOPLE = 3;

  private final int tags;
  private final int size;

  private AgreementSpeed(int tags, int size) {
    this.tags = tags;
    this.size = size;
  }

  public static void main(String[] arguments) {
    int sets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int tags = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    int size = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    new AgreementSpeed(tags, size).measure(sets);
  }

  private void measure(int sets) {
    Alpha.of(judgements(20_000), Distance.MASI);
    var judgements = judgements(sets);
    Readings.once("alpha of " + sets + " sets", () -> Alpha.of(judgements, Distance.MASI));
    Readings.once(
        "again, by three distances", () -> Alpha.of(judgements, AgreementReport.DISTANCES));
    Readings.once("alpha of each of " + tags + " tags", () -> Alpha.perTag(judgements));
    Readings.once("F1 of pairs", () -> PairwiseF1.of(judgements));
    Readings.once("who is reliable on a tag", () -> DawidSkene.STANDARD.ofTag(judgements, 0));
    var fewer = judgements(Math.min(sets, 30_000));
    Readings.once(
        "report of " + PEOPLE * fewer.size() + " sets, 1000 draws",
        () -> AgreementReport.of(fewer, Bootstrap.STANDARD));
  }

  private Judgements judgements(int sets) {
    var random = new Random(1);
    var builder = Judgements.over(IntStream.range(0, tags).boxed().toList());
    int items = sets / PEOPLE;
    var different = new TreeSet<String>();
    long given = 0;
    for (int item = 0; item < items; item++) {
      var truth = some(random, 1 + random.nextInt(2 * size - 1));
      for (int person = 0; person < PEOPLE; person++) {
        var set = mistaken(truth, random);
        builder.add("i" + item, "a" + person, set);
        different.add(set.toString());
        given += set.size();
      }
    }
    System.out.printf(
        "%,d sets, %,d tags given, %,d different sets%n", PEOPLE * items, given, different.size());
    return builder.build();
  }

  private List<Integer> some(Random random, int count) {
    var some = new TreeSet<Integer>();
    while (some.size() < count) some.add((int) (tags * Math.pow(random.nextDouble(), 2)));
    return List.copyOf(some);
  }

  /// Without the last tag, and with another, each once in a while.
  private List<Integer> mistaken(List<Integer> truth, Random random) {
    var set = new ArrayList<>(truth);
    if (random.nextInt(4) == 0) set.removeLast();
    int other = (int) (tags * Math.pow(random.nextDouble(), 2));
    if (random.nextInt(4) == 0 && !set.contains(other)) set.add(other);
    set.sort(null);
    return set;
  }
}
