package io.github.assay.workbench;

import io.github.assay.learning.Progress;
import io.github.assay.store.NearTwins;
import io.github.assay.store.Workspace;
import io.github.assay.text.Shingles;
import io.github.assay.text.Sketch;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Knows which items of a workspace nearly read as others: they share at least 70 % of their runs
/// of three words. What was found is kept in memory; items never change, so it holds until more of
/// them come in. The cost grows with the texts, since only items whose sketches meet are compared.
///
/// One for a workspace, for all threads.
public final class NearDuplicates {
  private static final double ALIKE = 0.7;
  private static final int STEP = 10_000;

  private volatile NearTwins known = NearTwins.NONE;

  /// What was found so far; [NearTwins#NONE] if nobody looked.
  public NearTwins known() {
    return known;
  }

  /// Whether it is known for all items.
  public boolean isKnown(Workspace workspace) {
    return known.items() == workspace.items().count();
  }

  /// Looks, unless it is known. Blocking.
  ///
  /// @throws java.util.concurrent.CancellationException if it is stopped; what was known stays
  public synchronized void look(Workspace workspace, Progress progress) {
    if (isKnown(workspace)) return;
    int items = workspace.items().count();
    var search = new Search(items, progress);
    search.sketch(workspace);
    search.meet();
    search.compare(workspace);
    known = new NearTwins(search.groups());
  }

  /// One look at all items.
  private static final class Search {
    private final int items;
    private final Progress progress;
    private final long[] texts;
    private final int[][] bands;

    /// For each place, a lower or equal one of its group.
    private final int[] leaders;

    private final BitSet wanted = new BitSet();
    private long[] pairs = {};

    Search(int items, Progress progress) {
      this.items = items;
      this.progress = progress;
      texts = new long[items + 1];
      bands = new int[Sketch.BANDS][items + 1];
      leaders = new int[items + 1];
      for (int i = 0; i <= items; i++) leaders[i] = i;
    }

    private interface Visit {
      void at(int place, int[] shingles);
    }

    private void each(Workspace workspace, String stage, Visit visit) {
      var place = new AtomicInteger();
      workspace
          .items()
          .forEach(
              item -> {
                int at = place.incrementAndGet();
                if (at % STEP == 0) {
                  progress.check();
                  progress.report(stage, Math.min(at, items), items);
                }
                if (at <= items)
                  visit.at(at, Shingles.of(item.title() + "\n" + item.description()));
              });
    }

    void sketch(Workspace workspace) {
      each(
          workspace,
          "looking for near duplicates",
          (place, shingles) -> {
            if (shingles.length == 0) return;
            texts[place] = hash(shingles);
            int[] sketch = Sketch.of(shingles);
            for (int band = 0; band < sketch.length; band++) bands[band][place] = sketch[band];
          });
    }

    private static long hash(int[] shingles) {
      long hash = shingles.length;
      for (int shingle : shingles) hash = 0x9e3779b97f4a7c15L * (hash ^ shingle) + 1;
      return hash == 0 ? 1 : hash;
    }

    /// Joins items with the same words, and notes the others whose sketches meet.
    void meet() {
      var first = new HashMap<Long, Integer>();
      for (int place = 1; place <= items; place++)
        if (texts[place] != 0) {
          var other = first.putIfAbsent(texts[place], place);
          if (other != null) leaders[place] = other;
        }
      for (int[] band : bands) {
        progress.check();
        meet(band);
      }
      pairs = LongStream.of(pairs).distinct().toArray();
    }

    private void meet(int[] band) {
      var sorted =
          LongStream.rangeClosed(1, items)
              .filter(place -> texts[(int) place] != 0 && leaders[(int) place] == place)
              .map(place -> ((long) band[(int) place] << 32) | place)
              .sorted()
              .toArray();
      var found = LongStream.builder();
      int start = 0;
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] >> 32 != sorted[start] >> 32) start = i;
        if (i > start) found.add(pair(sorted[start], sorted[i]));
        if (i > start + 1) found.add(pair(sorted[i - 1], sorted[i]));
      }
      pairs = LongStream.concat(LongStream.of(pairs), found.build()).toArray();
    }

    private long pair(long one, long other) {
      wanted.set((int) one);
      wanted.set((int) other);
      return ((one & 0xffffffffL) << 32) | (other & 0xffffffffL);
    }

    /// Compares those that met, and joins those that are alike.
    void compare(Workspace workspace) {
      if (pairs.length == 0) return;
      Map<Integer, int[]> sets = new HashMap<>();
      each(
          workspace,
          "comparing near duplicates",
          (place, shingles) -> {
            if (wanted.get(place)) sets.put(place, shingles);
          });
      for (long pair : pairs) {
        int one = (int) (pair >> 32);
        int other = (int) pair;
        if (leader(one) == leader(other)) continue;
        if (Shingles.jaccard(set(sets, one), set(sets, other)) >= ALIKE) join(one, other);
      }
    }

    private static int[] set(Map<Integer, int[]> sets, int place) {
      return sets.getOrDefault(place, new int[0]);
    }

    private void join(int one, int other) {
      int low = Math.min(leader(one), leader(other));
      int high = Math.max(leader(one), leader(other));
      leaders[high] = low;
    }

    private int leader(int place) {
      int at = place;
      while (leaders[at] != at) {
        leaders[at] = leaders[leaders[at]];
        at = leaders[at];
      }
      return at;
    }

    int[] groups() {
      var groups = new int[items + 1];
      var sizes = new int[items + 1];
      for (int place = 1; place <= items; place++) sizes[leader(place)]++;
      for (int place = 1; place <= items; place++)
        if (sizes[leader(place)] > 1) groups[place] = leader(place);
      return groups;
    }
  }
}
