package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.bundle.BundleReader;
import io.github.assay.bundle.Limits;
import io.github.assay.domain.Part;
import io.github.assay.domain.Thresholds;
import io.github.assay.store.Opening;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.workbench.Bundles;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `split`, `evaluate`, `compare` and `runs`, over a real workspace.
class EvaluationCommandsTest {
  private static final Thresholds TUNED =
      new Thresholds(.5, new TreeMap<>(Map.of(2, new Thresholds.Cut(.3, 9, true))));

  private static final List<String> METRICS =
      List.of(
          "micro",
          "macro",
          "weighted",
          "samples",
          "p@1",
          "p@3",
          "p@5",
          "r@5",
          "ndcg@5",
          "map",
          "lrap",
          "explicit_recall",
          "implicit_recall",
          "subset_accuracy",
          "hamming_loss");

  @TempDir private Path folder;
  private GoldWorkspace bench;

  @BeforeEach
  void begin() {
    bench = new GoldWorkspace(folder);
    bench.gold("a", "a cat", "", 1, 2);
    bench.gold("b", "a dog", "", 2);
    bench.split(Map.of("a", Part.TEST, "b", Part.TEST));
    bench.run(TUNED, Map.of("a", new float[] {.9f, .4f, .1f}, "b", new float[] {.2f, .45f, .6f}));
    bench.run(1, TUNED, Map.of("a", new float[] {.9f, .8f, .1f}, "b", new float[] {.2f, .7f, .1f}));
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void evaluateAnswersInTheAgreedForm() throws IOException {
    var answer = json(answer(0, "evaluate", "labels.db", "R-0001", "--json"));

    assertEquals(
        List.of("run", "on", "items", "tags", "convention", "threshold", "metrics", "per_tag"),
        names(answer));
    assertEquals(
        "[\"R-0001\",\"test\",2,3,\"assay1\",0.5]",
        List.of(
                answer.get("run"),
                answer.get("on"),
                answer.get("items"),
                answer.get("tags"),
                answer.get("convention"),
                answer.get("threshold"))
            .toString()
            .replace(" ", ""));
    assertEquals(METRICS, names(answer.get("metrics")));
    assertEquals(
        "{\"p\":0.5,\"r\":0.3333333333333333,\"f1\":0.4}",
        answer.get("metrics").get("micro").toString());
    assertEquals(
        "[{\"tag\":\"cat\",\"support\":1,\"p\":1.0,\"r\":1.0,\"f1\":1.0,\"ap\":1.0,\"threshold\":0.5},"
            + "{\"tag\":\"dog\",\"support\":2,\"p\":null,\"r\":0.0,\"f1\":0.0,\"ap\":1.0,\"threshold\":0.5},"
            + "{\"tag\":\"fox\",\"support\":0,\"p\":0.0,\"r\":null,\"f1\":0.0,\"ap\":null,\"threshold\":0.5}]",
        answer.get("per_tag").toString());
  }

  @Test
  void evaluateTakesThresholdAndConvention() throws IOException {
    var answer =
        json(
            answer(
                0,
                "evaluate",
                "labels.db",
                "R-0001",
                "--threshold",
                "per-tag",
                "--convention",
                "sk0",
                "--json"));

    assertEquals("\"per-tag\"", answer.get("threshold").toString());
    assertEquals("\"sk0\"", answer.get("convention").toString());
    assertEquals("0.3", answer.get("per_tag").get(1).get("threshold").toString());
    assertEquals(2. / 3, answer.get("metrics").get("macro").get("f1").asDouble());
    assertEquals("0.0", answer.get("per_tag").get(2).get("f1").toString());
  }

  @Test
  void evaluateShowsWhatWasLeftOutAndWhichCutsAreBorrowed() throws IOException {
    var text = answer(0, "evaluate", "labels.db", "R-0001", "--threshold", "per-tag");

    assertTrue(
        text.startsWith(
            "Run R-0001 on test: 2 items, 3 tags; convention assay1; threshold per tag"
                + System.lineSeparator()
                + "1 tags are gold nowhere, 0 items have no gold tag"),
        text);
    assertTrue(text.contains("dog  2  1.000  1.000  1.000  1.000      0.300  borrowed"), text);
  }

  @Test
  void compareAnswersInTheAgreedForm() throws IOException {
    var answer = json(answer(0, "compare", "labels.db", "R-0002", "R-0001", "--json"));

    assertEquals(List.of("items", "metrics", "per_tag"), names(answer));
    assertEquals(2, answer.get("items").asInt());
    assertEquals(
        List.of("name", "a", "b", "delta", "low", "high", "p"),
        names(answer.get("metrics").get(0)));
    assertEquals("micro.f1", answer.get("metrics").get(2).get("name").asText());
    assertEquals(.6, answer.get("metrics").get(2).get("delta").asDouble(), 1e-12);
    assertEquals(
        "{\"tag\":\"dog\",\"support\":2,\"a\":1.0,\"b\":0.0,\"delta\":1.0,\"fixed\":2,\"broke\":0}",
        answer.get("per_tag").get(1).toString());
  }

  @Test
  void compareShowsBothRunsSideBySide() throws IOException {
    var text = answer(0, "compare", "labels.db", "R-0002", "R-0001");

    assertTrue(
        text.startsWith("A R-0002 against B R-0001 on test: 2 items, 3 tags; convention assay1"),
        text);
    assertTrue(text.contains("dog  2  1.000  0.000  +1.000        2        0"), text);
  }

  @Test
  void runsShowTheTestPartOnlyIfAsked() throws IOException {
    var answer = json(answer(0, "runs", "labels.db", "--json"));
    var withTest = json(answer(0, "runs", "labels.db", "--with-test", "--json"));

    assertEquals(
        List.of("run", "recipe", "settings", "seed", "snapshot", "at", "seconds", "validation"),
        names(answer.get("runs").get(0)));
    assertEquals("null", answer.get("runs").get(0).get("validation").toString());
    assertEquals(2, withTest.get("runs").get(1).get("test").get("items").asInt());
    assertEquals(1.0, withTest.get("runs").get(1).get("test").get("micro.f1").asDouble());
    assertTrue(answer(0, "runs", "labels.db", "--with-test").contains("R-0002  words"));
  }

  @Test
  void splitDealsOutGold() throws IOException {
    for (int item = 0; item < 18; item++) bench.gold("g" + item, "text " + item, "", 1 + item % 3);

    var answer = json(answer(0, "split", "labels.db", "--test", "0.2", "--seed", "4", "--json"));

    assertEquals(
        "{\"note\":\"stratified, validation 0.15, test 0.2, seed 4\",\"train\":13,\"validation\":3,"
            + "\"test\":4,\"unassigned\":0",
        answer.toString().substring(0, answer.toString().indexOf(",\"ld\"")));
    assertEquals(
        List.of("tag", "train", "validation", "test"), names(answer.get("per_tag").get(0)));
    assertTrue(answer(0, "split", "labels.db").contains("Label distance (0 is even): 0."));
  }

  @Test
  void splitIsLookedAtInAnyWayBeforeItIsMade() throws IOException {
    for (int item = 0; item < 18; item++) bench.dated("d" + item, "2026-01-" + (10 + item), 1);
    var before = bench.workspace().splits().counts();

    var answer =
        json(answer(0, "split", "labels.db", "--method", "by-date", "--dry-run", "--json"));

    assertEquals("preview", answer.get("status").asText());
    assertEquals(
        "by-date, validation 0.15, test 0.15; train up to 2026-01-21; 2 without a date to train",
        answer.get("note").asText());
    assertEquals(14, answer.get("train").asInt());
    assertTrue(answer.get("deviation").asDouble() > 0);
    assertEquals(before, bench.workspace().splits().counts());

    var text = answer(0, "split", "labels.db", "--method", "random", "--seed", "3");
    assertTrue(text.startsWith("Split random, validation 0.15, test 0.15, seed 3"), text);
    assertTrue(text.contains("deviation of a tag's items over the parts: "), text);
    assertEquals(14, bench.workspace().splits().counts().get(Part.TRAIN));
  }

  @Test
  void aWayToSplitThatIsNoneIsToldWithThoseThatAre() throws IOException {
    assertTrue(
        answer(2, "split", "labels.db", "--method", "chance")
            .contains("there is no method \"chance\"; there are stratified, random and by-date"));
    assertEquals(
        "assay: none of the 2 items names its part in the field \"split\" [NO_SPLIT_FIELD]",
        answer(2, "split", "labels.db", "--from-field", "--dry-run"));
    assertEquals(
        "assay: 0 of the 2 gold items have a date such as 2026-03-01 in \"created_at\"; to split by"
            + " date, 1 are needed to choose and test on [TOO_FEW_DATES]",
        answer(2, "split", "labels.db", "--method", "by-date"));
    assertEquals(Part.TEST, bench.workspace().splits().of("a"));
  }

  @Test
  void splitTakesTheIdsOfAFile() throws IOException {
    var file = Files.writeString(folder.resolve("ids.txt"), "a\ttrain\nb\ttest\n");

    var text = answer(0, "split", "labels.db", "--ids", file.toString());

    assertTrue(text.startsWith("Split from ids.txt"), text);
    assertEquals(Part.TRAIN, bench.workspace().splits().of("a"));
  }

  @Test
  void theOwnFieldIsLookedAtAndToldWithThePairsThatItParts() throws IOException {
    var text = "A text of enough words that is told again, one of those that are told quite often";
    bench.item("c", text, "", "train");
    bench.item("d", text, "", "test");
    bench.item("e", text + " and again", "", "test");
    var before = bench.workspace().splits().counts();

    var answer = json(answer(0, "split", "labels.db", "--from-field", "--dry-run", "--json"));

    assertEquals(
        "{\"groups\":1,\"items\":3,\"crossing_pairs\":2}",
        answer.get("near_duplicates").toString());
    assertEquals(2, answer.get("unassigned").asInt());
    assertEquals(before, bench.workspace().splits().counts());
    assertTrue(
        answer(0, "split", "labels.db", "--from-field")
            .endsWith("Near duplicates: 3 items in 1 groups, 2 pairs lie in different parts"));
    assertEquals(Part.TEST, bench.workspace().splits().of("e"));
  }

  @Test
  void wrongUseIsToldInASentence() throws IOException {
    assertEquals(
        "assay: no run is called \"R-0009\"; there are R-0001, R-0002 [UNKNOWN_RUN]",
        answer(2, "evaluate", "labels.db", "R-0009"));
    assertEquals(
        "assay: no part of a split is called \"dev\" [UNKNOWN_PART]",
        answer(2, "evaluate", "labels.db", "R-0001", "--on", "dev"));
    assertEquals(
        "assay: no convention is called \"sk1\"; there are sk0 and assay1 [UNKNOWN_CONVENTION]",
        answer(2, "evaluate", "labels.db", "R-0001", "--convention", "sk1"));
    assertTrue(
        answer(2, "split", "labels.db", "--from-field", "--seed", "1").contains("--from-field"));
    assertTrue(answer(2, "compare", "labels.db", "R-0001").contains("RUN_B"));
  }

  /// Runs a command.
  ///
  /// @return what it printed; of a failure what it said about it
  private String answer(int expectedStatus, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var doors =
        new Doors(
            workbenches(),
            new Bundles(new BundleReader(List.of(), Limits.STANDARD), Clock.systemUTC()),
            new NothingOpened(),
            new NothingDrawn(),
            Map.of(),
            new Interruption());
    int status =
        Assay.commandLine(doors, arguments[0])
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    assertEquals(expectedStatus, status, err.toString());
    return (status == 0 ? out : err).toString().strip();
  }

  private Workbenches workbenches() {
    return new Workbenches() {
      @Override
      public Workbench create(Path file) {
        return workbench();
      }

      @Override
      public Workbench open(Path file, Opening opening) {
        return workbench();
      }

      @Override
      public Workbench openReadOnly(Path file) {
        return workbench();
      }
    };
  }

  /// The jobs of this part of the program, over the workspace of the test.
  private Workbench workbench() {
    var evaluating = bench.evaluating();
    return (Workbench)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Workbench.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "splitting" -> bench.splitting();
                  case "evaluating" -> evaluating;
                  case "comparing" -> bench.comparing();
                  case "workspace" -> bench.workspace();
                  default -> null;
                });
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return JsonMapper.builder().build().readTree(text);
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
