package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.testing.GoldWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void make() {
    try (var bench = new GoldWorkspace(folder)) {
      bench.item("new", "Purring Zebra", "", "");
      bench.item("signs", "🤗", "", "");
      bench.gold("a", "purring kitten", "", 1);
      bench.gold("b", "purring cat", "", 1);
      bench.gold("c", "barking", "", 2);
    }
    assertEquals(0, run("train", "--recipe", "linear", "--set", "longest=0"), err.toString());
    out.getBuffer().setLength(0);
  }

  @Test
  void programsGetEveryNGram() throws IOException {
    assertEquals(0, run("preview", "new", "--run", "R-0001", "--json"));

    var answer = JsonMapper.builder().build().readTree(out.toString());
    assertEquals("[\"purring\",\"zebra\"]", answer.get("words").get("title").toString());
    assertEquals(
        "{\"words\":2,\"shortest\":2,\"longest\":0,\"least_texts\":2,\"most_features\":40000}",
        answer.get("cut").toString());
    var first = answer.get("ngrams").get(0);
    assertEquals("purring", first.get("text").asText());
    assertEquals("feature", first.get("fate").asText());
    assertEquals(1, first.get("title").asInt());
    assertEquals(1, first.get("description").asInt());
    assertTrue(
        answer
            .get("ngrams")
            .toString()
            .contains("\"idf\":null,\"weight\":null,\"fate\":\"unknown\""),
        answer.toString());
    assertEquals("R-0001", answer.get("run").asText());
  }

  @Test
  void peopleReadATable() {
    assertEquals(0, run("preview", "new", "--run", "R-0001"));

    var text = out.toString();
    assertTrue(text.startsWith("Item new as run R-0001 (linear) does"), text);
    assertTrue(text.contains("title        purring | zebra"), text);
    assertTrue(
        text.lines().anyMatch(line -> line.matches("zebra +word +1 +1 .* in no text")), text);
  }

  @Test
  void aTextWithoutWordsIsSaidToHaveNone() {
    assertEquals(0, run("preview", "signs", "--run", "R-0001"));

    assertTrue(out.toString().contains("description  about"), out.toString());
    assertTrue(out.toString().contains("title        —"), out.toString());
  }

  @Test
  void whatIsNotThereIsWrongUse() {
    assertEquals(2, run("preview", "nobody"));
    assertEquals(2, run("preview", "new", "--run", "R-0009"));

    assertTrue(err.toString().contains("no item \"nobody\" [UNKNOWN_ITEM]"), err.toString());
    assertTrue(err.toString().contains("there are R-0001 [UNKNOWN_RUN]"), err.toString());
  }

  private int run(String command, String... arguments) {
    var all = new String[arguments.length + 2];
    all[0] = command;
    all[1] = folder.resolve("labels.db").toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Assay.commandLine(new Wiring(Map.of()).doors(), command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }
}
