package io.github.assay.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Small judgements with answers worked out by hand or by other programs.
final class Toys {
  /// Tags of [#toy()].
  static final int DB = 1;

  static final int JAVA = 2;
  static final int UI = 3;

  private Toys() {}

  /// Six items, three people, three tags, with a gap and with empty sets.
  static Judgements toy() {
    return table(3, "23 23 23", "2 12 2", "1 1 12", "3 1 23", "12 13 .", "- - 3");
  }

  /// The published sets of two people for eleven items.
  static Judgements published() {
    return table(
        4, "12 1", "12 12", "1 1", "3 3", "3 13", "4 4", "2 4", "12 1", "12 123", "1 1", "1 1");
  }

  /// One row an item, one word an annotator: digits are tags, `-` is an empty set, `.` is missing.
  static Judgements table(int tags, String... rows) {
    var builder = Judgements.over(IntStream.rangeClosed(1, tags).boxed().toList());
    for (int item = 0; item < rows.length; item++) {
      var words = List.of(rows[item].split(" ", -1));
      for (int annotator = 0; annotator < words.size(); annotator++)
        if (!words.get(annotator).equals("."))
          builder.add("i" + item, "a" + annotator, tags(words.get(annotator)));
    }
    return builder.build();
  }

  /// What random people say about up to 12 items, with gaps, empty sets and common tags.
  ///
  /// @param unknown how likely a tag could not be given
  static List<Said> random(Random random, int tags, double unknown) {
    int annotators = 2 + random.nextInt(3);
    int items = 2 + random.nextInt(11);
    double chance = .1 + .6 * random.nextDouble();
    var said = new ArrayList<Said>();
    for (int item = 0; item < items; item++)
      for (int annotator = 0; annotator < annotators; annotator++) {
        if (random.nextInt(5) == 0) continue;
        var given = some(random, tags, chance);
        var missing = some(random, tags, unknown);
        missing.removeAll(given);
        said.add(new Said("i" + item, "a" + annotator, List.copyOf(given), List.copyOf(missing)));
      }
    return said;
  }

  static Judgements judgements(int tags, List<Said> all) {
    var builder = Judgements.over(IntStream.rangeClosed(1, tags).boxed().toList());
    for (Said said : all) builder.add(said.item(), said.annotator(), said.given(), said.unknown());
    return builder.build();
  }

  static List<Said> shuffled(List<Said> all, Random random) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /// The value is there and is the exact one.
  static void exactly(double exact, @Nullable Double actual) {
    near(exact, actual, 1e-12);
  }

  /// The value is there and rounds to the pinned one.
  static void near(double pinned, @Nullable Double actual, double tolerance) {
    if (actual == null) fail("undefined instead of " + pinned);
    else assertEquals(pinned, actual, tolerance);
  }

  /// Both are undefined, or nearly the same.
  static void same(@Nullable Double one, @Nullable Double other) {
    if (one == null) assertEquals(null, other);
    else near(one, other, 1e-9);
  }

  /// What somebody said about an item.
  record Said(String item, String annotator, List<Integer> given, List<Integer> unknown) {}

  private static List<Integer> tags(String word) {
    return word.equals("-") ? List.of() : word.chars().map(digit -> digit - '0').boxed().toList();
  }

  private static Set<Integer> some(Random random, int tags, double chance) {
    var some = new TreeSet<Integer>();
    for (int tag = 1; tag <= tags; tag++) if (random.nextDouble() < chance) some.add(tag);
    return some;
  }
}
