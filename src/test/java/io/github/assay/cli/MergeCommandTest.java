package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Outcome;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.SmallWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /// In ours, ann chose kafka on i1 and bob jfr on i2; in theirs, ann chose survey on i1 and cat
  /// messaging on i2.
  @BeforeEach
  void make() {
    var benches = new Wiring(Map.of()).workbenches();
    SmallWorkspace.make(benches, file("base"));
    try (var base = benches.openReadOnly(file("base"))) {
      base.workspace().copyTo(file("ours"));
      base.workspace().copyTo(file("theirs"));
    }
    in("ours", workspace -> say(workspace, "ann", "i1", 1));
    in("ours", workspace -> say(workspace, "bob", "i2", 2));
    in("theirs", workspace -> say(workspace, "ann", "i1", 6));
    in("theirs", workspace -> say(workspace, "cat", "i2", 3));
  }

  private Path file(String name) {
    return folder.resolve(name + ".db");
  }

  private void in(String name, Consumer<Workspace> work) {
    try (var bench = new Wiring(Map.of()).workbenches().open(file(name))) {
      work.accept(bench.workspace());
    }
  }

  private static void say(Workspace workspace, String person, String item, Integer... tags) {
    var row =
        new LabelRow(
            item, Outcome.TAGGED, List.of(tags), List.of(), List.of(), new Basis.File("l.csv"));
    workspace.bulk().write(writer -> writer.labels(person, person, row));
  }

  @Test
  void twoPeoplesVotesAreTwoVotesAndOnePersonsTwoAnswersAreNone() throws IOException {
    assertEquals(0, merge("ours", "theirs", "merged", "--json"), err.toString());

    var answer = answer();
    assertEquals(
        List.of("out", "changed", "came", "conflicts", "renamed", "left"),
        answer.properties().stream().map(Map.Entry::getKey).toList());
    assertEquals(file("merged").toString(), answer.get("out").asText());
    assertTrue(answer.get("changed").asBoolean());
    assertEquals(2, answer.get("came").get("batch").asInt());
    assertEquals(4, answer.get("came").get("decision").asInt());
    assertEquals(
        "[{\"item\":\"i1\",\"seat\":\"ann\",\"tags\":[\"kafka\",\"survey\"]}]",
        answer.get("conflicts").toString());
    in(
        "merged",
        workspace -> {
          assertEquals(Outcome.OPEN, workspace.decisions().labels("ann", "i1").outcome());
          assertEquals(
              List.of("bob", "cat"), List.copyOf(workspace.decisions().votes("i2").keySet()));
          assertEquals(
              7, workspace.decisions().history("i1").size(), "two acts each, and three back");
        });
    assertEquals(List.of("files i1", "people i2"), conflicts("merged"));
  }

  @Test
  void whoFinishesTheItemAgainSettlesIt() throws IOException {
    merge("ours", "theirs", "merged");
    in("merged", workspace -> say(workspace, "ann", "i1", 6));

    assertEquals(List.of("people i2"), conflicts("merged"));
  }

  @Test
  void toMergeTwiceChangesNothing() throws IOException {
    merge("ours", "theirs", "merged");
    out.getBuffer().setLength(0);

    assertEquals(0, merge("merged", "theirs", "again", "--json"), err.toString());

    assertFalse(answer().get("changed").asBoolean(), out.toString());
    assertEquals("[]", answer().get("conflicts").toString());
    assertEquals(List.of("files i1", "people i2"), conflicts("again"));
  }

  @Test
  void aDryRunTellsWhatWouldComeAndMakesNoFile() throws IOException {
    var before = files();
    assertEquals(
        0, run("merge", path("base"), path("ours"), path("theirs"), "--dry-run", "--json"));

    assertTrue(answer().get("out").isNull());
    assertEquals(4, answer().get("came").get("decision").asInt());
    assertEquals(1, answer().get("conflicts").size());
    assertEquals(before, files());
  }

  @Test
  void peopleReadWhatCameAndWhatIsOpenAgain() {
    assertEquals(0, merge("ours", "theirs", "merged"));

    var text = out.toString();
    assertTrue(text.startsWith("Came from theirs.db: batch 2, decision 4"), text);
    assertTrue(text.matches("(?s).*i1 +ann +kafka\\|survey.*"), text);
  }

  @Test
  void whatDidNotGrowFromTheBaseIsRefusedAndNothingIsWritten() throws IOException {
    var before = files();
    SmallWorkspace.make(new Wiring(Map.of()).workbenches(), file("stranger"));

    assertRefused("UNRELATED", path("base"), path("ours"), path("stranger"));
    assertRefused("NEWER_BASE", path("ours"), path("base"), path("theirs"));
    assertRefused("PARTED", path("ours"), path("theirs"), path("base"));
    assertTrue(err.toString().contains("they part at decision 1, ann on item \"i1\" in the base"));
    assertRefused("SAME_FILE", path("base"), path("ours"), path("ours"));
    assertRefused("NOT_FOUND", path("base"), path("ours"), path("gone"));
    Files.delete(file("stranger"));
    Files.deleteIfExists(folder.resolve("stranger.db.lock"));
    assertEquals(before, files());
  }

  @Test
  void whatIsThereAlreadyIsNotTouched() throws IOException {
    Files.writeString(file("merged"), "mine");

    assertRefused("EXISTS", path("base"), path("ours"), path("theirs"));

    assertEquals("mine", Files.readString(file("merged")));
  }

  @Test
  void aFileThatSomebodyWorksInIsRefused() throws IOException {
    try (var bench = new Wiring(Map.of()).workbenches().open(file("theirs"))) {
      assertEquals(5, bench.workspace().items().count());
      assertRefused("IN_USE", path("base"), path("ours"), path("theirs"));
    }
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    var bytes = Files.readAllBytes(file("theirs"));
    var word = "Queues".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + word.length < bytes.length; i++)
      if (Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) bytes[i] = 'q';
    Files.write(file("theirs"), bytes);

    assertRefused("STORE_DAMAGED", path("base"), path("ours"), path("theirs"));
    assertFalse(Files.exists(file("merged")));
  }

  private void assertRefused(String code, String base, String ours, String theirs) {
    err.getBuffer().setLength(0);
    assertEquals(2, run("merge", base, ours, theirs, "--out", path("merged")), code);
    assertTrue(err.toString().contains(code), err.toString());
  }

  private Set<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      var names = new TreeSet<String>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }

  private List<String> conflicts(String name) throws IOException {
    out.getBuffer().setLength(0);
    assertEquals(0, run("conflicts", path(name), "--json"), err.toString());
    return StreamSupport.stream(answer().get("conflicts").spliterator(), false)
        .filter(conflict -> !conflict.get("kind").asText().equals("rule"))
        .map(conflict -> conflict.get("kind").asText() + " " + conflict.get("item").asText())
        .sorted()
        .toList();
  }

  private int merge(String ours, String theirs, String merged, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("merge", path("base"), path(ours), path(theirs), "--out", path(merged)));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private String path(String name) {
    return file(name).toString();
  }

  private JsonNode answer() throws IOException {
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
