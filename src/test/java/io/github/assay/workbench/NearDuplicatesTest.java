package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import io.github.assay.domain.Item;
import io.github.assay.learning.Progress;
import io.github.assay.testing.Seeds;
import io.github.assay.text.Shingles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearDuplicatesTest {
  private static final double ALIKE = 0.7;

  @TempDir Path folder;

  private int[] groups(String name, List<String> texts) {
    try (var bench = new Wiring(Map.of()).workbenches().create(folder.resolve(name))) {
      bench
          .workspace()
          .bulk()
          .write(
              writer -> {
                for (int i = 1; i <= texts.size(); i++)
                  writer.item(
                      new Item("i" + i, "Title", texts.get(i - 1), Item.Origin.NONE), List.of());
              });
      var near = new NearDuplicates();
      near.look(bench.workspace(), Progress.none());
      var groups = new int[texts.size()];
      for (int i = 0; i < groups.length; i++) groups[i] = near.known().group(i + 1);
      return groups;
    }
  }

  @Test
  void aWordMoreOrAnotherCaseMakesNoOtherText() {
    var text =
        "how we found out why the consumers of one topic fall behind each night and what it cost";

    var groups =
        groups(
            "labels.db",
            List.of(
                text,
                "something else",
                text.toUpperCase(java.util.Locale.ROOT) + "!",
                text + " us",
                ""));

    assertEquals(
        List.of(1, 0, 1, 1, 0), List.of(groups[0], groups[1], groups[2], groups[3], groups[4]));
  }

  @Seeds(8)
  void pairsAreFoundAsByComparingAllWithAll(Random random) {
    var texts = texts(random);
    var sets = texts.stream().map(text -> Shingles.of("Title\n" + text)).toList();
    var found = groups("labels-" + random.nextInt() + ".db", texts);

    int alike = 0;
    int missed = 0;
    for (int i = 0; i < texts.size(); i++)
      for (int j = 0; j < i; j++) {
        boolean isAlike = Shingles.jaccard(sets.get(i), sets.get(j)) >= ALIKE;
        if (isAlike) alike++;
        if (isAlike && (found[i] == 0 || found[i] != found[j])) missed++;
      }
    for (int i = 0; i < texts.size(); i++)
      if (found[i] > 0) assertEquals(true, isChained(i, sets), "found without a like: " + i);
    assertEquals(true, missed <= alike / 20, "missed %d of %d".formatted(missed, alike));
  }

  /// Whether some other text is alike.
  private static boolean isChained(int place, List<int[]> sets) {
    for (int other = 0; other < sets.size(); other++)
      if (other != place && Shingles.jaccard(sets.get(place), sets.get(other)) >= ALIKE)
        return true;
    return false;
  }

  /// Some texts, and changed ones of them.
  private static List<String> texts(Random random) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      var words = new ArrayList<String>();
      for (int j = 0; j < 50; j++) words.add("w" + random.nextInt(500));
      texts.add(String.join(" ", words));
      for (int copies = random.nextInt(3); copies > 0; copies--) {
        var changed = new ArrayList<>(words);
        for (int change = random.nextInt(6); change > 0; change--)
          changed.set(random.nextInt(changed.size()), "changed" + random.nextInt(500));
        texts.add(String.join(" ", changed));
      }
    }
    return texts;
  }

  @Test
  void shinglesAreASetOfRunsOfThreeWords() {
    assertEquals(3, Shingles.of("one two three four five").length);
    assertEquals(1, Shingles.of("one, two!").length);
    assertEquals(0, Shingles.of("… 🎉").length);
    assertEquals(
        new TreeSet<>(List.of(1.0)),
        new TreeSet<>(
            List.of(Shingles.jaccard(Shingles.of("A b c d"), Shingles.of("a B, c — d")))));
    assertEquals(1 / 3.0, Shingles.jaccard(Shingles.of("a b c d"), Shingles.of("b c d e")));
  }
}
