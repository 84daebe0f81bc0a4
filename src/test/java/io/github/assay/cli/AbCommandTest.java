package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.testing.Scripted;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void jsonHasTheFiguresOfEachArm() throws IOException {
    assertEquals(0, run("ab", workspace(), "--json"));

    var answer = JsonMapper.builder().build().readTree(out.toString());
    assertTrue(answer.get("proxy").asBoolean());
    assertEquals("all", answer.get("now").asText());
    assertEquals(0, answer.get("mixed").asInt());
    assertEquals(
        List.of("plain", "facets", "rules", "model", "all"),
        answer.get("arms").properties().stream().map(Map.Entry::getKey).toList());
    var all = answer.get("arms").get("all");
    assertEquals(2, all.get("items").asInt());
    assertEquals(5, all.get("shown").asInt());
    assertEquals(2, all.get("accepted").asInt());
    assertEquals(1, all.get("typed").asInt());
    assertEquals(.4, all.get("precision").asDouble());
    assertEquals(2, all.get("recall_range").size());
    assertTrue(answer.get("arms").get("plain").get("precision").isNull());
    assertTrue(answer.get("arms").get("plain").get("median_seconds").isNull());
  }

  @Test
  void peopleReadATableAndThatTheFiguresAreProxies() {
    assertEquals(0, run("ab", workspace(), "--since", "2026-03-09"));

    assertTrue(out.toString().startsWith("On now: all"), out.toString());
    assertTrue(out.toString().matches("(?s).*\\Rall +1 +2 +1 +0 +0\\.500 .*"), out.toString());
    assertTrue(out.toString().contains("Proxies for precision and recall"), out.toString());
  }

  @Test
  void aWindowCountsBackFromNow() {
    String file = workspace();
    assertEquals(0, run("ab", file, "--window", "1h", "--json"));

    assertTrue(out.toString().contains("\"all\":{\"items\":0,"), out.toString());
    assertEquals(2, run("ab", file, "--window", "1h", "--since", "2026-03-09"));
  }

  @Test
  void aFileThatIsMissingOrADayThatIsNoneIsWrongUse() {
    assertEquals(2, run("ab", workspace(), "--since", "spring"));
    assertTrue(err.toString().contains("spring"), err.toString());
    assertEquals(2, run("ab", folder.resolve("gone.db").toString()));
    assertTrue(err.toString().contains("gone.db"), err.toString());
  }

  private String workspace() {
    return Scripted.make(folder.resolve("labels.db")).toString();
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
