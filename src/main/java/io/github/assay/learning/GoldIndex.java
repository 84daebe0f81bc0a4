package io.github.assay.learning;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.text.SparseVector;
import io.github.assay.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Gold items, and those among them that read like a text: by their words, or by their meaning
/// where vectors are known.
///
/// Follows gold as it changes: what became gold after the index was made is compared one by one, so
/// an index that [#isWorn] should be made anew. Used by one thread at a time.
public final class GoldIndex {
  private static final int FRESH = 1_000;

  /// How similar an item must be at least to be a neighbour.
  static final double LEAST = 0.05;

  /// Of how many items one may lack a vector, for the others to speak for all.
  private static final int ONE_OF = 10;

  private final WordPostings postings;
  private final Vectors vectors;
  private final float[] sums;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  /// @param vector of an item that came after the postings were made; null for the others
  private record Entry(
      String item, String title, @Nullable SortedSet<Integer> tags, @Nullable SparseVector vector) {
    Entry with(@Nullable SortedSet<Integer> other) {
      return new Entry(item, title, other, vector);
    }
  }

  /// @param gold what is known at first
  /// @param pulse is run now and then, by several threads; what it throws ends the making
  public GoldIndex(List<GoldItem> gold, Runnable pulse) {
    postings = new WordPostings(gold.stream().map(item -> text(item.item())).toList(), pulse);
    sums = new float[postings.size()];
    vectors = new Vectors(gold.size());
    for (GoldItem item : gold) add(item, null);
  }

  /// How many items are gold.
  public int size() {
    return (int) entries.stream().filter(entry -> entry.tags() != null).count();
  }

  /// Whether so much became gold since it was made that it should be made anew.
  public boolean isWorn() {
    return entries.size() - postings.size() > Math.min(FRESH, 5 + postings.size() / 2);
  }

  /// Takes in that an item is gold now, or that its tags changed.
  public void put(GoldItem gold) {
    var place = places.get(gold.item().id());
    if (place == null) add(gold, postings.of(text(gold.item())));
    else entries.set(place, entries.get(place).with(gold.tags()));
  }

  /// Takes in that an item is no longer gold.
  public void remove(String item) {
    var place = places.get(item);
    if (place != null) entries.set(place, entries.get(place).with(null));
  }

  /// Takes in the vector of an item; of one that is not here, nothing.
  public void vector(String item, byte[] vector) {
    var place = places.get(item);
    if (place != null) vectors.put(place, vector);
  }

  /// Whether the vectors of nearly all items are known, and there are some.
  public boolean knowsMeanings() {
    return vectors.size() > 0
        && (entries.size() - vectors.size()) * (long) ONE_OF <= entries.size();
  }

  private void add(GoldItem gold, @Nullable SparseVector vector) {
    places.put(gold.item().id(), entries.size());
    entries.add(new Entry(gold.item().id(), gold.item().title(), gold.tags(), vector));
  }

  /// The gold items that read most like an item, never the item itself.
  ///
  /// @param most how many at most
  /// @return nearest first; of equally near ones those that came first
  public List<Neighbour> nearest(Item item, int most) {
    var query = postings.of(text(item));
    Arrays.fill(sums, 0);
    postings.addTo(sums, query);
    int self = places.getOrDefault(item.id(), -1);
    var best = new Nearest(most, LEAST);
    for (int place = 0; place < sums.length; place++)
      if (sums[place] > best.bar() && place != self && entries.get(place).tags() != null)
        best.offer(place, Math.min(1, sums[place]));
    for (int place = sums.length; place < entries.size(); place++) {
      var entry = entries.get(place);
      if (place != self && entry.tags() != null && entry.vector() != null)
        best.offer(place, postings.similarity(query, entry.vector()));
    }
    return neighbours(best);
  }

  /// The gold items whose meaning is nearest to that of an item, never the item itself.
  ///
  /// @param vector of the item's text
  /// @param most how many at most
  /// @return nearest first
  public List<Neighbour> nearest(Item item, byte[] vector, int most) {
    int self = places.getOrDefault(item.id(), -1);
    var best = new Nearest(most, LEAST);
    vectors.nearest(vector, place -> place != self && entries.get(place).tags() != null, best);
    return neighbours(best);
  }

  private List<Neighbour> neighbours(Nearest best) {
    var found = new ArrayList<Neighbour>();
    for (int rank = 0; rank < best.size(); rank++) {
      var entry = entries.get(best.place(rank));
      if (entry.tags() != null)
        found.add(new Neighbour(entry.item(), entry.title(), entry.tags(), best.similarity(rank)));
    }
    return found;
  }

  private static Text text(Item item) {
    return new Text(item.title(), item.description());
  }
}
