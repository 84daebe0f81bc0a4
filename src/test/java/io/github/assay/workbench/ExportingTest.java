package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Part;
import io.github.assay.learning.Progress;
import io.github.assay.transfer.Formats;
import io.github.assay.workbench.Exporting.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ExportingTest {
  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() throws IOException {
    shelf = Shelf.with(folder, "labels.db", "nlp", "a|b");
    shelf.items(
        "given.csv",
        """
        id,title,tags,extra,note
        z,=1+1,a\\|b|nlp|sewing,"{""n"":1.50}",x
        b,B,[],,
        c,C,,,
        """);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void itemsKeepTheirOrder() {
    assertEquals(
        """
        {"id":"z","title":"=1+1","description":"","tags":["nlp","a|b"],"unapproved":["sewing"],"n":1.50,"note":"x"}
        {"id":"b","title":"B","description":"","tags":[]}
        {"id":"c","title":"C","description":""}
        """,
        shelf.export(ExportKind.ITEMS, "jsonl"));
  }

  @Test
  void anOldTextIsOutOfDateInAnotherWorkspaceToo() throws IOException {
    shelf.items("newer.jsonl", "{\"id\":\"b-2\",\"title\":\"B 2\",\"version_of\":\"b\"}\n");

    for (String format : List.of("jsonl", "csv"))
      try (var other = Shelf.with(folder, format + ".db", "nlp", "a|b")) {
        other.items("all." + format, shelf.export(ExportKind.ITEMS, format));
        assertEquals(Optional.of("b-2"), other.workspace.items().newest("b"));
      }
  }

  @Test
  void goldIsSortedAndHasTheSplit() {
    shelf.workspace.splits().replace(Map.of("z", Part.TEST), "by hand");

    assertEquals(
        """
        id,title,description,tags,split,group,source,created_at,url,unapproved,extra
        b,B,,[],,,,,,,
        z,=1+1,,nlp|a\\|b,test,,,,,sewing,"{""n"":1.50,""note"":""x""}"
        """,
        shelf.export(ExportKind.GOLD, "csv"));
  }

  @Test
  void decisionsTellAll() {
    assertEquals(
        """
        {"sequence":1,"batch":1,"at":"2026-03-01T10:15:30.250Z","author":"import","seat":"gold","item":"z","tag":"a|b","verdict":"yes","basis":"file","file":"given.csv"}
        """,
        shelf.export(ExportKind.DECISIONS, "jsonl").lines().findFirst().orElse("") + "\n");
  }

  @Test
  void tagsOfAnnotationsComeInThePersonsOrderAndGoInSo() throws IOException {
    var said = "item,annotator,tags\nz,anna,nlp|a\\|b\nz,bob,a\\|b|nlp\n";
    shelf.annotations("said.csv", said);
    assertEquals(List.of("[\"nlp\",\"a|b\"]", "[\"a|b\",\"nlp\"]"), orders(shelf));

    int nlp = shelf.workspace.vocabulary().current().idOf("nlp").orElseThrow();
    int other = shelf.workspace.vocabulary().current().idOf("a|b").orElseThrow();
    var order = new Act.Order(List.of(other, nlp));
    shelf
        .workspace
        .decisions()
        .record(List.of(new Decision.Entry("anna", "anna", "z", order, new Basis.Typed())));
    assertEquals(List.of("[\"a|b\",\"nlp\"]", "[\"a|b\",\"nlp\"]"), orders(shelf));

    try (var second = Shelf.with(folder, "second.db", "nlp", "a|b")) {
      second.items("items.csv", "id,title\nz,=1+1\n");
      second.annotations("out.jsonl", shelf.export(ExportKind.ANNOTATIONS, "jsonl"));
      assertEquals(orders(shelf), orders(second));
    }
  }

  private static List<String> orders(Shelf shelf) {
    return shelf
        .export(ExportKind.ANNOTATIONS, "jsonl")
        .lines()
        .map(line -> line.replaceAll(".*\"tags\":(\\[[^]]*]).*", "$1"))
        .toList();
  }

  @Test
  void spreadsheetsRunNoCell() {
    var format = Formats.named("csv").forSpreadsheets();
    var file = folder.resolve("out.csv");
    shelf.exporting.toFile(new Order(ExportKind.ITEMS, format), file, Progress.none());

    assertEquals("z,'=1+1,", line(file, 1).substring(0, 8));
    assertEquals(
        "WRONG_FORMAT",
        assertThrows(AssayException.class, () -> Formats.named("json").forSpreadsheets()).code());
  }

  @Test
  void theWorkspaceIsNeverOverwritten() {
    var own = shelf.workspace.file();
    for (String name : List.of("labels.db", "labels.db-wal", "labels.db-shm", "labels.db.lock"))
      assertEquals("SAME_FILE", refused(own.resolveSibling(name)));
    assertEquals("EXPORT_FAILED", refused(folder));
    assertEquals("EXPORT_FAILED", refused(folder.resolve("none/out.csv")));
    assertEquals("UNKNOWN_FORMAT", code(() -> Order.of(ExportKind.ITEMS, Path.of("out.xlsx"))));
    assertEquals(List.of("given.csv", "labels.db"), names());
  }

  @Test
  void aStoppedExportLeavesWhatWasThere() throws IOException {
    var file = Files.writeString(folder.resolve("out.csv"), "before");
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
        () -> shelf.exporting.toFile(Order.of(ExportKind.ITEMS, file), file, stopping));
    assertEquals("before", Files.readString(file));
    assertEquals(List.of("given.csv", "labels.db", "out.csv"), names());
  }

  @Test
  void strayFilesOfKilledExportsGo() throws IOException {
    var old = Files.createFile(folder.resolve(".exp0b8e8e4e-stray.tmp"));
    var fresh = Files.createFile(folder.resolve(".exp1b8e8e4e-stray.tmp"));
    Files.setLastModifiedTime(
        old, FileTime.from(Shelf.CLOCK.instant().minus(Duration.ofHours(25))));
    Files.setLastModifiedTime(fresh, FileTime.from(Shelf.CLOCK.instant()));
    var file = folder.resolve("out.csv");
    shelf.exporting.toFile(Order.of(ExportKind.ITEMS, file), file, Progress.none());

    assertEquals(List.of(".exp1b8e8e4e-stray.tmp", "given.csv", "labels.db", "out.csv"), names());
  }

  private String refused(Path file) {
    var order = new Order(ExportKind.ITEMS, Formats.named("csv"));
    return code(() -> shelf.exporting.toFile(order, file, Progress.none()));
  }

  private static String code(Executable step) {
    return assertThrows(AssayException.class, step).code();
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("labels.db-") && !name.startsWith("labels.db."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Path file, int number) {
    try {
      return Files.readAllLines(file).get(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
