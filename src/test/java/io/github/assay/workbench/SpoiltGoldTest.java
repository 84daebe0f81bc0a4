package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Part;
import io.github.assay.learning.Progress;
import io.github.assay.learning.tribuo.LinearRecipe;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.Seeds;
import io.github.assay.workbench.LabelErrors.Suspect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;

/// Tags follow from the words of the text, but for some that were spoilt: one in twenty replaced by
/// a wrong one, one in ten left out.
class SpoiltGoldTest {
  private static final int ITEMS = 240;
  private static final List<String> WORDS =
      List.of("cat", "dog", "fox", "tree", "river", "stone", "cloud", "grass", "hill");

  @TempDir private Path folder;
  private final Set<String> spoilt = new HashSet<>();

  @Seeds(3)
  void whatWasSpoiltIsFoundFirst(Random random) throws Exception {
    try (var gold =
        new GoldWorkspace(Files.createDirectory(folder.resolve("s" + random.nextInt())))) {
      fill(gold, random);
      var training =
          new Training(
              gold.workspace(),
              gold.splitting(),
              List.of(new LinearRecipe()),
              Clock.systemUTC(),
              new TreeMap<>());
      var run = training.train(new Training.Request("linear", Map.of(), 1), Progress.none());

      var found =
          new Proofreading(gold.evaluating(), gold.splitting(), training)
              .look(run.id(), Progress.none())
              .suspects();

      var first = found.stream().limit(spoilt.size() / 2).toList();
      long right = first.stream().filter(each -> spoilt.contains(key(each))).count();
      assertTrue(right >= .9 * first.size(), () -> right + " of " + first.size());
      long all = found.stream().filter(each -> spoilt.contains(key(each))).count();
      assertTrue(all >= .7 * spoilt.size(), () -> all + " of " + spoilt.size());
    }
  }

  private static String key(Suspect suspect) {
    return suspect.item() + " " + suspect.tag() + " " + suspect.given();
  }

  private void fill(GoldWorkspace gold, Random random) {
    var parts = new HashMap<String, Part>();
    for (int item = 0; item < ITEMS; item++) {
      var id = "i%03d".formatted(item);
      var words = new ArrayList<String>();
      var tags = new TreeSet<Integer>();
      for (int word = 0; word < 5; word++) {
        int which = random.nextInt(WORDS.size());
        words.add(WORDS.get(which));
        if (which < 3) tags.add(which + 1);
      }
      gold.gold(id, String.join(" ", words) + " " + id, "", spoil(id, tags, random));
      parts.put(id, item % 12 == 0 ? Part.TEST : Part.TRAIN);
      if (item % 12 == 0) spoilt.removeIf(each -> each.startsWith(id));
    }
    gold.split(parts);
  }

  private Integer[] spoil(String id, Set<Integer> right, Random random) {
    var tags = new TreeSet<>(right);
    for (int tag : right) {
      double chance = random.nextDouble();
      if (chance >= .15 || !tags.contains(tag)) continue;
      tags.remove(tag);
      int wrong = 1 + random.nextInt(3);
      if (chance < .05 && !right.contains(wrong)) tags.add(wrong);
    }
    for (int tag = 1; tag <= 3; tag++)
      if (tags.contains(tag) != right.contains(tag))
        spoilt.add(id + " " + tag + " " + tags.contains(tag));
    return tags.toArray(Integer[]::new);
  }
}
