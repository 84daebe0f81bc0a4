package io.github.assay.workbench;

import io.github.assay.learning.Progress;
import io.github.assay.store.NearTwins;
import io.github.assay.store.Workspace;
import io.github.assay.text.Shingles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Knows which items of a workspace nearly read as others: they share at least 70 % of their runs
/// of three words. What was found is kept in memory; items never change, so it holds until more of
/// them come in. The cost grows with the texts, since only items whose sketches meet are compared.
///
/// One for a workspace, for all threads.
public final class NearDuplicates {
  private static final double ALIKE = 0.7;
  private static final int STEP = 4_096;
  private static final int MOST_CHARACTERS = 4 << 20;

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
    var search = new Search(workspace, items, progress);
    search.sketch();
    search.compare();
    known = new NearTwins(search.groups.all());
  }

  /// One look at all items. One thread reads, and all processors work on what was read.
  private static final class Search {
    private static final int[] WANTED = {};

    private final Workspace workspace;
    private final int items;
    private final Progress progress;
    private final Sketches sketches;
    private final Groups groups;

    Search(Workspace workspace, int items, Progress progress) {
      this.workspace = workspace;
      this.items = items;
      this.progress = progress;
      sketches = new Sketches(items);
      groups = new Groups(items);
    }

    private interface Visit {
      /// Called on any thread, once for each place.
      void at(int place, String text);
    }

    private record Block(int first, List<String> texts) {
      void each(Visit visit) {
        IntStream.range(0, texts.size()).parallel().forEach(i -> visit.at(first + i, texts.get(i)));
      }
    }

    private void each(String stage, Visit visit) {
      ReadAhead.<Block>run(
          ahead -> read(ahead),
          block -> {
            progress.check();
            progress.report(stage, block.first() - 1, items);
            block.each(visit);
          });
    }

    private void read(ReadAhead<Block> ahead) {
      var texts = new ArrayList<String>();
      var seen = new int[2];
      workspace
          .measures()
          .texts(
              text -> {
                if (seen[0] == items) return;
                texts.add(text);
                seen[0]++;
                seen[1] += text.length();
                if (seen[0] < items && texts.size() < STEP && seen[1] < MOST_CHARACTERS) return;
                ahead.put(new Block(seen[0] - texts.size() + 1, List.copyOf(texts)));
                ahead.hand();
                texts.clear();
                seen[1] = 0;
              });
    }

    void sketch() {
      each("looking for near duplicates", (place, text) -> sketches.put(place, Shingles.of(text)));
      sketches.joinSame(groups);
    }

    /// Compares those that meet, and joins those that are alike.
    void compare() {
      long[] pairs = sketches.pairs(groups, progress);
      if (pairs.length == 0) return;
      var sets = new int[items + 1][];
      for (long pair : pairs) sets[Sketches.one(pair)] = sets[Sketches.other(pair)] = WANTED;
      each(
          "comparing near duplicates",
          (place, text) -> {
            if (sets[place] != null) sets[place] = Shingles.of(text);
          });
      for (long pair : pairs) {
        int one = Sketches.one(pair);
        int other = Sketches.other(pair);
        if (groups.leader(one) != groups.leader(other)
            && Shingles.jaccard(sets[one], sets[other]) >= ALIKE) groups.join(one, other);
      }
    }
  }
}
