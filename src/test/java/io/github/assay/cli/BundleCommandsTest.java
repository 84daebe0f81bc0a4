package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.WordRecipe;
import io.github.assay.testing.WordRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bundle export`, `bundle verify` and `suggest`, over a real workspace.
class BundleCommandsTest {
  private static final String FOX =
      "{\"id\":\"%s\",\"tags\":[{\"tag\":\"fox\",\"score\":0.7310586,\"source\":\"model\"}]}";

  @TempDir private Path folder;
  private GoldWorkspace gold;
  private BundleShell shell;
  private String zip;

  @BeforeEach
  void begin() {
    gold = new GoldWorkspace(folder);
    WordRuns.train(gold);
    shell = new BundleShell(gold, List.of(new WordRecipe()));
    zip = folder.resolve("b.zip").toString();
  }

  @AfterEach
  void end() {
    gold.close();
  }

  @Test
  void exportSaysWhatItWrote() {
    var answer = shell.run("bundle", "export", "labels.db", "R-0001", zip, "--json");

    assertEquals(0, answer.status(), answer.err());
    assertTrue(
        answer
            .out()
            .matches(
                "\\{\"run\":\"R-0001\",\"file\":\".*b\\.zip\",\"id\":\"sha256:[0-9a-f]{64}\","
                    + "\"recipe\":\"words\",\"tags\":3,\"threshold\":\"tuned\","
                    + "\"golden_cases\":41\\}"),
        answer.out());
    assertEquals(
        "Wrote run R-0001 to %s: words, 3 tags, 41 golden cases pass".formatted(zip),
        export().lines().findFirst().orElse(""));
  }

  @Test
  void exportNamesWhatItCannotUse() {
    assertEquals(
        "assay: no run is called \"R-0002\"; there are R-0001 [UNKNOWN_RUN]",
        refused("bundle", "export", "labels.db", "R-0002", zip));
    assertEquals(
        "assay: thresholds are \"tuned\" or \"per-tag\", not \"0.5\" [BAD_SETTING]",
        refused("bundle", "export", "labels.db", "R-0001", zip, "--threshold", "0.5"));
    assertFalse(Files.exists(Path.of(zip)));
  }

  @Test
  void verifyListsWhatItChecked() {
    export();

    var lines = shell.run("bundle", "verify", zip).out().lines().toList();

    assertEquals(zip + " may be used", lines.getFirst());
    assertEquals("  golden      all 41 cases came out as written down", lines.get(6));
    assertEquals(8, lines.size());
  }

  @Test
  void verifyAnswersADamagedBundleWithOne() throws IOException {
    export();
    var bytes = Files.readAllBytes(Path.of(zip));
    Files.write(Path.of(zip), Arrays.copyOf(bytes, bytes.length - 7));

    var answer = shell.run("bundle", "verify", zip);
    var json = shell.run("bundle", "verify", zip, "--json");

    assertEquals(1, answer.status());
    assertEquals(zip + " must not be used", answer.out().lines().findFirst().orElse(""));
    assertTrue(answer.out().endsWith("[BUNDLE_UNREADABLE]"), answer.out());
    assertEquals(1, json.status());
    assertTrue(
        json.out().contains("\"ok\":false,\"code\":\"BUNDLE_UNREADABLE\",\"reason\":\"damaged: "),
        json.out());
    assertFalse((answer.out() + answer.err()).contains("\tat "), "a stack trace");
  }

  @Test
  void verifyAnswersAMissingBundleWithTwo() {
    assertEquals(
        "assay: there is no file %s [NOT_FOUND]".formatted(zip), refused("bundle", "verify", zip));
  }

  @Test
  void suggestAnswersOneTextForPeopleAndForPrograms() {
    export();

    var people = shell.run("suggest", zip, "--title", "the fox sleeps");
    var programs = shell.run("suggest", zip, "--title", "the fox sleeps", "--json");
    var nothing = shell.run("suggest", zip, "--description", "a bird");

    assertEquals("tag  score  source\nfox  0.731  model", people.out());
    assertEquals(FOX.formatted(""), programs.out());
    assertEquals("No tag reaches its threshold.", nothing.out());
  }

  @Test
  void suggestAnswersAFileLineByLine() throws IOException {
    export();
    var in = folder.resolve("items.jsonl");
    var out = folder.resolve("suggestions.jsonl");
    Files.writeString(
        in,
        """
        {"id":"a","title":"the fox sleeps"}
        {"id":"b","description":"a bird","tags":["cat"],"other":1}

        {"id":"c","title":"the fox","description":"sleeps"}
        """);

    var answer = shell.run("suggest", zip, "--in", in + "", "--out", out + "", "--json");

    assertEquals("{\"items\":3,\"file\":\"%s\"}".formatted(out), answer.out());
    assertEquals(
        FOX.formatted("a") + "\n{\"id\":\"b\",\"tags\":[]}\n" + FOX.formatted("c") + "\n",
        Files.readString(out));
  }

  @Test
  void aDashIsStandardInputAndOutput() {
    export();

    var answer =
        shell.runWithInput(
            "{\"id\":\"a\",\"title\":\"the fox sleeps\"}\n", "suggest", zip, "--in", "-");

    assertEquals(0, answer.status(), answer.err());
    assertEquals(FOX.formatted("a") + "\n", answer.raw());
    assertEquals("", answer.out());
  }

  @Test
  void aBadLineIsNamedAndNothingIsWritten() throws IOException {
    export();
    var in = folder.resolve("items.jsonl");
    var out = Files.writeString(folder.resolve("suggestions.jsonl"), "what was there before");
    var text = "{\"id\":\"a\",\"title\":\"the fox sleeps\"}\n{\"id\":\"b\",\"title\":\n";
    Files.writeString(in, text);

    var message = refused("suggest", zip, "--in", in + "", "--out", out + "");
    var piped = shell.runWithInput(text, "suggest", zip, "--in", "-", "--out", "-");

    assertTrue(message.startsWith("assay: items.jsonl:2:"), message);
    assertEquals("what was there before", Files.readString(out));
    assertEquals(2, piped.status());
    assertTrue(piped.err().startsWith("assay: standard input:2:"), piped.err());
    assertEquals("", piped.raw());
    assertEquals(List.of("b.zip", "items.jsonl", "suggestions.jsonl"), left());
  }

  @Test
  void aLineWithoutIdIsABadLine() throws IOException {
    export();
    var in = Files.writeString(folder.resolve("items.jsonl"), "{\"title\":\"the fox\"}\n");

    assertTrue(refused("suggest", zip, "--in", in + "").startsWith("assay: items.jsonl:1"));
  }

  @Test
  void suggestTakesOneTextOrOneFile() {
    export();
    var sentence = "assay: say either --title and --description, or --in and --out [WRONG_USE]";

    assertEquals(sentence, refused("suggest", zip));
    assertEquals(sentence, refused("suggest", zip, "--title", "x", "--in", "items.jsonl"));
    assertEquals(sentence, refused("suggest", zip, "--title", "x", "--out", "y"));
  }

  @Test
  void suggestRefusesABundleThatIsNotWhole() throws IOException {
    Files.writeString(Path.of(zip), "no bundle");

    var message = refused("suggest", zip, "--title", "x");

    assertTrue(message.startsWith("assay: " + zip + " is not used: damaged: "), message);
    assertTrue(message.endsWith(" [BUNDLE_REFUSED]"), message);
  }

  private String export() {
    var answer = shell.run("bundle", "export", "labels.db", "R-0001", zip);
    assertEquals(0, answer.status(), answer.err());
    return answer.out();
  }

  private String refused(String... arguments) {
    var answer = shell.run(arguments);
    assertEquals(2, answer.status(), answer.out());
    assertEquals("", answer.out() + answer.raw());
    return answer.err();
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("labels.db"))
          .sorted()
          .toList();
    }
  }
}
