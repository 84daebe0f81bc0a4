package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.ToyVotes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void make() {
    try (var bench = new GoldWorkspace(folder)) {
      ToyVotes.into(bench);
      bench.item("alone", "only one finished this", "", "");
      bench.vote("ann", "alone", 1);
      bench.gold("ruled", "nobody finished this", "", 1);
    }
  }

  @Test
  void programsGetWholeFractions() throws IOException {
    var answer = json();

    assertEquals(6, answer.get("items").asInt());
    assertEquals(3, answer.get("annotators").asInt());
    assertEquals(153 / 481.0, answer.get("alpha").get("masi").asDouble(), 1e-12);
    assertEquals(51 / 145.0, answer.get("alpha").get("jaccard").asDouble(), 1e-12);
    assertEquals(3 / 11.0, answer.get("alpha").get("equality").asDouble(), 1e-12);
    assertEquals(2 / 3.0, answer.get("pairwise_f1").get("pooled").asDouble(), 1e-12);
    assertEquals(548 / 819.0, answer.get("pairwise_f1").get("mean").asDouble(), 1e-12);
  }

  @Test
  void tagsAndPairsAreToldOneByOne() throws IOException {
    var answer = json();

    var java = answer.get("per_tag").get(0);
    assertEquals("cat", java.get("tag").asText());
    assertEquals(1 / 3.0, java.get("alpha").asDouble(), 1e-12);
    assertEquals(13 / 28.0, java.get("fleiss").asDouble(), 1e-12);
    var pair = answer.get("pairs").get(0);
    assertEquals("ann", pair.get("a").asText());
    assertEquals("bob", pair.get("b").asText());
    assertEquals(6, pair.get("items").asInt());
    assertEquals(2 / 3.0, pair.get("f1").asDouble(), 1e-12);
    assertEquals(2 / 3.0, pair.get("per_tag").get(0).get("kappa").asDouble(), 1e-12);
    assertEquals(4 / 5.0, pair.get("per_tag").get(0).get("psa").asDouble(), 1e-12);
  }

  @Test
  void otherDistancesAreAskedFor() throws IOException {
    var alpha = json("--metric", "masi_rounded,equality").get("alpha");

    assertEquals(
        List.of("masi_rounded", "equality"),
        alpha.properties().stream().map(Map.Entry::getKey).toList());
    assertEquals(3401 / 10685.0, alpha.get("masi_rounded").asDouble(), 1e-12);
  }

  @Test
  void aQueryChoosesItems() throws IOException {
    assertEquals(2, json("--query", "id:d1,d2,alone").get("items").asInt());
    assertEquals(2, run("--query", "tag:nobody"));
    assertTrue(err.toString().contains("[BAD_QUERY]"), err.toString());
  }

  @Test
  void peopleReadThatTooLittleIsKnown() {
    assertEquals(0, run("--passports"));

    var text = out.toString();
    assertTrue(text.startsWith("6 items were finished by at least two of 3 people"), text);
    assertTrue(text.contains("distance 1 - J M; constants: "), text);
    assertTrue(text.matches("(?s).*\\Rcat +— +— +— +— +5\\R.*"), text);
    assertTrue(text.contains("rests on fewer than 20 items"), text);
  }

  @Test
  void withoutCommonItemsThereIsNothingToCompare() {
    assertEquals(0, run("--query", "id:alone"));

    assertTrue(out.toString().startsWith("No item was finished by two people"), out.toString());
  }

  @Test
  void anUnknownDistanceIsWrongUse() {
    assertEquals(2, run("--metric", "cosine"));

    assertTrue(err.toString().contains("there are masi, "), err.toString());
  }

  private JsonNode json(String... arguments) throws IOException {
    var all = new String[arguments.length + 1];
    all[0] = "--json";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertEquals(0, run(all), err::toString);
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private int run(String... arguments) {
    var all = new String[arguments.length + 2];
    all[0] = "agreement";
    all[1] = folder.resolve("labels.db").toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Assay.commandLine(new Wiring(Map.of()).doors(), "agreement")
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }
}
