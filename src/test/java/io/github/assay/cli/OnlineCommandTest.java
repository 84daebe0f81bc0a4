package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.testing.Scripted;
import io.github.assay.testing.SmallWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlineCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void jsonHasCountsSharesAndRanges() throws IOException {
    var file = Scripted.make(folder.resolve("labels.db")).toString();

    assertEquals(0, run("online", file, "--json"));

    var answer = JsonMapper.builder().build().readTree(out.toString());
    assertTrue(answer.get("proxy").asBoolean());
    assertEquals(2, answer.get("sources").get("model").get("shown").asInt());
    assertEquals(3, answer.get("sources").get("model").get("chosen").asInt());
    assertEquals(.4, answer.get("all").get("precision").asDouble());
    assertEquals(2, answer.get("all").get("recall_range").size());
    assertEquals(1, answer.get("tags").get("five").get("missed").asInt());
    assertEquals(.4 - .5, answer.get("anchoring").get("difference").asDouble());
  }

  @Test
  void peopleReadATableAndThatTheFiguresAreProxies() {
    var file = Scripted.make(folder.resolve("labels.db")).toString();

    assertEquals(0, run("online", file, "--since", "2026-03-09"));

    assertTrue(out.toString().contains("week of 2026-03-09"), out.toString());
    assertTrue(!out.toString().contains("week of 2026-03-02"), out.toString());
    assertTrue(out.toString().contains("Proxies for precision and recall"), out.toString());
    assertTrue(out.toString().contains("of hidden ones 0.500"), out.toString());
  }

  @Test
  void aDayThatIsNoneIsWrongUse() {
    var file = Scripted.make(folder.resolve("labels.db")).toString();

    assertEquals(2, run("online", file, "--since", "spring"));
    assertTrue(err.toString().contains("spring"), err.toString());
  }

  @Test
  void aWindowCountsBackFromNow() {
    var file = Scripted.make(folder.resolve("labels.db")).toString();

    assertEquals(0, run("online", file, "--window", "99999d"));
    assertTrue(out.toString().contains("week of 2026-03-02"), out.toString());
  }

  @Test
  void aWindowWithoutItemsIsSaidToHaveNone() {
    var benches = new Wiring(Map.of()).workbenches();
    var file = SmallWorkspace.make(benches, folder.resolve("labels.db")).toString();

    assertEquals(0, run("online", file, "--window", "12h"));
    assertEquals("No item with suggestions was finished in that time.", out.toString().strip());
  }

  @Test
  void aWindowThatIsNoneOrADayBesidesIsWrongUse() {
    var file = Scripted.make(folder.resolve("labels.db")).toString();

    for (String window : List.of("7", "7w", "0d", "-1d", "1.5h", "100000d", "")) {
      assertEquals(2, run("online", file, "--window", window), window);
      assertTrue(
          err.toString().contains("\"" + window + "\" is no length of time; write days or hours"),
          err.toString());
    }
    assertEquals(2, run("online", file, "--window", "7d", "--since", "2026-03-01"));
    assertTrue(err.toString().contains("mutually exclusive"), err.toString());
    assertEquals("", out.toString());
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
