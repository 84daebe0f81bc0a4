package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Span;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.Seeds;
import io.github.assay.transfer.Formats;
import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyReport;
import io.github.assay.workbench.Exporting.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

/// What is exported and imported into a new workspace is exported to the same bytes, whatever
/// stands in the texts.
class RoundTripTest {
  private static final List<String> ENDINGS =
      List.of("csv", "tsv", "json", "jsonl", "csv.gz", "tsv.gz", "json.gz", "jsonl.gz");

  private static final List<ExportKind> KINDS = List.of(ExportKind.values());
  private static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST);

  @TempDir Path folder;

  @Seeds(40)
  void everyKindInEveryFormatComesBack(Random random) throws IOException {
    try (var shelf = new Shelf(folder, "first.db")) {
      fill(shelf, random);
      var ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
      check(shelf, KINDS.get(random.nextInt(KINDS.size())), ending);
      assertEquals(List.of(), shelf.workspace.verify());
    }
  }

  private void check(Shelf first, ExportKind kind, String ending) throws IOException {
    var written = export(first, kind, "first." + kind + "." + ending);
    try (var second = new Shelf(folder, "second-" + kind + ".db")) {
      if (kind != ExportKind.VOCABULARY)
        vocabulary(second, export(first, ExportKind.VOCABULARY, "tags-for-" + kind + ".json"));
      take(first, second, kind, written);
      var again = export(second, kind, "second." + kind + "." + ending);
      if (!ending.endsWith(".gz"))
        assertEquals(Files.readString(written), Files.readString(again), kind + " as " + ending);
      assertEquals(-1, Files.mismatch(written, again), kind + " as " + ending);
      assertEquals(List.of(), second.workspace.verify());
    }
  }

  private static void take(Shelf first, Shelf second, ExportKind kind, Path written) {
    switch (kind) {
      case ITEMS, GOLD -> accepted(second, Kind.ITEMS, written);
      case VOCABULARY -> vocabulary(second, written);
      case ANNOTATIONS, DECISIONS -> {
        var items = new ArrayList<Item>();
        first.workspace.items().forEach(items::add);
        second
            .workspace
            .bulk()
            .write(writer -> items.forEach(item -> writer.item(item, List.of())));
        accepted(second, Kind.valueOf(kind.name()), written);
      }
    }
  }

  private static void accepted(Shelf shelf, Kind kind, Path file) {
    var report = shelf.importing.run(Shelf.request(kind, file), Progress.none());
    assertInstanceOf(Accepted.class, report, () -> String.join("\n", report.lines()));
  }

  private static void vocabulary(Shelf shelf, Path file) {
    var report =
        new VocabularyEditing(shelf.workspace).importFile(Input.of(file), Reading.PLAIN, "owner");
    assertInstanceOf(VocabularyReport.Accepted.class, report, report::toString);
  }

  private Path export(Shelf shelf, ExportKind kind, String name) {
    var file = folder.resolve(name);
    shelf.exporting.toFile(
        new Order(kind, Formats.byName(name).orElseThrow()), file, Progress.none());
    return file;
  }

  private static void fill(Shelf shelf, Random random) {
    var torture = new Torture(random);
    var names = torture.names(6);
    shelf.workspace.vocabulary().replace(tags(torture, names), "owner");
    var items = torture.names(8);
    shelf
        .workspace
        .bulk()
        .write(
            writer -> {
              for (String id : items) {
                writer.item(item(torture, id), torture.some(List.of("un|approved", "[other", "é")));
                if (random.nextBoolean()) writer.labels("import", Decision.GOLD, row(id, random));
              }
            });
    var parts = new HashMap<String, Part>();
    for (String id : items) if (random.nextBoolean()) parts.put(id, PARTS.get(random.nextInt(3)));
    shelf.workspace.splits().replace(parts, "by hand");
    for (String seat : List.of("anna", "Bé|rt")) work(shelf, random, seat, items);
  }

  private static List<Tag> tags(Torture torture, List<String> names) {
    var tags = new ArrayList<Tag>();
    for (String name : names)
      tags.add(
          new Tag(
              0,
              name,
              torture.name(),
              torture.names(2).stream().map(alias -> "alias " + alias + name).toList(),
              torture.some(names),
              new Tag.Guidance(torture.text(), torture.text(), torture.text(), torture.text())));
    return tags;
  }

  private static Item item(Torture torture, String id) {
    var extra = torture.some(List.of("{\"a\":1.50}", "{\"extra\":{\"id\":[null,-0.0,\"\\\"\"]}}"));
    return new Item(
        id,
        torture.text(),
        torture.text(),
        new Item.Origin(
            torture.text(),
            torture.text(),
            torture.text(),
            torture.text(),
            torture.some(List.of("test")).stream().findFirst().orElse(""),
            extra.isEmpty() ? "{}" : extra.getFirst()));
  }

  private static LabelRow row(String id, Random random) {
    var yes = marks(random);
    var outcome = yes.isEmpty() ? Outcome.NONE_APPLY : Outcome.TAGGED;
    return new LabelRow(id, outcome, yes, List.of(), List.of(), new Basis.File("f\"i,le.csv"));
  }

  private static List<Integer> marks(Random random) {
    var marks = new ArrayList<Integer>();
    for (int tag = 1; tag <= 6; tag++) if (random.nextInt(4) == 0) marks.add(tag);
    return marks;
  }

  /// A person's work, with undo and redo in between.
  private static void work(Shelf shelf, Random random, String seat, List<String> items) {
    for (String id : items) {
      if (random.nextInt(3) == 0) continue;
      var entries = new ArrayList<Decision.Entry>();
      var tags = marks(random);
      for (int tag : tags)
        entries.add(
            new Decision.Entry(seat, seat, id, new Act.Mark(tag, verdict(random)), basis(random)));
      var yes =
          entries.stream()
              .anyMatch(
                  entry -> entry.act() instanceof Act.Mark(int _, Verdict v) && v == Verdict.YES);
      entries.add(new Decision.Entry(seat, seat, id, end(random, yes), new Basis.Typed()));
      shelf.workspace.decisions().record(entries);
      if (random.nextInt(4) == 0) shelf.workspace.decisions().undo(seat);
      if (random.nextInt(4) == 0) shelf.workspace.decisions().redo(seat);
    }
  }

  private static Verdict verdict(Random random) {
    return List.of(Verdict.YES, Verdict.YES, Verdict.NO, Verdict.UNSURE).get(random.nextInt(4));
  }

  private static Basis basis(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Basis.Rule(new Span(Field.DESCRIPTION, 3, 9), 2);
      case 1 -> new Basis.Model("R-0001", random.nextDouble(), 1);
      default -> new Basis.Typed();
    };
  }

  private static Act.End end(Random random, boolean yes) {
    return switch (random.nextInt(4)) {
      case 0 -> new Act.End(Outcome.SKIPPED, "not, \"mine\"\n");
      case 1 -> new Act.End(Outcome.UNSURE, "");
      default -> new Act.End(yes ? Outcome.TAGGED : Outcome.NONE_APPLY, "");
    };
  }
}
