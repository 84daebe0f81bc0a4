package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class VectorsCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  @BeforeEach
  void make() {
    file = SmallWorkspace.make(new Benches(), folder.resolve("labels.db")).toString();
  }

  @Test
  void allTextsAreReadOnce() throws IOException {
    assertEquals(0, run("vectors", file, "--json"));

    var answer = JsonMapper.builder().build().readTree(out.toString());
    assertEquals(5, answer.get("items").asInt());
    assertEquals(5, answer.get("read").asInt());
    assertEquals(5, answer.get("vectors").asInt());
    assertEquals("all-MiniLM-L6-v2-q", answer.get("model").asText());
    assertTrue(answer.get("seconds").asDouble() > 0);

    assertEquals(0, run("vectors", file));
    assertTrue(out.toString().contains("Read 0 texts"), out.toString());
    assertTrue(out.toString().contains("5 of 5 items have a vector"), out.toString());
  }

  @Test
  void aFileThatIsNotThereIsWrongUse() {
    assertEquals(2, run("vectors", folder.resolve("no.db").toString()));
    assertTrue(err.toString().contains("there is no file"), err.toString());
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
