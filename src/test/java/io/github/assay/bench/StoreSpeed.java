package io.github.assay.bench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.QueueStore.From;
import io.github.assay.store.QueueStore.Wish;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Measures a workspace of 100,000 items and 300,000 labels. Not run by the build; after `mvn
/// test-compile`:
///
/// `java -Xmx512m --enable-native-access=ALL-UNNAMED -cp target/test-classes:target/classes:JARS
/// io.github.assay.bench.StoreSpeed FOLDER [ITEMS]`
public final class StoreSpeed {
  private static final int TAGS = 200;

  private final Random random = new Random(7);
  private final Words words = new Words();
  private final int items;

  private StoreSpeed(int items) {
    this.items = items;
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
      Readings.once("import", () -> fill(workspace, all));
      Readings.size("file", file.toFile().length());
      searches(workspace);
      decisions(workspace);
      queues(workspace);
      Readings.once("gold.forEach", () -> workspace.gold().forEach(_ -> {}));
      Readings.once("items.forEach", () -> workspace.items().forEach(_ -> {}));
      Readings.once("decisions.forEach", () -> workspace.decisions().forEach(_ -> {}));
      Readings.once("currentHash", () -> workspace.snapshots().currentHash());
      Readings.once("freeze", () -> workspace.snapshots().freeze("one", "bench"));
      Readings.once("verify", () -> System.out.println(workspace.verify()));
      Readings.once(
          "copyTo", () -> workspace.copyTo(file.resolveSibling(file.getFileName() + ".copy")));
    }
    Readings.once("open", () -> workspaces.open(file).close());
    Readings.once("open again", () -> workspaces.open(file).close());
    Readings.once("open to look at", () -> workspaces.openReadOnly(file).close());
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
    Readings.often("search, 50 best", 300, i -> workspace.items().search(query(i), 50));
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

  private void decisions(Workspace workspace) {
    Readings.often(
        "record one decision", 1000, _ -> workspace.decisions().record(List.of(entry())));
    Readings.often("undo one decision", 1000, _ -> workspace.decisions().undo("anna"));
  }

  private Decision.Entry entry() {
    return new Decision.Entry(
        "anna",
        "anna",
        "item-" + random.nextInt(items),
        new Act.Mark(1 + random.nextInt(TAGS), Verdict.YES),
        new Basis.Model("R-0001", random.nextDouble(), 1));
  }

  private void queues(Workspace workspace) {
    Readings.often(
        "queue with nothing in it",
        20,
        _ -> workspace.queue().byVotes(new Wish("anna", 1), new From(true, ""), 50));
    Readings.once("queued", () -> workspace.queue().size(new Wish("anna", 1)));
    Readings.often(
        "take an item in hand",
        100,
        _ -> workspace.queue().claim("anna", "item-" + random.nextInt(items)));
  }

  private List<Item> generated() {
    var all = new ArrayList<Item>();
    for (int i = 0; i < items; i++)
      all.add(
          new Item("item-" + i, words.text(random, 60), words.text(random, 315), Item.Origin.NONE));
    return all;
  }

  private static List<Tag> tags() {
    var tags = new ArrayList<Tag>();
    for (int i = 0; i < TAGS; i++)
      tags.add(new Tag(0, "tag " + i, "", List.of(), List.of(), Tag.Guidance.NONE));
    return tags;
  }
}
