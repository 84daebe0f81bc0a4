package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Prints how long a key waits until it is saved, alone and while texts are read beside it, with
/// the lanes of the window: one thread for the workspace, one that reads texts.
///
/// `ReadingBench WORKSPACE.db`, a copy that may be changed, with items that have no vector yet
public final class ReadingBench {
  private static final int KEYS = 200;
  private static final Basis TYPED = new Basis.Typed();

  private ReadingBench() {}

  public static void main(String[] arguments) throws ExecutionException, InterruptedException {
    try (var bench = new Wiring(Map.of()).workbenches().open(Path.of(arguments[0]));
        var store = Executors.newSingleThreadExecutor();
        var apart = Executors.newSingleThreadExecutor()) {
      bench.vectorising().prepare();
      keys("alone", bench, store, 0);
      var progress = new Stoppable();
      var reading = apart.submit(() -> read(bench, store, progress));
      keys("while texts are read", bench, store, 1);
      boolean wasReading = !reading.isDone();
      progress.stopped.set(true);
      reading.get();
      System.out.println(
          wasReading ? "texts were read all the time" : "too few texts: all were read before");
    }
  }

  private static void read(Workbench bench, ExecutorService store, Progress progress) {
    try {
      bench.vectorising().make(turn -> done(store.submit(turn)), progress);
    } catch (CancellationException e) {
      System.out.println("stopped");
    }
  }

  /// @param which of the tags is chosen, one that no item has from this annotator
  private static void keys(String title, Workbench bench, ExecutorService store, int which) {
    var annotating = bench.annotating("bench");
    var items = new ArrayList<Item>(bench.workspace().items().page(0, KEYS));
    int tag = bench.workspace().vocabulary().current().tags().get(which).id();
    Readings.often(
        "key to saved, " + title,
        KEYS,
        at -> done(store.submit(() -> annotating.choose(items.get(at).id(), tag, TYPED))));
  }

  private static void done(Future<?> turn) {
    try {
      turn.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Goes on until somebody stops it.
  private static final class Stoppable implements Progress {
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Override
    public void report(String stage, long done, long total) {}

    @Override
    public boolean cancelled() {
      return stopped.get();
    }
  }
}
