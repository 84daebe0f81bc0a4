package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.testing.Benches;
import io.github.assay.testing.SmallWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  @BeforeEach
  void make() {
    file = SmallWorkspace.make(new Benches(), folder.resolve("labels.db")).toString();
  }

  @Test
  void itemsAreAskedForInTurnAndTheTimesRise() throws IOException {
    assertEquals(0, run("bench", file, "--n", "12", "--limit", "60000", "--json"));

    var answer = JsonMapper.builder().build().readTree(out.toString());
    assertEquals(12, answer.get("n").asInt());
    assertEquals(5, answer.get("items").asInt());
    assertTrue(answer.get("kept").asBoolean());
    double p50 = answer.get("p50_ms").asDouble();
    double p95 = answer.get("p95_ms").asDouble();
    double p99 = answer.get("p99_ms").asDouble();
    assertTrue(0 < p50 && p50 <= p95 && p95 <= p99, out.toString());
    assertEquals(p99, answer.get("longest_ms").asDouble());
  }

  @Test
  void aLimitThatIsNotKeptIsANegativeResult() throws IOException {
    assertEquals(1, run("bench", file, "--n", "5", "--limit", "0.000001", "--json"));
    assertFalse(JsonMapper.builder().build().readTree(out.toString()).get("kept").asBoolean());

    assertEquals(1, run("bench", file, "--n", "5", "--limit", "0.000001"));
    assertTrue(out.toString().contains("is not below the limit"), out.toString());
  }

  @Test
  void aPercentileIsTheShortestTimeWithinWhichSoManyCame() {
    var rising = new double[200];
    for (int i = 0; i < rising.length; i++) rising[i] = i + 1;

    assertEquals(100, BenchCommand.at(rising, .5));
    assertEquals(198, BenchCommand.at(rising, .99));
    assertEquals(200, BenchCommand.at(rising, 1));
    assertEquals(7, BenchCommand.at(new double[] {7}, .5));
  }

  @Test
  void badNumbersAndEmptyWorkspacesAreTold() {
    assertEquals(2, run("bench", file, "--n", "0"));
    assertEquals(2, run("bench", file, "--limit", "NaN"));
    var empty = folder.resolve("empty.db").toString();
    assertEquals(0, run("init", empty));
    assertEquals(2, run("bench", empty));
    assertTrue(err.toString().contains("no items to suggest tags for"), err.toString());
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
