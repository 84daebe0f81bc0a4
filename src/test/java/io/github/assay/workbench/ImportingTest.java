package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.learning.Progress;
import io.github.assay.store.ItemStore.Unapproved;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.ImportReport.Counts;
import io.github.assay.transfer.ImportReport.LabelCounts;
import io.github.assay.transfer.ImportReport.Refused;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Mapping;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {
  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = Shelf.with(folder, "labels.db", "nlp", "vision", "a|b");
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), shelf.workspace.verify());
    shelf.close();
  }

  @Test
  void everyFieldOfAnItemIsKept() throws IOException {
    shelf.items(
        "items.jsonl",
        "{\"id\":7,\"title\":\"T\",\"description\":\"a\\r"
            + "\\n"
            + "b\",\"tags\":[\"nlp\"],\"split\":\"test\",\"group\":\"g\",\"source\":\"feed\",\"created_at\":\"2026-01\",\"url\":\"u\",\"z\":1.50,\"y\":{\"b\":[null,true],\"a\":-0.0}}\n");

    assertEquals(
        new Item(
            "7",
            "T",
            "a\r\nb",
            new Item.Origin(
                "g",
                "feed",
                "2026-01",
                "u",
                "test",
                "{\"y\":{\"a\":-0.0,\"b\":[null,true]},\"z\":1.50}")),
        shelf.workspace.items().find("7").orElseThrow());
  }

  @Test
  void noTagsAndNoLabelsAreDifferent() throws IOException {
    shelf.items("items.csv", "id,title,tags\nnone,a,[]\nopen,b,\nsome,c,nlp\n");

    assertEquals(Outcome.NONE_APPLY, outcome("none"));
    assertEquals(Outcome.OPEN, outcome("open"));
    assertEquals(Outcome.TAGGED, outcome("some"));
  }

  @Test
  void anItemWithOnlyUnapprovedTagsIsNotLabelled() throws IOException {
    var report = shelf.items("items.csv", "id,title,tags\nx,a,sewing|knitting\ny,b,NLP|sewing\n");

    assertEquals(Outcome.OPEN, outcome("x"));
    assertEquals(Outcome.TAGGED, outcome("y"));
    assertEquals(
        List.of(new Unapproved("sewing", 2), new Unapproved("knitting", 1)),
        shelf.workspace.items().unapproved());
    assertEquals(new Counts(2, 2, 0, new LabelCounts(1, 1, 1, 3, 2, 1)), counts(report));
  }

  @Test
  void labelsGoToTheSeatThatIsAskedFor() throws IOException {
    var file = shelf.file("items.csv", "id,title,tags\nx,a,nlp\n");
    shelf.importing.run(request(LabelsAs.by("anna"), file), Progress.none());
    var again = shelf.importing.run(request(LabelsAs.AUTHOR, file), Progress.none());

    assertEquals(List.of("anna", "author"), shelf.workspace.decisions().annotators());
    assertEquals(new Counts(1, 0, 1, new LabelCounts(1, 1, 0, 0, 0, 0)), counts(again));
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    shelf.items("items.csv", "id,title,tags\nx,a,nlp|sewing\ny,b,[]\n");
    var before = shelf.content();

    var report = shelf.items("items.csv", "id,title,tags\nx,a,nlp|sewing\ny,b,[]\n");

    assertEquals(before, shelf.content());
    assertEquals(0, counts(report).added());
    assertEquals(2, counts(report).same());
  }

  @Test
  void theSameTextUnderAnotherIdIsCounted() throws IOException {
    var report = shelf.items("items.csv", "id,title\nx,a\ny,a\nz,b\n");

    assertEquals(Map.of(Warning.SAME_TEXT, 1L), accepted(report).remarks().warnings());
  }

  @Test
  void columnsAreMapped() throws IOException {
    var file = shelf.file("shop.csv", "sku,id,headline\ns1,9,Hat\n");
    var request =
        new ImportRequest(
            List.of(Input.of(file)),
            Kind.ITEMS,
            Reading.PLAIN.with(Mapping.of(List.of("id=sku", "title=headline"))),
            LabelsAs.AUTHOR,
            BadRecords.REFUSE_ALL);
    var report = shelf.importing.run(request, Progress.none());

    assertEquals(
        new Item("s1", "Hat", "", new Item.Origin("", "", "", "", "", "{\"file.id\":\"9\"}")),
        shelf.workspace.items().find("s1").orElseThrow());
    assertEquals(Map.of("id", 1L), accepted(report).remarks().unknownFields());
  }

  @Test
  void skippedRecordsStandInAFileAsTheyWere() throws IOException {
    var file = shelf.file("items.csv", "id,title\nx,a\nx,\"b\nc\"\n,d\r\ny,e\nz,f,g\n");
    var request =
        new ImportRequest(
            List.of(Input.of(file)), Kind.ITEMS, Reading.PLAIN, LabelsAs.AUTHOR, BadRecords.SKIP);
    var report = accepted(shelf.importing.run(request, Progress.none()));

    assertEquals(
        "id,title\nx,\"b\nc\"\n,d\nz,f,g\n",
        Files.readString(folder.resolve("items.rejected.csv")));
    assertEquals(2, shelf.workspace.items().count());
    assertEquals(
        List.of("DUP_ID", "MISSING_ID", "ROW_WIDTH"),
        report.rejected().first().stream().map(Problem::code).toList());
    assertEquals(3, report.rejected().records());
    assertEquals(
        "EXISTS",
        assertThrows(AssayException.class, () -> shelf.importing.run(request, Progress.none()))
            .code());
  }

  @Test
  void rejectedRecordsOfAJsonArrayAreJsonLines() throws IOException {
    var file =
        shelf.file(
            "items.json", "[{\"id\":\"x\"},\n {\"id\":\n  \"x\",\"a\":1},{\"title\":\"t\"}]");
    var request =
        new ImportRequest(
            List.of(Input.of(file)), Kind.ITEMS, Reading.PLAIN, LabelsAs.AUTHOR, BadRecords.SKIP);
    shelf.importing.run(request, Progress.none());

    assertEquals(
        "{\"id\": \"x\",\"a\":1}\n{\"title\":\"t\"}\n",
        Files.readString(folder.resolve("items.rejected.jsonl")));
  }

  @Test
  void severalFilesAreOneImport() throws IOException {
    var one = shelf.file("one.csv", "id,title\nx,a\n");
    var two = shelf.file("two.jsonl", "{\"id\":\"x\",\"title\":\"b\"}\n");

    assertEquals(
        List.of(
            new Problem(
                "DUP_ID",
                new Problem.Place("two.jsonl", 1, 7, "id"),
                "the id \"x\" stands twice, first at one.csv:2")),
        refused(shelf.take(Kind.ITEMS, one, two)).first());
    assertEquals(0, shelf.workspace.items().count());
  }

  @Test
  void aStoppedImportLeavesNothing() throws IOException {
    var before = shelf.content();
    var file = shelf.file("items.csv", "id,title\nx,a\n");
    var stopping =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThrows(
        CancellationException.class,
        () -> shelf.importing.run(Shelf.request(Kind.ITEMS, file), stopping));
    assertEquals(before, shelf.content());
  }

  @Test
  void aStopWhileWritingLeavesNothing() throws IOException {
    var before = shelf.content();
    var file = shelf.file("items.csv", "id,title\nx,a\n");
    var stopping =
        new Progress() {
          private boolean writes;

          @Override
          public void report(String stage, long done, long total) {
            writes = stage.startsWith("checking");
          }

          @Override
          public boolean cancelled() {
            return writes;
          }
        };

    assertThrows(
        CancellationException.class,
        () -> shelf.importing.run(Shelf.request(Kind.ITEMS, file), stopping));
    assertEquals(before, shelf.content());
  }

  @Test
  void aFileThatChangesIsRefused() throws IOException {
    var before = shelf.content();
    var file = shelf.file("items.csv", "id,title\nx,a\n");
    var changing =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {
            if (stage.startsWith("checking")) rewrite(file, "id,title\nx,b\n");
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    var clean = shelf.importing.run(Shelf.request(Kind.ITEMS, file), changing);

    assertEquals("FILE_CHANGED", refused(clean).first().getFirst().code());
    assertEquals(before, shelf.content());
  }

  private static void rewrite(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void annotationsKeepVerdictsReasonsAndTimes() throws IOException {
    shelf.items("items.csv", "id,title\nx,a\ny,b\nz,c\n");
    var text =
        """
        item,annotator,tags,rejected,unsure,at,outcome,reason
        x,anna,nlp|a\\|b,vision,,2026-02-01T08:00:00Z,,
        y,anna,,,nlp,2026-02-01T08:01:00Z,,
        y,bert,,,,2026-02-01T08:02:00.500Z,,
        z,bert,,,,2026-02-01T08:03:00Z,skipped,no text
        """;
    shelf.annotations("annotations.csv", text);

    assertEquals(text, shelf.export(ExportKind.ANNOTATIONS, "csv"));
    assertEquals(Outcome.UNSURE, shelf.workspace.decisions().labels("anna", "y").outcome());
    assertEquals(Outcome.NONE_APPLY, shelf.workspace.decisions().labels("bert", "y").outcome());
  }

  @Test
  void theSameAnnotationsTwiceChangeNothing() throws IOException {
    shelf.items("items.csv", "id,title\nx,a\n");
    shelf.annotations("a.csv", "item,annotator,tags\nx,anna,NLP\n");
    var before = shelf.content();
    var report = shelf.annotations("a.csv", "item,annotator,tags\nx,anna,nlp\n");

    assertEquals(before, shelf.content());
    assertEquals(1, counts(report).same());
  }

  private Outcome outcome(String item) {
    return shelf.workspace.decisions().labels(Decision.GOLD, item).outcome();
  }

  private static ImportRequest request(LabelsAs labels, Path file) {
    return new ImportRequest(
        List.of(Input.of(file)), Kind.ITEMS, Reading.PLAIN, labels, BadRecords.REFUSE_ALL);
  }

  private static Accepted accepted(ImportReport report) {
    return assertInstanceOf(Accepted.class, report, () -> String.join("\n", report.lines()));
  }

  private static Counts counts(ImportReport report) {
    return accepted(report).counts();
  }

  private static Refused refused(ImportReport report) {
    return assertInstanceOf(Refused.class, report);
  }
}
