package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Tag;
import io.github.assay.learning.Progress;
import io.github.assay.query.Names;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.query.Query;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Reading;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Judgement;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// Measures what a person waits for in a large workspace, through the same jobs as the window and
/// the command line: import, opening, search, the queue, and each key of a session.
///
/// Not run by the build; after `mvn test-compile`:
///
/// `java -Xmx512m --enable-native-access=ALL-UNNAMED -cp target/test-classes:target/classes:JARS
/// io.github.assay.bench.WorkbenchSpeed FOLDER [ITEMS]`
public final class WorkbenchSpeed {
  private static final int TAGS = 200;
  private static final int LABELS_OF_AN_ITEM = 3;

  private final Workbenches workbenches = new Wiring(Map.of()).workbenches();
  private final Words words = new Words();
  private final Random random = new Random(11);
  private final Path file;
  private final int items;

  private WorkbenchSpeed(Path file, int items) {
    this.file = file;
    this.items = items;
  }

  /// @param arguments a folder, and how many items
  public static void main(String[] arguments) throws IOException {
    var name = "speed-" + ProcessHandle.current().pid();
    var folder = Path.of(arguments[0]);
    int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    var source = folder.resolve(name + ".jsonl");
    try {
      new WorkbenchSpeed(folder.resolve(name + ".db"), items).run(source);
    } finally {
      for (String suffix : List.of(".db", ".db-wal", ".db-shm", ".db.lock", ".jsonl"))
        Files.deleteIfExists(folder.resolve(name + suffix));
    }
  }

  private void run(Path source) throws IOException {
    write(source);
    try (var bench = workbenches.create(file)) {
      bench.workspace().vocabulary().replace(tags(), "bench");
      Readings.once("import", () -> take(bench, source));
      Readings.size("  heap, at most", heap());
      Readings.size("  file", file.toFile().length());
    }
    Readings.once("open and close", () -> workbenches.open(file).close());
    Readings.once("open to look and close", () -> workbenches.openReadOnly(file).close());
    try (var bench = workbenches.open(file)) {
      search(bench);
      pages(bench);
      annotate(bench);
    }
  }

  private static void take(Workbench bench, Path source) {
    var request =
        new ImportRequest(
            List.of(Input.of(source)),
            Kind.ITEMS,
            Reading.PLAIN,
            LabelsAs.by("file"),
            ImportRequest.BadRecords.REFUSE_ALL);
    bench.importing().run(request, Progress.none());
  }

  /// As the data screen asks: the exact number, and the first rows with their tags.
  private void search(Workbench bench) {
    var browsing = bench.browsing("anna");
    Readings.often(
        "search, as the data screen does",
        200,
        i -> browsing.page(browsing.find(words(query(i))), 0, 100));
    Readings.often("  search alone", 200, i -> browsing.find(words(query(i))));
  }

  private static Query words(String text) {
    return Parser.parse(text, Names.NONE) instanceof Parsed.Fine(var query)
        ? query
        : new Query.All();
  }

  private String query(int i) {
    var word = words.one(random);
    return switch (i % 4) {
      case 0 -> word;
      case 1 -> word.substring(0, 2);
      case 2 -> word + " " + words.one(random);
      default -> words.one(random) + " \"(" + word;
    };
  }

  private void pages(Workbench bench) {
    var browsing = bench.browsing("anna");
    var all = browsing.find(new Query.All());
    Readings.often("a page of the table", 100, _ -> browsing.page(all, random.nextInt(items), 100));
  }

  private void annotate(Workbench bench) {
    var annotating = bench.annotating("anna");
    var work = new Work[] {annotating.next("").orElseThrow()};
    Readings.often(
        "key to saved: choose a tag",
        500,
        i -> work[0] = annotating.choose(id(work), 1 + i % TAGS, new Basis.Typed()));
    Readings.often("key to saved: undo", 200, _ -> annotating.undo());
    Readings.often("key to saved: submit, next", 500, _ -> work[0] = submit(annotating, id(work)));
    Readings.often("next of the queue", 100, _ -> annotating.next(id(work)));
    Readings.often("counts", 100, _ -> annotating.counts());
    var last = "item-" + (items - 1);
    Readings.often("next after the last item", 100, _ -> annotating.next(last));
    Readings.often("overview of the workspace", 20, _ -> bench.surveying().survey("anna"));
  }

  private static Work submit(Annotating annotating, String id) {
    annotating.choose(id, 1, new Basis.Typed());
    annotating.submit(id, List.of(), Judgement.NONE);
    return annotating.next(id).orElseThrow();
  }

  private static String id(Work[] work) {
    return work[0].item().id();
  }

  private void write(Path source) throws IOException {
    try (var out = Files.newBufferedWriter(source)) {
      for (int i = 0; i < items; i++) {
        var tags = new TreeSet<String>();
        while (tags.size() < LABELS_OF_AN_ITEM) tags.add("\"tag " + random.nextInt(TAGS) + "\"");
        out.write(
            "{\"id\":\"item-%d\",\"title\":\"%s\",\"description\":\"%s\",\"tags\":%s}\n"
                .formatted(i, words.text(random, 60), words.text(random, 315), tags));
      }
    }
  }

  private static List<Tag> tags() {
    var tags = new ArrayList<Tag>();
    for (int i = 0; i < TAGS; i++)
      tags.add(new Tag(0, "tag " + i, "", List.of(), List.of(), Tag.Guidance.NONE));
    return tags;
  }

  /// The most that was used of the heap since the start.
  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
