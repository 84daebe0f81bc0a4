package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Ticket;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.SmallWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  /// Ann saw kafka on two items, took it once and refused it once with a report; a report on a
  /// model was declined.
  @BeforeEach
  void make() {
    var benches = new Wiring(Map.of()).workbenches();
    var path = SmallWorkspace.make(benches, folder.resolve("labels.db"));
    file = path.toString();
    try (var bench = benches.open(path)) {
      var workspace = bench.workspace();
      var offer = new Showing.Shown(1, Source.RULE, "", .5, 1);
      for (String item : List.of("i1", "i2")) {
        workspace.showings().record("ann", item, new Showing.Sight(Arm.ALL, false, List.of(offer)));
        boolean takes = item.equals("i1");
        var row =
            new LabelRow(
                item,
                takes ? Outcome.TAGGED : Outcome.NONE_APPLY,
                takes ? List.of(1) : List.of(),
                takes ? List.of() : List.of(1),
                List.of(),
                new Basis.File("l.csv"));
        workspace.bulk().write(writer -> writer.labels("ann", "ann", row));
      }
      workspace.tickets().open("ann", about("i2", "alias kafka"));
      long declined = workspace.tickets().open("bob", about("i2", "model R-0001"));
      workspace.tickets().step(declined, "qa", Ticket.State.DECLINED, "it is new");
    }
  }

  private static Ticket.About about(String item, String detail) {
    return new Ticket.About(Ticket.Kind.BAD_SUGGESTION, item, 1, "too broad", detail, "");
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private JsonNode answer() throws IOException {
    return JsonMapper.builder().build().readTree(out.toString());
  }

  @Test
  void jsonHasSourcesWithCountsReasonsStateAndExamples() throws IOException {
    assertEquals(0, run("reports", file, "--json"));

    var answer = answer();
    assertEquals(1, answer.get("open").asInt());
    var kafka = answer.get("groups").get(0);
    assertEquals(
        List.of(
            "source",
            "tag",
            "words",
            "run",
            "suspended",
            "shown",
            "accepted",
            "declined",
            "left",
            "share",
            "interval",
            "reports",
            "open",
            "reasons",
            "state",
            "examples"),
        kafka.properties().stream().map(Map.Entry::getKey).toList());
    assertEquals("{\"too broad\":1}", kafka.get("reasons").toString());
    assertEquals("open", kafka.get("state").asText());
    assertEquals("name", kafka.get("source").asText());
    assertEquals("kafka", kafka.get("words").asText());
    assertEquals(false, kafka.get("suspended").asBoolean(true));
    assertTrue(kafka.get("run").isNull());
    var example = kafka.get("examples").get(0);
    assertEquals("i2", example.get("item").asText());
    assertTrue(example.get("by").isNull());
    var model = answer.get("groups").get(1);
    assertEquals("R-0001", model.get("run").asText());
    assertEquals("declined", model.get("state").asText());
    assertEquals("it is new", model.get("examples").get(0).get("word").asText());
  }

  @Test
  void countsSayWhatCameOfWhatWasShown() throws IOException {
    assertEquals(0, run("reports", file, "--json"));

    long shown = 0;
    long accepted = 0;
    long declined = 0;
    for (JsonNode group : answer().get("groups")) {
      shown += group.get("shown").asLong();
      accepted += group.get("accepted").asLong();
      declined += group.get("declined").asLong();
    }
    assertEquals(List.of(2L, 1L, 1L), List.of(shown, accepted, declined));
  }

  @Test
  void peopleReadATableWithoutNamesUnlessTheyAskForThem() {
    assertEquals(0, run("reports", file));
    assertTrue(out.toString().startsWith("1 reports wait for an answer, "), out.toString());
    assertTrue(out.toString().contains("name kafka"), out.toString());
    assertTrue(out.toString().contains("too broad 1"), out.toString());
    assertFalse(out.toString().contains("ann"), out.toString());

    out.getBuffer().setLength(0);
    assertEquals(0, run("reports", file, "--names"));
    assertTrue(out.toString().contains("too broad (ann)"), out.toString());
  }

  @Test
  void openOnesAndALimitNarrowWhatIsListed() throws IOException {
    assertEquals(0, run("reports", file, "--json", "--open", "--examples", "0"));
    var groups = answer().get("groups");
    assertEquals(1, groups.size());
    assertEquals(0, groups.get(0).get("examples").size());

    assertEquals(2, run("reports", file, "--limit", "-1"));
    assertTrue(err.toString().contains("--limit: at least 0, not -1"), err.toString());
  }
}
