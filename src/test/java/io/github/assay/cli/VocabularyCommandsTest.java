package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.Workbenches;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyCommandsTest {
  private final Workbenches benches = new Wiring(Map.of()).workbenches();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = SmallWorkspace.make(benches, folder.resolve("labels.db"));
  }

  private int run(String command, String... arguments) {
    var all = new ArrayList<>(List.of(command, file.toString()));
    all.addAll(List.of(arguments));
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var failures = new FailureReply(false);
    return VocabularyCommand.of(
            benches, InputStream.nullInputStream(), OutputStream.nullOutputStream())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(all.toArray(String[]::new));
  }

  private void does(String command, String... arguments) {
    assertEquals(0, run(command, arguments), err::toString);
  }

  private Vocabulary vocabulary() {
    try (var bench = benches.openReadOnly(file)) {
      return bench.workspace().vocabulary().current();
    }
  }

  private Tag tag(String name) {
    return vocabulary().named(name).orElseThrow();
  }

  @Test
  void everyEditHasACommand() {
    does("add", "tracing", "--facet", "topics", "--alias", "traces", "--parent", "profiling");
    does("rename", "jfr", "java-flight-recorder", "--alias");
    does("alias", "survey", "review", "overview");
    does("parent", "tutorial", "profiling");
    does("move", "survey", "kinds");
    does("guide", "survey", "--definition", "Looks over a field.");
    does("facet", "kinds", "--least", "1", "--most", "1");
    does("contrast", "survey", "tutorial", "A survey teaches nothing.");
    does("phrase", "kafka", "event log", "finds");
    does("phrase", "kafka", "franz", "vetoes");
    does("phrase", "kafka", "franz");
    does("facet", "kinds", "--name", "forms");
    does("split", "kafka", "lag", "kafka-lag", "kafka-rest");
    does("merge", "flight recorder", "profiling");
    does("retire", "messaging", "--successor", "kafka-rest", "--reason", "too wide");

    var vocabulary = vocabulary();
    assertEquals(
        List.of("profiling", "tutorial", "survey", "tracing", "kafka-lag", "kafka-rest"),
        vocabulary.tags().stream().map(Tag::name).toList());
    assertEquals(
        List.of("java-flight-recorder", "jfr", "flight recorder"), tag("profiling").aliases());
    assertEquals("forms", tag("survey").facet());
    assertEquals("Looks over a field.", tag("survey").guidance().definition());
    assertEquals("It is used.", tag("survey").guidance().useWhen());
    assertEquals(List.of("review", "overview"), tag("survey").aliases());
    assertEquals(1, vocabulary.conventions().facet("forms").least());
    assertEquals(1, vocabulary.conventions().contrasts().size());
    assertEquals(List.of(), vocabulary.conventions().phrases());
    assertEquals(List.of("profiling"), tag("tutorial").parents());
    assertEquals(
        List.of("kafka", "java-flight-recorder", "messaging"),
        vocabulary.conventions().retired().stream().map(gone -> gone.name()).toList());

    does("revive", "messaging");
    assertEquals("topics", tag("messaging").facet());
    does("history");
    assertEquals(17, out.toString().lines().count());
    for (int i = 0; i < 16; i++) does("undo");
    assertEquals(1, run("undo"));
    assertEquals(
        SmallWorkspace.TAGS.stream().map(Tag::name).toList(),
        vocabulary().tags().stream().map(Tag::name).toList());
    does("undo", "--redo");
    assertEquals(List.of("traces"), tag("tracing").aliases());
  }

  @Test
  void aDryRunTellsAndDoesNothing() {
    does("merge", "kafka", "jfr", "--dry-run", "--json");

    assertEquals(
        """
        {"status":"preview","version":1,"summary":"Merge \\"kafka\\" into \\"jfr\\"","items":0,"gold":{"before":0,"after":0},"ties":{"before":0,"after":0},"breaches":{"before":0,"after":0},"contradictions":0,"rules":{"added":[{"tag":"jfr","kind":"alias","words":"kafka"},{"tag":"jfr","kind":"alias","words":"apache kafka"}],"gone":[{"tag":"kafka","kind":"name","words":"kafka"},{"tag":"kafka","kind":"alias","words":"apache kafka"}]},"findings":[],"look_again":0}
        """,
        out.toString().replace(System.lineSeparator(), "\n"));
    assertEquals(1, vocabulary().version());
  }

  @Test
  void whatCannotBeIsRefusedWithTwo() {
    assertEquals(2, run("rename", "kafka", "JFR"));
    assertTrue(err.toString().contains("there is a tag \"jfr\" already"), err::toString);
    assertEquals(2, run("merge", "kafka", "nobody"));
    assertEquals(2, run("facet", "tools", "--least", "3", "--most", "1"));
    assertEquals(2, run("phrase", "kafka", "x", "eats"));
    does("retire", "kafka", "--successor", "jfr");
    assertEquals(2, run("move", "kafka", "x"));
    assertTrue(
        err.toString().contains("the tag \"kafka\" is retired; its successor is \"jfr\""),
        err::toString);
  }

  @Test
  void aGuidelineThatMeansSomethingElseMarksItemsUnlessSomebodySaysNo() {
    try (var bench = benches.open(file)) {
      GoldWorkspace.rule(bench.workspace(), "i3", 1);
    }
    does("guide", "kafka", "--example", "An example says nothing new.", "--json");
    assertTrue(out.toString().contains("\"look_again\":0"), out::toString);
    assertEquals(List.of(), vocabulary().conventions().renewals());
    does("guide", "kafka", "--definition", "A new word.", "--no-look-again", "--json");
    assertTrue(out.toString().contains("\"look_again\":0"), out::toString);
    does("guide", "kafka", "--use-when", "It is run.", "--dry-run");
    assertTrue(out.toString().contains("  1 items have to be looked at again"), out::toString);
    assertEquals(List.of(), vocabulary().conventions().renewals());
    does("guide", "kafka", "--use-when", "It is run.", "--json");
    assertTrue(out.toString().contains("\"look_again\":1"), out::toString);

    assertEquals(List.of(new Renewal(1, 4)), vocabulary().conventions().renewals());
    does("undo");
    assertEquals(List.of(), vocabulary().conventions().renewals());
  }

  @Test
  void rulesAreListed() {
    does("rules", "--json");
    assertTrue(
        out.toString()
            .startsWith(
                """
                {"rules":[{"tag":"kafka","kind":"name","words":"kafka","suspended":false,"hits":0,"right":0,"precision":null,"interval":null,"reports":0,"should_rest":false}\
                """));
    does("rules", "--doubtful");
    assertEquals(1, out.toString().lines().count());
  }
}
