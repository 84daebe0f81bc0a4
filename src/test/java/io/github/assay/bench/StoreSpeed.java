package io.github.assay.bench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Measures a workspace of 100,000 items and 300,000 labels. Not run by the build; after `mvn
/// test-compile`:
///
/// `java -Xmx512m --enable-native-access=ALL-UNNAMED -cp target/test-classes:target/classes:JARS
/// io.github.assay.bench.StoreSpeed FOLDER [ITEMS]`
public final class StoreSpeed {
  private static final int TAGS = 200;
  private static final int WORDS = 20_000;

  private final Random random = new Random(7);
  private final List<String> words = new ArrayList<>();
  private final int items;

  private StoreSpeed(int items) {
    this.items = items;
    for (int i = 0; i < WORDS; i++) words.add(word());
  }

  /// @param arguments a folder, and how many items
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]).resolve("speed-" + ProcessHandle.current().pid() + ".db");
    int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    try {
      new StoreSpeed(items).run(file);
    } finally {
      for (String suffix : List.of("", "-wal", "-shm", ".lock", ".copy", ".copy.lock"))
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
    }
  }

  private void run(Path file) {
    var workspaces = new SqliteWorkspaces(Clock.systemUTC());
    try (var workspace = workspaces.create(file)) {
      workspace.vocabulary().replace(tags(), "bench");
      var all = generated();
      time("import", () -> fill(workspace, all));
      System.out.printf("%-34s %,9d KB%n", "file", file.toFile().length() / 1024);
      searches(workspace);
      decisions(workspace);
      queues(workspace);
      time("gold.forEach", () -> workspace.gold().forEach(_ -> {}));
      time("items.forEach", () -> workspace.items().forEach(_ -> {}));
      time("decisions.forEach", () -> workspace.decisions().forEach(_ -> {}));
      time("currentHash", () -> workspace.snapshots().currentHash());
      time("freeze", () -> workspace.snapshots().freeze("one", "bench"));
      time("verify", () -> System.out.println(workspace.verify()));
      time("copyTo", () -> workspace.copyTo(file.resolveSibling(file.getFileName() + ".copy")));
    }
    time("open", () -> workspaces.open(file).close());
    time("open again", () -> workspaces.open(file).close());
    time("open to look at", () -> workspaces.openReadOnly(file).close());
  }

  private void fill(Workspace workspace, List<Item> all) {
    workspace
        .bulk()
        .write(
            writer -> {
              for (Item item : all) {
                writer.item(item, List.of());
                var tags = new TreeSet<Integer>();
                while (tags.size() < 3) tags.add(1 + random.nextInt(TAGS));
                writer.labels(
                    "bench",
                    Decision.GOLD,
                    new LabelRow(
                        item.id(),
                        Outcome.TAGGED,
                        List.copyOf(tags),
                        List.of(),
                        List.of(),
                        new Basis.File("items.jsonl")));
              }
            });
  }

  private void searches(Workspace workspace) {
    var nanos = new Nanos[300];
    for (int i = 0; i < nanos.length; i++) {
      var word = words.get(frequent());
      var text =
          switch (i % 4) {
            case 0 -> word;
            case 1 -> word.substring(0, 2);
            case 2 -> word + " " + words.get(frequent());
            default -> words.get(frequent()) + " \"(" + word;
          };
      nanos[i] = nanos(() -> workspace.items().search(text, 50));
    }
    report("search, 50 best", nanos);
  }

  private void decisions(Workspace workspace) {
    var nanos = new Nanos[1000];
    for (int i = 0; i < nanos.length; i++) {
      var entry =
          new Decision.Entry(
              "anna",
              "anna",
              "item-" + random.nextInt(items),
              new Act.Mark(1 + random.nextInt(TAGS), Verdict.YES),
              new Basis.Model("R-0001", random.nextDouble(), 1));
      nanos[i] = nanos(() -> workspace.decisions().record(List.of(entry)));
    }
    report("record one decision", nanos);
    for (int i = 0; i < nanos.length; i++)
      nanos[i] = nanos(() -> workspace.decisions().undo("anna"));
    report("undo one decision", nanos);
  }

  private void queues(Workspace workspace) {
    var nanos = new Nanos[20];
    for (int i = 0; i < nanos.length; i++)
      nanos[i] = nanos(() -> workspace.decisions().queue("anna", "", 50));
    report("queue with nothing in it", nanos);
    time("queued", () -> workspace.decisions().queued("anna"));
  }

  /// Wall and processor time of one step.
  private record Nanos(long wall, long processor) {}

  private static Nanos nanos(Runnable step) {
    long start = System.nanoTime();
    long busy = processor();
    step.run();
    return new Nanos(System.nanoTime() - start, processor() - busy);
  }

  private static void report(String what, Nanos[] nanos) {
    System.out.printf("%-34s %s%n", what, line(Stream.of(nanos).mapToLong(Nanos::wall)));
    System.out.printf(
        "%-34s %s%n", "  processor", line(Stream.of(nanos).mapToLong(Nanos::processor)));
  }

  private static String line(LongStream nanos) {
    var sorted = nanos.sorted().toArray();
    return "p50 %7.2f ms   p95 %7.2f ms   max %7.2f ms"
        .formatted(
            sorted[sorted.length / 2] / 1e6,
            sorted[sorted.length * 95 / 100] / 1e6,
            sorted[sorted.length - 1] / 1e6);
  }

  private static void time(String what, Runnable job) {
    long start = System.nanoTime();
    long busy = processor();
    job.run();
    System.out.printf(
        "%-34s %9.3f s  (processor %.3f s)%n",
        what, (System.nanoTime() - start) / 1e9, (processor() - busy) / 1e9);
  }

  /// Nanoseconds that this thread had a processor, which other programs do not disturb.
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private List<Item> generated() {
    var all = new ArrayList<Item>();
    for (int i = 0; i < items; i++)
      all.add(new Item("item-" + i, text(60), text(315), Item.Origin.NONE));
    return all;
  }

  private String text(int length) {
    var text = new StringBuilder();
    while (text.length() < length) text.append(words.get(frequent())).append(' ');
    return text.toString();
  }

  /// The place of a word; low places are frequent, as in real text.
  private int frequent() {
    return (int) (Math.pow(random.nextDouble(), 4) * WORDS);
  }

  private String word() {
    var word = new StringBuilder();
    for (int i = 3 + random.nextInt(8); i > 0; i--) word.append((char) ('a' + random.nextInt(26)));
    return word.toString();
  }

  private static List<Tag> tags() {
    var tags = new ArrayList<Tag>();
    for (int i = 0; i < TAGS; i++)
      tags.add(new Tag(0, "tag " + i, "", List.of(), List.of(), Tag.Guidance.NONE));
    return tags;
  }
}
