package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.End;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.BulkStore.Writer;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.workbench.FileMerging;
import io.github.assay.workbench.FileMerging.Sides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// Prints how long it takes to merge two files that grew from one: 400 tags, and two and a half
/// votes an item, each a batch of its own, half of them made on either side. One person worked on
/// both sides, on a hundredth of the items.
///
/// `MergeSpeed [ITEMS]`
public final class MergeSpeed {
  private static final int TAGS = 400;
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final SqliteWorkspaces workspaces = new SqliteWorkspaces(Clock.systemUTC());
  private final Random random = new Random(1);
  private final int items;
  private long second;

  private MergeSpeed(int items) {
    this.items = items;
  }

  public static void main(String[] arguments) throws IOException {
    int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    new MergeSpeed(items).measure(Files.createTempDirectory("merge-speed"));
  }

  private void measure(Path folder) {
    var sides =
        new Sides(
            folder.resolve("base.db"), folder.resolve("ours.db"), folder.resolve("theirs.db"));
    try (var base = workspaces.create(sides.base())) {
      base.vocabulary().replace(tags(), "owner");
      base.bulk().write(this::addItems);
      base.copyTo(sides.ours());
      base.copyTo(sides.theirs());
    }
    work(sides.ours(), List.of("ann", "bob"));
    work(sides.theirs(), List.of("cat", "dora"));
    var merging = new FileMerging(new Wiring(Map.of()).workbenches(), "merger");
    var merged = folder.resolve("merged.db");
    Readings.once(
        "merge of %,d items with %,d votes".formatted(items, items * 5 / 2),
        () -> System.out.println(merging.run(sides, merged, Progress.none()).came()));
    Readings.once(
        "merge of the same once more",
        () ->
            merging.run(
                new Sides(sides.base(), merged, sides.theirs()),
                folder.resolve("again.db"),
                Progress.none()));
  }

  private static List<Tag> tags() {
    var tags = new ArrayList<Tag>();
    for (int i = 0; i < TAGS; i++)
      tags.add(new Tag(0, "tag " + i, "", List.of(), List.of(), Tag.Guidance.NONE));
    return tags;
  }

  private void addItems(Writer writer) {
    var text = "Words that tell of something, and of something else besides. ".repeat(8);
    for (int i = 0; i < items; i++)
      writer.item(new Item("item-" + i, "Title " + i, text, Item.Origin.NONE), List.of());
  }

  /// Each of the people votes on some items, a quarter more than there are in all.
  private void work(Path file, List<String> people) {
    try (var workspace = workspaces.open(file)) {
      workspace
          .bulk()
          .write(
              writer -> {
                for (int i = 0; i < items; i++) vote(writer, people.getFirst(), i);
                for (int i = 0; i < items / 4; i++) vote(writer, people.getLast(), i);
                for (int i = 0; i < items / 100; i++) vote(writer, "eve", i);
              });
    }
  }

  private void vote(Writer writer, String person, int item) {
    var tags = new TreeSet<Integer>();
    for (int i = 0; i <= random.nextInt(3); i++) tags.add(1 + random.nextInt(TAGS));
    var at = START.plusSeconds(++second);
    writer.labels(
        person,
        person,
        new LabelRow(
            "item-" + item,
            new End(Outcome.TAGGED, "", at),
            List.copyOf(tags),
            List.of(),
            List.of(),
            new Basis.File("votes.csv")));
  }
}
