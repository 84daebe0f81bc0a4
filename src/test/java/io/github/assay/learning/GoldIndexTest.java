package io.github.assay.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.testing.Learning;
import io.github.assay.testing.Seeds;
import io.github.assay.text.Features;
import io.github.assay.text.SparseVector;
import io.github.assay.text.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoldIndexTest {
  private static final double NEAR = 1e-5;

  @Seeds(60)
  void neighboursAreThoseOfAComparisonWithEveryItem(Random random) {
    var gold = Learning.items(random, 20 + random.nextInt(400)).train();
    var index = new GoldIndex(gold, () -> {});
    var naive = new Naive(gold);

    for (GoldItem asked : Learning.items(random, 5).validation())
      naive.check(index.nearest(asked.item(), 10), asked.item(), gold);
  }

  @Seeds(60)
  void goldThatComesGoesAndChangesIsFollowed(Random random) {
    var gold = Learning.items(random, 60).train();
    var index = new GoldIndex(gold, () -> {});
    var now = new TreeMap<String, GoldItem>();
    for (GoldItem item : gold) now.put(item.item().id(), item);
    for (GoldItem item : Learning.items(random, 30).validation()) {
      now.put(item.item().id(), item);
      index.put(item);
    }
    for (String id : List.copyOf(now.keySet()))
      if (random.nextInt(4) == 0) {
        now.remove(id);
        index.remove(id);
      } else if (random.nextInt(4) == 0) {
        now.computeIfPresent(id, (_, item) -> GoldItem.of(item.item(), List.of(5), item.part()));
        index.put(now.getOrDefault(id, gold.getFirst()));
      }

    assertEquals(now.size(), index.size());
    var naive = new Naive(gold);
    for (GoldItem asked : Learning.items(random, 5).validation()) {
      var stranger = new Item("asked", asked.item().title(), "", Item.Origin.NONE);
      naive.check(index.nearest(stranger, 10), stranger, now.values());
    }
  }

  @Test
  void anItemIsNotItsOwnNeighbour() {
    var one = gold("one", "graph networks", 1);
    var twin = gold("twin", "graph networks", 2);
    var index = new GoldIndex(List.of(one, twin), () -> {});

    assertEquals(List.of("twin"), ids(index.nearest(one.item(), 10)));
    assertEquals(1, index.nearest(one.item(), 10).getFirst().similarity(), NEAR);
  }

  @Test
  void textsWithoutACommonWordAreNoNeighbours() {
    var index =
        new GoldIndex(List.of(gold("a", "graph loss", 1), gold("b", "graph loss", 1)), () -> {});

    assertEquals(List.of(), index.nearest(gold("c", "speech", 1).item(), 10));
    assertEquals(List.of(), index.nearest(gold("d", "", 1).item(), 10));
    assertEquals(
        List.of(), new GoldIndex(List.of(), () -> {}).nearest(gold("e", "x", 1).item(), 10));
  }

  @Test
  void anIndexWearsOutAsMuchBecomesGold() {
    var index = new GoldIndex(List.of(gold("a", "graph", 1), gold("b", "graph", 1)), () -> {});
    for (int number = 0; number < 6; number++) index.put(gold("new" + number, "graph", 1));

    assertFalse(index.isWorn());
    index.put(gold("last", "graph", 1));
    assertTrue(index.isWorn());
  }

  @Test
  void aTagWeighsAsMuchAsTheNeighboursThatHaveIt() {
    var near =
        new Neighbourhood(
            List.of(neighbour("a", .6, 1, 2), neighbour("b", .3, 1), neighbour("c", .1, 3)));

    double all = 1 + 7 * GoldIndex.LEAST;
    var shares = near.shares();
    assertEquals(List.of(1, 2, 3), List.copyOf(shares.keySet()));
    assertEquals(.9 / all, shares.getOrDefault(1, 0.0), 1e-12);
    assertEquals(.6 / all, shares.getOrDefault(2, 0.0), 1e-12);
    assertEquals(List.of("a", "b"), ids(near.with(1)));
  }

  @Test
  void aSingleDistantNeighbourIsSureOfNothing() {
    var near = new Neighbourhood(List.of(neighbour("a", .1, 1)));

    assertEquals(.1 / .55, near.shares().getOrDefault(1, 0.0), 1e-12);
  }

  private static List<String> ids(List<Neighbour> neighbours) {
    return neighbours.stream().map(Neighbour::item).toList();
  }

  private static Neighbour neighbour(String id, double similarity, Integer... tags) {
    return new Neighbour(id, id, new java.util.TreeSet<>(List.of(tags)), similarity);
  }

  private static GoldItem gold(String id, String title, Integer... tags) {
    return GoldItem.of(new Item(id, title, "", Item.Origin.NONE), List.of(tags), Part.TRAIN);
  }

  /// Compares a text with every item, one word after the other.
  private static final class Naive {
    private final Features features;
    private final int texts;

    Naive(List<GoldItem> learnedFrom) {
      texts = learnedFrom.size();
      features =
          Features.learn(
              WordPostings.WORDS,
              learnedFrom.stream().map(gold -> text(gold.item())).toList(),
              () -> {});
    }

    void check(List<Neighbour> found, Item asked, java.util.Collection<GoldItem> gold) {
      var all = new HashMap<String, Double>();
      var known = new HashMap<String, GoldItem>();
      for (GoldItem item : gold) {
        known.put(item.item().id(), item);
        double similarity = cosine(values(asked), values(item.item()));
        if (similarity > GoldIndex.LEAST + NEAR && !item.item().id().equals(asked.id()))
          all.put(item.item().id(), similarity);
      }
      var best = all.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
      assertEquals(best.size(), found.size());
      for (int rank = 0; rank < best.size(); rank++) {
        var one = found.get(rank);
        assertEquals(best.get(rank), one.similarity(), NEAR);
        assertEquals(all.getOrDefault(one.item(), 0.0), one.similarity(), NEAR);
        assertEquals(Objects.requireNonNull(known.get(one.item())).tags(), one.tags());
      }
    }

    private Map<Integer, Double> values(Item item) {
      SparseVector vector = features.of(text(item));
      var values = new TreeMap<Integer, Double>();
      for (int at = 0; at < vector.size(); at++)
        if (texts < 200 || features.count(vector.place(at)) <= texts / 10)
          values.put(vector.place(at), (double) vector.value(at));
      return values;
    }

    private static double cosine(Map<Integer, Double> one, Map<Integer, Double> other) {
      double dot = 0;
      for (var value : one.entrySet())
        dot += value.getValue() * other.getOrDefault(value.getKey(), 0.0);
      return dot == 0 ? 0 : dot / (length(one) * length(other));
    }

    private static double length(Map<Integer, Double> values) {
      return Math.sqrt(values.values().stream().mapToDouble(value -> value * value).sum());
    }

    private static Text text(Item item) {
      return new Text(item.title(), item.description());
    }
  }
}
