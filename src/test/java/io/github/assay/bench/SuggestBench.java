package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.Item;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.Suggesting;
import io.github.assay.workbench.Training;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Prints how long suggestions for one item take on the way that the window goes: the first one,
/// which begins to make models ready, and those over all items when that is done. Trains
/// `linear+rules` if the workspace has no run. Besides the time on the wall, that of the processor
/// is told, which other work on the machine does not change. Exit 1 if the 99th percentile is 20 ms
/// or more.
///
/// `SuggestBench WORKSPACE.db`
public final class SuggestBench {
  private static final double LIMIT_MS = 20;

  /// So many equal answers, a tenth of a second apart, are taken as the end of all preparations.
  private static final int CALM = 50;

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private SuggestBench() {}

  public static void main(String[] arguments) {
    Executor apart = work -> Thread.ofPlatform().daemon().start(work);
    try (var bench = new Wiring(Map.of()).workbenches(apart).open(Path.of(arguments[0]))) {
      if (bench.workspace().runs().all().isEmpty())
        bench.training().train(new Training.Request("linear+rules", Map.of(), 1), Progress.none());
      var items = new ArrayList<Item>();
      bench.workspace().items().forEach(items::add);
      var suggesting = bench.suggesting();
      print(
          String.format(
              Locale.ROOT, "first: %.0f ms", millis(suggesting::offers, items.getFirst())));
      Readings.once("until all is ready", () -> becomeReady(suggesting, items.getFirst()));
      var walls = new ArrayList<Double>();
      var works = new ArrayList<Double>();
      for (Item item : items) {
        long before = THREAD.getCurrentThreadCpuTime();
        walls.add(millis(suggesting::offers, item));
        works.add((THREAD.getCurrentThreadCpuTime() - before) / 1e6);
      }
      spread("processor", works);
      spread("why", items.stream().map(item -> why(suggesting, item)).toList());
      if (spread("wall", walls) >= LIMIT_MS) System.exit(1);
    }
  }

  /// Asks until models and gold were made ready apart, for which the answers are looked at.
  private static void becomeReady(Suggesting suggesting, Item item) {
    var before = List.of();
    for (int same = 0; same < CALM; ) {
      var offers = suggesting.offers(item);
      same = offers.equals(before) ? same + 1 : 0;
      before = List.copyOf(offers);
      LockSupport.parkNanos(100_000_000);
    }
  }

  /// How long it takes to tell why the first suggestion is one.
  private static double why(Suggesting suggesting, Item item) {
    var offers = suggesting.offers(item);
    if (offers.isEmpty()) return 0;
    return millis(asked -> suggesting.why(asked, offers.getFirst().suggestion().tag()), item);
  }

  private static double spread(String title, List<Double> unsorted) {
    var times = unsorted.stream().sorted().toList();
    double p99 = times.get(times.size() * 99 / 100);
    print(
        String.format(
            Locale.ROOT,
            "%-9s %d items: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, longest %.2f ms",
            title,
            times.size(),
            times.get(times.size() / 2),
            times.get(times.size() * 95 / 100),
            p99,
            times.getLast()));
    return p99;
  }

  private static double millis(Consumer<Item> work, Item item) {
    long start = System.nanoTime();
    work.accept(item);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
