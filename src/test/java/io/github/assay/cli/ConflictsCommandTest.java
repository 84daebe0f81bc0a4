package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Outcome;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.SmallWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  /// Two items on which ann and bob differ about messaging, one of which gold says nothing of kafka
  /// although its title does, and one with two formats where one is agreed on.
  @BeforeEach
  void make() {
    var benches = new Wiring(Map.of()).workbenches();
    var path = SmallWorkspace.make(benches, folder.resolve("labels.db"));
    file = path.toString();
    try (var bench = benches.open(path)) {
      var workspace = bench.workspace();
      for (String item : List.of("i2", "i5")) {
        say(workspace, "ann", item, 3);
        say(workspace, "bob", item);
      }
      GoldWorkspace.rule(workspace, "i3", 6);
      GoldWorkspace.rule(workspace, "i4", 5, 6);
      SmallWorkspace.agree(workspace, new Facet("formats", 0, 1));
    }
  }

  private static void say(Workspace workspace, String person, String item, Integer... tags) {
    var outcome = tags.length == 0 ? Outcome.NONE_APPLY : Outcome.TAGGED;
    var row =
        new LabelRow(item, outcome, List.of(tags), List.of(), List.of(), new Basis.File("l.csv"));
    workspace.bulk().write(writer -> writer.labels(person, person, row));
  }

  @Test
  void jsonHasCountsClustersAndConflicts() throws IOException {
    assertEquals(0, run("conflicts", file, "--json"));

    var answer = answer();
    assertEquals(
        List.of("open", "kinds", "causes", "clusters", "single", "conflicts"),
        answer.properties().stream().map(Map.Entry::getKey).toList());
    assertEquals(4, answer.get("open").asInt());
    assertEquals(
        "{\"people\":2,\"suggestion\":0,\"model\":0,\"suspect\":0,\"rule\":1,\"facet\":1,\"files\":0}",
        answer.get("kinds").toString());
    assertEquals(
        "{\"missed\":1,\"wrong\":0,\"guideline_gap\":1,\"ambiguous\":2,\"vocabulary\":0}",
        answer.get("causes").toString());
    assertEquals(
        "[{\"kind\":\"people\",\"tags\":[\"messaging\"],\"facet\":null,\"conflicts\":2,"
            + "\"impact\":2.0}]",
        answer.get("clusters").toString());
    assertEquals(2, answer.get("single").asInt());
    var first = answer.get("conflicts").get(0);
    assertEquals("i4", first.get("item").asText());
    assertEquals("formats", first.get("facet").asText());
    assertEquals(5, first.get("impact").asDouble(), "survey is gold on two items, tutorial on one");
    var people = answer.get("conflicts").get(1);
    assertEquals("i2", people.get("item").asText());
    assertTrue(people.get("tied").asBoolean());
    assertEquals(
        "[{\"annotator\":\"annotator 1\",\"tags\":{\"messaging\":\"yes\"}},"
            + "{\"annotator\":\"annotator 2\",\"tags\":{\"messaging\":\"not_shown\"}}]",
        people.get("votes").toString());
  }

  @Test
  void peopleReadCountsClustersAndTheFirstConflictsWithoutNames() {
    assertEquals(0, run("conflicts", file));

    var text = out.toString();
    assertTrue(
        text.startsWith("4 open, by kind: people 2, suggestion 0, model 0, suspect 0, rule 1"),
        text);
    assertTrue(text.contains("By cause: missed 1, wrong 0, guideline gap 1"), text);
    assertTrue(text.matches("(?s).*\\Rmessaging +people +2 +2\\.0\\R.*"), text);
    assertTrue(text.matches("(?s).*\\Rsingle items +2 +6\\.0\\R.*"), text);
    assertTrue(text.contains("messaging: annotator 1 yes, annotator 2 not shown"), text);
    assertTrue(text.contains("formats: tutorial|survey"), text);
    assertFalse(text.contains("ann "), text);
    assertFalse(text.contains("bob"), text);
  }

  @Test
  void namesAreToldWhenAskedFor() throws IOException {
    assertEquals(0, run("conflicts", file, "--names", "--json"));

    var votes = answer().get("conflicts").get(1).get("votes");
    assertEquals("ann", votes.get(0).get("annotator").asText());
    assertEquals("bob", votes.get(1).get("annotator").asText());
  }

  @Test
  void aKindACauseAndALimitNarrowWhatIsListed() throws IOException {
    assertEquals(0, run("conflicts", file, "--json", "--kind", "people", "--limit", "1"));
    var people = answer();
    assertEquals(2, people.get("open").asInt());
    assertEquals(List.of("i2"), items(people));
    out.getBuffer().setLength(0);

    assertEquals(0, run("conflicts", file, "--json", "--cause", "missed"));
    assertEquals(List.of("i3"), items(answer()));
    out.getBuffer().setLength(0);

    assertEquals(0, run("conflicts", file, "--kind", "MODEL"));
    assertEquals("No open conflicts.", out.toString().strip());
  }

  @Test
  void whatIsNoneOfTheseIsWrongUse() {
    for (String[] bad :
        List.of(
            new String[] {"--kind", "war"},
            new String[] {"--cause", "fate"},
            new String[] {"--limit", "-1"},
            new String[] {"--limit", "many"}))
      assertEquals(2, run("conflicts", file, bad[0], bad[1]), String.join(" ", bad));
    assertTrue(err.toString().contains("--limit"), err.toString());
    assertEquals(2, run("conflicts", folder.resolve("gone.db").toString()));
    assertTrue(err.toString().contains("gone.db"), err.toString());
    assertEquals("", out.toString());
  }

  private JsonNode answer() throws IOException {
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private static List<String> items(JsonNode answer) {
    return StreamSupport.stream(answer.get("conflicts").spliterator(), false)
        .map(conflict -> conflict.get("item").asText())
        .toList();
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
