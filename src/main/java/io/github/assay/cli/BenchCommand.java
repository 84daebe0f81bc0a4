package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.workbench.Suggesting;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay bench`: how long people wait for suggestions, on this machine and this workspace.
@Command(
    name = "bench",
    description = {
      "Measure how long suggestions for an item take.",
      "They come from the best run, the rules and gold items that read alike. Exit 1 if the 99th"
          + " percentile is not below the limit."
    })
final class BenchCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(
      names = "--n",
      paramLabel = "N",
      defaultValue = "1000",
      description = "how often to ask, item after item (${DEFAULT-VALUE})")
  private int times;

  @Option(
      names = "--limit",
      paramLabel = "MS",
      defaultValue = "100",
      description = "of the 99th percentile, in milliseconds (${DEFAULT-VALUE})")
  private double limit;

  BenchCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (times < 1) throw new AssayException("WRONG_USE", "--n must be at least 1");
    if (!(limit > 0)) throw new AssayException("WRONG_USE", "--limit must be above 0");
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var items = items(workbench);
      var suggesting = workbench.suggesting();
      double first = millis(suggesting, items.getFirst());
      double[] waits = measure(suggesting, items);
      tell(items.size(), first, waits);
      return isKept(waits) ? ExitCode.FINE : ExitCode.NEGATIVE;
    }
  }

  /// No more of them than there are questions.
  private List<Item> items(Workbench workbench) {
    var items = new ArrayList<Item>();
    workbench
        .workspace()
        .items()
        .forEach(
            item -> {
              if (items.size() < times) items.add(item);
            });
    if (items.isEmpty())
      throw new AssayException("NOT_FOUND", "the workspace has no items to suggest tags for");
    return items;
  }

  /// @return the times in milliseconds, rising
  private double[] measure(Suggesting suggesting, List<Item> items) {
    var waits = new double[times];
    try (var progress = reply.progress(interruption)) {
      for (int i = 0; i < times; i++) {
        progress.check();
        waits[i] = millis(suggesting, items.get(i % items.size()));
        progress.report("suggesting", i + 1, times);
      }
    }
    Arrays.sort(waits);
    return waits;
  }

  private static double millis(Suggesting suggesting, Item item) {
    long start = System.nanoTime();
    suggesting.offers(item);
    return (System.nanoTime() - start) / 1e6;
  }

  /// The shortest time within which this share of the answers came.
  static double at(double[] rising, double share) {
    return rising[Math.max(0, (int) Math.ceil(share * rising.length) - 1)];
  }

  private boolean isKept(double... rising) {
    return at(rising, .99) < limit;
  }

  private void tell(int items, double first, double... waits) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("n", times);
    fields.put("items", items);
    fields.put("first_ms", first);
    fields.put("p50_ms", at(waits, .5));
    fields.put("p95_ms", at(waits, .95));
    fields.put("p99_ms", at(waits, .99));
    fields.put("longest_ms", at(waits, 1));
    fields.put("limit_ms", limit);
    fields.put("kept", isKept(waits));
    reply.print(fields, text(first, waits));
  }

  private String text(double first, double... waits) {
    return String.format(
        Locale.ENGLISH,
        "%,d suggestions: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, longest %.2f ms;"
            + " the first, with all made ready, %.0f ms%n"
            + "The 99th percentile is %s the limit of %s ms.",
        times,
        at(waits, .5),
        at(waits, .95),
        at(waits, .99),
        at(waits, 1),
        first,
        isKept(waits) ? "below" : "not below",
        Math.rint(limit) == limit ? String.format(Locale.ENGLISH, "%,.0f", limit) : limit);
  }
}
