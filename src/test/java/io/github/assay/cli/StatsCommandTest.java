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

class StatsCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void make() {
    try (var bench = new GoldWorkspace(folder)) {
      bench.gold("a", "purring whiskers", "", 1);
      bench.gold("b", "purring kitten", "", 1);
      bench.gold("c", "barking", "", 2);
    }
  }

  @Test
  void theWordsOfEachTagAreTold() throws IOException {
    assertEquals(0, run("stats", folder.resolve("labels.db").toString(), "--json"));

    var terms = JsonMapper.builder().build().readTree(out.toString()).get("terms");
    assertEquals(3, terms.get("items").asInt());
    assertEquals("{\"word\":\"purring\",\"items\":2}", terms.get("frequent").get(0).toString());
    var cat = terms.get("tags").get(0);
    assertEquals("cat", cat.get("name").asText());
    assertEquals(2, cat.get("items").asInt());
    assertEquals(1, cat.get("words").size());
    assertEquals("purring", cat.get("words").get(0).get("word").asText());
    assertEquals(2, cat.get("words").get(0).get("here").asInt());
    assertEquals(0, cat.get("words").get(0).get("elsewhere").asInt());
  }

  @Test
  void peopleReadTheWordsInATable() {
    assertEquals(0, run("stats", folder.resolve("labels.db").toString()));

    var lines = out.toString().lines().map(String::strip).toList();
    assertTrue(lines.stream().anyMatch(line -> line.matches("cat +2 +purring")), out.toString());
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("\\(all items\\) +3 +purring .*")),
        out.toString());
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments);
  }
}
