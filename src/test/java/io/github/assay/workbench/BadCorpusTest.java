package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.assay.learning.Progress;
import io.github.assay.transfer.ImportReport.Refused;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Mapping;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file under `bad` is refused with the very problems that `expected.json` names, and leaves
/// the workspace as it was. `-Dassay.golden=write` writes that file anew.
class BadCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/bad");
  private static final Path EXPECTED = CORPUS.resolve("expected.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> MAPPINGS =
      Map.of(
          "mapped-column-missing.csv", "title=heading", "mapped-field-missing.jsonl", "url=link");

  @TempDir static Path folder;
  private static Shelf labelled;
  private static Shelf bare;

  @BeforeAll
  static void open() throws IOException {
    labelled = shelf("labelled.db");
    labelled.items("gold.csv", "id,title,description,tags\nx1,Known,Text,nlp\n");
    labelled.annotations("anna.csv", "item,annotator,tags\nx1,anna,nlp\n");
    bare = shelf("bare.db");
  }

  private static Shelf shelf(String name) throws IOException {
    var shelf = Shelf.with(folder, name, "nlp", "vision", "a|b");
    shelf.items("given.csv", "id,title,description\nx1,Known,Text\nx2,Other,\n");
    return shelf;
  }

  @AfterAll
  static void close() {
    labelled.close();
    bare.close();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedWithTheseProblems(String name) throws IOException {
    var expected = JSON.readTree(EXPECTED.toFile()).path(name);
    var shelf = isLabelled(name) ? labelled : bare;
    var before = shelf.content();
    var vocabulary = shelf.workspace.vocabulary().current();

    var found = problems(shelf, name);

    if (System.getProperty("assay.golden", "").equals("write")) write(name, found);
    else assertEquals(expected.toPrettyString(), found.toPrettyString());
    assertEquals(before, shelf.content());
    assertEquals(vocabulary, shelf.workspace.vocabulary().current());
  }

  @Test
  void everyExpectationHasItsFile() throws IOException {
    var named = JSON.readTree(EXPECTED.toFile()).properties().stream().map(Map.Entry::getKey);

    assertEquals(files().toList(), named.sorted().toList());
    assertTrue(files().count() >= 70, "at least 70 files");
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(CORPUS)) {
      return all
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(EXPECTED))
          .map(file -> CORPUS.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isLabelled(String name) {
    return !name.startsWith("decisions/") || name.endsWith("log-not-empty.jsonl");
  }

  private static ObjectNode problems(Shelf shelf, String name) {
    var file = CORPUS.resolve(name);
    if (name.startsWith("vocabulary/")) {
      var editing = new VocabularyEditing(shelf.workspace);
      var report = editing.importFile(Input.of(file), Reading.PLAIN, "owner");
      return report instanceof VocabularyReport.Refused refused
          ? node(refused.total(), refused.first())
          : JSON.createObjectNode();
    }
    var report = shelf.importing.run(request(name, file), Progress.none());
    return report instanceof Refused refused
        ? node(refused.total(), refused.first())
        : JSON.createObjectNode();
  }

  private static ImportRequest request(String name, Path file) {
    var kind = Kind.valueOf(name.substring(0, name.indexOf('/')).toUpperCase(Locale.ROOT));
    var mapping = MAPPINGS.get(String.valueOf(file.getFileName()));
    var reading =
        mapping == null ? Reading.PLAIN : Reading.PLAIN.with(Mapping.of(List.of(mapping)));
    return new ImportRequest(
        List.of(Input.of(file)), kind, reading, LabelsAs.GOLD, BadRecords.REFUSE_ALL);
  }

  private static ObjectNode node(long total, List<Problem> first) {
    var node = JSON.createObjectNode();
    node.put("total", (int) total);
    JsonNode problems = JSON.valueToTree(first.stream().map(Problem::toJson).toList());
    for (JsonNode problem : problems) {
      ((ObjectNode) problem).put("line", problem.path("line").asInt());
      ((ObjectNode) problem).put("column", problem.path("column").asInt());
    }
    node.set("first", problems);
    return node;
  }

  private static synchronized void write(String name, ObjectNode found) throws IOException {
    var all =
        Files.exists(EXPECTED)
            ? (ObjectNode) JSON.readTree(EXPECTED.toFile())
            : JSON.createObjectNode();
    all.set(name, found);
    Files.writeString(
        EXPECTED, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
  }
}
