package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.assay.learning.Progress;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.ImportReport.Refused;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is too large to keep as a file of the project, or no file at all.
class LargeFilesTest {
  private static final String MEBI = "x".repeat(1 << 20);

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = Shelf.with(folder, "labels.db", "nlp");
  }

  @AfterEach
  void close() {
    assertEquals(0, shelf.workspace.decisions().count());
    shelf.close();
  }

  @Test
  void oneMebiOfTextIsTaken() throws IOException {
    var report = shelf.items("items.csv", "id,title,description\n1,a," + MEBI + "\n");

    assertInstanceOf(Accepted.class, report);
  }

  @Test
  void oneCharacterMoreIsNot() throws IOException {
    var message = "the text has 1048577 characters; at most 1,048,576 are taken";
    var csv = shelf.items("items.csv", "id,title,description\n1,a,b\n2,c," + MEBI + "y\n");
    var json = shelf.items("items.json", "[{\"id\":\"1\",\n\"description\":\"" + MEBI + "y\"}]");
    var extra = shelf.items("extra.jsonl", "{\"id\":\"1\",\"z\":[\"" + MEBI + "y\"]}");

    assertEquals(problem("FIELD_TOO_LARGE", "items.csv", 3, 5, "description", message), only(csv));
    assertEquals(
        problem("FIELD_TOO_LARGE", "items.json", 2, 15, "description", message), only(json));
    assertEquals(problem("FIELD_TOO_LARGE", "extra.jsonl", 1, 15, "z", message), only(extra));
  }

  @Test
  void aQuoteThatIsNeverClosedEndsSoon() throws IOException {
    var message =
        "the record that begins here, or the one after it, is longer than 8,388,608 characters; is"
            + " a quote or a bracket not closed?";
    var csv = shelf.items("items.csv", "id,title\n1,a\n2,\"b\n" + MEBI.repeat(10));
    var json =
        shelf.items("items.json", "[{\"id\":\"1\"},\n{\"id\":\"2\",\"z\":[" + "1,".repeat(5 << 20));
    var lines = shelf.items("items.jsonl", "{\"id\":\"1\"}\n" + MEBI.repeat(10));

    assertEquals(problem("FIELD_TOO_LARGE", "items.csv", 2, 0, "", message), only(csv));
    assertEquals(problem("FIELD_TOO_LARGE", "items.json", 2, 0, "", message), only(json));
    assertEquals(problem("FIELD_TOO_LARGE", "items.jsonl", 1, 0, "", message), only(lines));
  }

  @Test
  void onlyTheFirstHundredProblemsAreKept() throws IOException {
    var rows = new StringBuilder("id,title\n");
    for (int i = 0; i < 250; i++) rows.append(i).append("\n");

    var refused = assertInstanceOf(Refused.class, shelf.items("items.csv", rows.toString()));

    assertEquals(250, refused.total());
    assertEquals(100, refused.first().size());
    assertEquals(102, refused.lines().size());
  }

  @Test
  void moreThanFiveThousandTagsAreRefused() throws IOException {
    var tags = "t|".repeat(5_000) + "t";
    var report = shelf.items("items.csv", "id,title,tags\n1,a," + tags + "\n");

    assertEquals(
        problem("TOO_MANY_TAGS", "items.csv", 2, 5, "tags", "5001 tags; at most 5,000 are taken"),
        only(report));
  }

  @Test
  void veryManyValuesOrColumnsAreRefused() throws IOException {
    var json = shelf.items("items.json", "[{\"id\":\"1\",\"z\":[" + "1,".repeat(100_000) + "1]}]");
    var csv = shelf.items("items.csv", "id,title" + ",c".repeat(9_999) + "\n1,a\n");

    assertEquals("the record has more than 100,000 values", only(json).message());
    assertEquals("there are 10001 columns; at most 10,000 are taken", only(csv).message());
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    var dir = Files.createDirectory(folder.resolve("items.csv"));

    assertEquals(
        problem("NOT_A_FILE", "items.csv", 0, 0, "", "this is a folder, not a file"),
        only(shelf.take(Kind.ITEMS, dir)));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    var file = folder.resolve("no\nsuch.csv");

    assertEquals("NOT_FOUND", only(shelf.take(Kind.ITEMS, file)).code());
    assertEquals(
        "NOT_FOUND no\\nsuch.csv: ",
        only(shelf.take(Kind.ITEMS, file)).toString().substring(0, 24));
  }

  @Test
  void aDeviceIsNoFile() {
    var zero = Path.of("/dev/zero");
    if (!Files.exists(zero)) Assumptions.abort("this machine has no /dev/zero");

    assertEquals("NOT_A_FILE", only(shelf.take(Kind.ITEMS, zero)).code());
  }

  @Test
  void aPipeIsNoFile() throws IOException, InterruptedException {
    var pipe = folder.resolve("items.csv");
    try {
      if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0)
        Assumptions.abort("this machine makes no pipes");
    } catch (IOException e) {
      Assumptions.abort("this machine has no mkfifo");
    }

    assertEquals("NOT_A_FILE", only(shelf.take(Kind.ITEMS, pipe)).code());
  }

  @Test
  void aCircleOfLinksIsNoFile() throws IOException {
    var link = folder.resolve("a.csv");
    Files.createSymbolicLink(link, folder.resolve("b.csv"));
    Files.createSymbolicLink(folder.resolve("b.csv"), link);

    assertEquals("UNREADABLE", only(shelf.take(Kind.ITEMS, link)).code());
  }

  @Test
  void manyRecordsTakeLittleMemory() throws IOException {
    var file = folder.resolve("items.jsonl");
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 5_000; i++)
        out.write("{\"id\":\"%s\",\"description\":\"%s\"}\n".formatted(i, "word ".repeat(200)));
    }
    var report = shelf.importing.run(Shelf.request(Kind.ITEMS, file), Progress.none());

    assertEquals(5_000, assertInstanceOf(Accepted.class, report).counts().added());
  }

  private static Problem problem(
      String code, String file, long line, long column, String field, String message) {
    return new Problem(code, new Place(file, line, column, field), message);
  }

  private static Problem only(ImportReport report) {
    var refused = assertInstanceOf(Refused.class, report);
    assertEquals(1, refused.total(), () -> String.join("\n", refused.lines()));
    return List.copyOf(refused.first()).getFirst();
  }
}
