package io.github.assay.bench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.learning.GoldIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Prints how long it takes to index generated gold, and to find the nearest of it, by words and by
/// generated vectors; with descriptions of 300 characters.
///
/// `NeighbourSpeed [ITEMS]`
public final class NeighbourSpeed {
  private static final int QUERIES = 500;

  private NeighbourSpeed() {}

  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    var words = new Words();
    var random = new Random(1);
    var gold = new ArrayList<GoldItem>();
    for (int number = 0; number < count; number++) gold.add(item(number, words, random));
    long before = used();
    var made = new ArrayList<GoldIndex>();
    Readings.once("index of " + count, () -> made.add(new GoldIndex(gold, () -> {})));
    Readings.size("memory of it", used() - before);
    var index = made.getFirst();
    Readings.often(
        "warming up", QUERIES, at -> index.nearest(item(-1 - at, words, random).item(), 20));
    var asked = new ArrayList<GoldItem>();
    for (int number = 0; number < QUERIES; number++) asked.add(item(-1 - number, words, random));
    Readings.often("nearest", QUERIES, at -> index.nearest(asked.get(at).item(), 20));
    meaning(index, gold, asked, random);
  }

  private static void meaning(
      GoldIndex index, List<GoldItem> gold, List<GoldItem> asked, Random random) {
    long before = used();
    for (GoldItem item : gold) index.vector(item.item().id(), vector(random));
    Readings.size("memory of vectors", used() - before);
    for (String title : List.of("warming up", "nearest in meaning"))
      Readings.often(title, QUERIES, at -> index.nearest(asked.get(at).item(), vector(random), 20));
  }

  /// As long as those of the sentence model.
  private static byte[] vector(Random random) {
    var vector = new byte[384];
    random.nextBytes(vector);
    return vector;
  }

  private static GoldItem item(int number, Words words, Random random) {
    var item =
        new Item("i" + number, words.text(random, 60), words.text(random, 300), Item.Origin.NONE);
    return GoldItem.of(item, List.of(1 + random.nextInt(50)), Part.TRAIN);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
