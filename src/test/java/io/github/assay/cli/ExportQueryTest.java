package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.testing.GoldWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportQueryTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void make() {
    var text = "The same long text about kittens that purr by the fire all day and all night";
    try (var bench = new GoldWorkspace(folder)) {
      bench.item("new", text, "", "");
      bench.gold("a", text, "", 1);
      bench.gold("b", "barking", "", 2);
    }
  }

  @Test
  void onlyWhatTheQueryMeansIsWritten() throws IOException {
    assertEquals(List.of("b"), written("items", "-tag:cat barking"));
    assertEquals(List.of("a"), written("gold", "tag:cat"));
    assertEquals(List.of(), written("gold", "tag:fox"));
  }

  @Test
  void nearDuplicatesAreLookedForFirst() throws IOException {
    assertEquals(List.of("new", "a"), written("items", "is:near-duplicate"));
  }

  @Test
  void whatIsNoQueryIsSaidAndLeavesNoFile() {
    assertEquals(2, export("items", "tag:cta"));

    assertTrue(err.toString().contains("wrong at column 5: "), err.toString());
    assertTrue(err.toString().contains("[BAD_QUERY]"), err.toString());
    assertFalse(Files.exists(file()));
  }

  @Test
  void whatIsNotAboutItemsTakesNoQuery() {
    assertEquals(2, export("decisions", "tag:cat"));

    assertTrue(err.toString().contains("decisions are always written whole"), err.toString());
  }

  private Path file() {
    return folder.resolve("out.csv");
  }

  /// The ids that were written.
  private List<String> written(String kind, String query) throws IOException {
    assertEquals(0, export(kind, query), err::toString);
    return Files.readAllLines(file()).stream().skip(1).map(line -> line.split(",", -1)[0]).toList();
  }

  private int export(String kind, String query) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), "export")
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err))
        .execute(
            "export",
            folder.resolve("labels.db").toString(),
            kind,
            "--query",
            query,
            "--out",
            file().toString());
  }
}
