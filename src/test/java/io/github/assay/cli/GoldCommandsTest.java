package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.GoldWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `assay validate`, `assay snapshot` and `assay snapshot diff`.
class GoldCommandsTest {
  @TempDir Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void fill() {
    try (var bench = new GoldWorkspace(folder)) {
      bench.gold("a", "a cat", "", 1);
      bench.gold("b", "a dog", "", 2);
      bench.item("c", "either", "", "");
      bench.vote("ada", "c", 1);
      bench.vote("ben", "c", 2);
    }
  }

  private String file() {
    return folder.resolve("labels.db").toString();
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private JsonNode json() throws IOException {
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private void waive() {
    assertEquals(
        0,
        run("validate", file(), "--waive", "open-conflict", "--reason", "c waits", "--by", "qa"));
  }

  @Test
  void theReportIsPinnedAndExitsWithOneWhileSomethingBlocks() throws IOException {
    assertEquals(1, run("validate", file(), "--json"));

    assertEquals(false, json().get("valid").asBoolean());
    assertEquals(2, json().get("gold").asInt());
    var states = new ArrayList<String>();
    for (JsonNode check : json().get("checks"))
      states.add(check.get("check").asText() + " " + check.get("state").asText());
    assertEquals(
        List.of(
            "facet-rule fine",
            "open-conflict blocks",
            "leak-exact fine",
            "leak-near fine",
            "empty-title fine",
            "missing-parent fine",
            "parent-circle fine",
            "alias-collision fine",
            "empty-description fine",
            "duplicate-text fine",
            "unreadable-date fine",
            "unknown-tag fine",
            "no-tag fine"),
        states);
    assertEquals(
        "{\"check\":\"open-conflict\",\"state\":\"blocks\",\"count\":1,\"examples\":[\"c\"],"
            + "\"query\":\"gold:tied\",\"waiver\":null}",
        json().get("checks").get(1).toString());
  }

  @Test
  void peopleReadWhatFailsAndWhatToDo() {
    assertEquals(1, run("validate", file()));

    var lines = out.toString().lines().map(String::strip).toList();
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("open-conflict +1 +blocks +c +gold:tied")),
        out.toString());
    assertEquals(
        "The 2 gold items are not frozen until the check that blocks is mended or waived",
        lines.getLast());
  }

  @Test
  void aWaiverIsToldAndTakenBack() throws IOException {
    waive();
    assertTrue(
        out.toString()
            .lines()
            .anyMatch(line -> line.matches("open-conflict was waived by qa at .*: c waits")),
        out.toString());

    assertEquals(0, run("validate", file(), "--json"));
    var waiver = json().get("checks").get(1).get("waiver");
    assertEquals("qa", waiver.get("by").asText());
    assertEquals("c waits", waiver.get("reason").asText());
    assertTrue(waiver.get("at").asText().endsWith("Z"));

    assertEquals(1, run("validate", file(), "--withdraw", "open-conflict"));
    assertEquals(2, run("validate", file(), "--withdraw", "open-conflict"));
    assertTrue(err.toString().contains("[NO_WAIVER]"), err.toString());
  }

  @Test
  void aWaiverWithoutAReasonOrForNoCheckIsWrongUse() {
    assertEquals(2, run("validate", file(), "--waive", "open-conflict", "--reason", " "));
    assertTrue(err.toString().contains("[BAD_REASON]"), err.toString());
    assertEquals(2, run("validate", file(), "--waive", "open-conflict"));
    assertTrue(err.toString().contains("--reason"), err.toString());
    assertEquals(2, run("validate", file(), "--waive", "everything", "--reason", "why not"));
    assertTrue(
        err.toString().contains("those that can be waived are facet-rule, open-conflict"),
        err.toString());
    assertEquals(2, run("validate", file(), "--waive", "no-tag", "--reason", "why not"));
    assertTrue(err.toString().contains("[NEEDS_NO_WAIVER]"), err.toString());
    assertEquals(2, run("validate", folder.resolve("none.db").toString()));
  }

  @Test
  void freezingIsRefusedUntilTheConflictIsWaived() throws IOException {
    assertEquals(2, run("snapshot", file(), "first", "--json"));
    assertEquals("NOT_VALID", json().get("error").get("code").asText());
    assertTrue(
        json().get("error").get("message").asText().contains("open-conflict (1 item)"),
        out.toString());

    waive();
    assertEquals(0, run("snapshot", file(), "first", "--json"));
    assertEquals("first", json().get("snapshot").asText());
    assertEquals(2, json().get("items").asInt());
  }

  @Test
  void theDifferenceOfSnapshotsIsPinned() throws IOException {
    waive();
    assertEquals(0, run("snapshot", file(), "first"));
    rule();

    assertEquals(0, run("snapshot", "diff", file(), "first", "--json"));

    assertEquals("first", json().get("from").get("snapshot").asText());
    assertTrue(json().get("to").get("snapshot").isNull());
    assertTrue(json().get("to").get("at").isNull());
    assertEquals(
        List.of("from", "to", "came", "went", "changed", "added", "removed", "renamed", "items"),
        json().properties().stream().map(Map.Entry::getKey).toList());
    assertEquals(
        "[{\"item\":\"c\",\"title\":\"either\",\"change\":\"came\",\"cause\":CAUSE,"
                .replace("CAUSE", cause())
            + "\"tags\":[{\"tag\":\"dog\",\"change\":\"added\",\"cause\":CAUSE}]}]"
                .replace("CAUSE", cause()),
        json().get("items").toString().replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"…\""));
  }

  private static String cause() {
    return "{\"by\":\"quinn\",\"for\":\"gold\",\"at\":\"…\",\"basis\":{\"kind\":\"ruling\","
        + "\"cause\":\"wrong\",\"precedent\":3,\"note\":\"it barks\"},\"votes\":[]}";
  }

  @Test
  void peopleReadWhoAndWhyInATable() {
    waive();
    assertEquals(0, run("snapshot", file(), "first"));
    rule();
    assertEquals(0, run("snapshot", file(), "second"));

    assertEquals(0, run("snapshot", "diff", file(), "first", "second"));

    var lines = out.toString().lines().map(String::strip).toList();
    assertEquals(
        "From \"first\" to \"second\": 1 items came, 0 went, 0 changed; 1 tags came, 0 went",
        lines.getFirst());
    assertTrue(
        lines
            .getLast()
            .matches("c +\\+dog +quinn, for gold +\\S+ +ruling \\(wrong\\) as in P-3 - it barks"),
        out.toString());
  }

  private void rule() {
    long now = System.currentTimeMillis();
    while (System.currentTimeMillis() == now) Thread.onSpinWait();
    var basis = new Basis.Ruling(Cause.WRONG, 3, "it barks");
    try (var bench = new Wiring(Map.of()).workbenches().open(folder.resolve("labels.db"))) {
      for (Act act : List.of(new Act.Mark(2, Verdict.YES), new Act.End(Outcome.TAGGED, "")))
        bench
            .workspace()
            .decisions()
            .record(List.of(new Decision.Entry("quinn", Decision.GOLD, "c", act, basis)));
    }
  }

  @Test
  void aSnapshotMayBeCalledDiffAfterTwoDashes() throws IOException {
    waive();
    assertEquals(0, run("snapshot", file(), "--json", "--", "diff"));
    assertEquals("diff", json().get("snapshot").asText());

    assertEquals(0, run("snapshot", "diff", file(), "diff", "--json"));
    assertEquals(0, json().get("items").size());
  }

  @Test
  void whatStandsBeforeDiffIsNotOverlooked() {
    assertEquals(2, run("snapshot", file(), "diff", file(), "first"));
    assertTrue(err.toString().contains("diff comes first"), err.toString());
    assertEquals(2, run("snapshot", file()));
    assertTrue(err.toString().contains("'NAME'"), err.toString());
    assertEquals(2, run("snapshot", "diff", file(), "none"));
    assertTrue(err.toString().contains("[NOT_FOUND]"), err.toString());
  }

  @Test
  void theBlameOfAnItemIsPinned() throws IOException {
    rule();

    assertEquals(0, run("blame", file(), "c", "dog", "--as-of", "2026-03-01", "--json"));

    var times = out.toString().replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"…\"").strip();
    assertEquals(
        "{\"item\":\"c\",\"title\":\"either\",\"gold\":true,\"tags\":[{\"tag\":\"dog\",\"gold\":true,"
            + "\"steps\":["
            + step("proposed", "ben", "ben", TYPED, "none")
            + ","
            + step("finished", "ben", "ben", TYPED, "none")
            + ","
            + step("ruled_in", "quinn", "gold", RULING, "none")
            + ","
            + step("other", "quinn", "gold", RULING, "became_gold")
            + "]}],\"as_of\":{\"at\":\"…\",\"gold\":false,\"tags\":[],\"gold_items\":GOLD}}"
                .replace("GOLD", "2"),
        times);
    assertEquals("2026-03-01T23:59:59.999Z", json().get("as_of").get("at").asText());
  }

  private static final String TYPED = "{\"kind\":\"typed\"}";
  private static final String RULING =
      "{\"kind\":\"ruling\",\"cause\":\"wrong\",\"precedent\":3,\"note\":\"it barks\"}";

  private static String step(String kind, String who, String seat, String basis, String turn) {
    return "{\"step\":\"%s\",\"by\":\"%s\",\"for\":\"%s\",\"at\":\"…\",\"basis\":%s,\"turn\":\"%s\"}"
        .formatted(kind, who, seat, basis, turn);
  }

  @Test
  void peopleReadTheBlameInATable() {
    assertEquals(0, run("blame", file(), "a"));

    assertTrue(out.toString().startsWith("a, gold: a cat"), out.toString());
    assertTrue(
        out.toString()
            .lines()
            .anyMatch(line -> line.matches("ruled in +import, for gold .*from gold.csv.*")),
        out.toString());
  }

  @Test
  void blameRefusesWhatIsNotThere() {
    assertEquals(2, run("blame", file(), "nobody"));
    assertTrue(err.toString().contains("[NOT_FOUND]"), err.toString());
    assertEquals(2, run("blame", file(), "a", "tiger"));
    assertTrue(err.toString().contains("[NO_SUCH_TAG]"), err.toString());
    assertEquals(2, run("blame", file(), "a", "--as-of", "yesterday"));
    assertTrue(err.toString().contains("no day and no instant"), err.toString());
  }
}
