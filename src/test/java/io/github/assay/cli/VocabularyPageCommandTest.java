package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.VocabularyEdit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyPageCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  /// The item about consumers was ruled to be kafka, for a reason.
  @BeforeEach
  void make() {
    var benches = new Wiring(Map.of()).workbenches();
    var path = SmallWorkspace.make(benches, folder.resolve("labels.db"));
    file = path.toString();
    try (var bench = benches.open(path)) {
      bench
          .vocabularyRevising("olga")
          .apply(
              new VocabularyEdit.Guide(
                  1, new Tag.Guidance("A *log* of <events>.", "It is run.", "", "")),
              1);
      var basis = new Basis.Ruling(Cause.MISSED, 0, "it is\nabout lag");
      bench
          .workspace()
          .decisions()
          .record(
              List.of(
                  new Decision.Entry(
                      "qa", Decision.GOLD, "i1", new Act.Mark(1, Verdict.YES), basis),
                  new Decision.Entry(
                      "qa", Decision.GOLD, "i1", new Act.End(Outcome.TAGGED, ""), basis)));
    }
  }

  private int run(String... arguments) {
    return Assay.commandLine(new Wiring(Map.of()).doors(), arguments[0])
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void aPageIsMarkdownInWhichNothingThatPeopleWroteIsMarkup() {
    assertEquals(0, run("vocabulary", "page", file, "apache kafka"));

    var day = LocalDate.now(ZoneOffset.UTC);
    assertEquals(
        """
        # kafka

        - Facet: tools
        - Aliases: apache kafka
        - Implies: messaging

        A \\*log\\* of \\<events\\>.

        ## Use when

        It is run.

        ## In gold

        - **Consumer lag in Kafka** (i1): Profiling with care, and a tutorial at the end.

        ## Ruled yes

        - **Consumer lag in Kafka** (i1): Profiling with care, and a tutorial at the end. (DAY, \
        missed) Note: it is about lag

        ## Revisions

        - version 2, DAY, olga: A \\*log\\* of \\<events\\>.
        - version 1, DAY, owner: About kafka.
        """
            .replace("DAY", day.toString()),
        out.toString().replace("\r", ""));
  }

  @Test
  void jsonHasExamplesRulingsAndRevisions() throws IOException {
    assertEquals(0, run("vocabulary", "page", file, "--json"));

    var pages = JsonMapper.builder().build().readTree(out.toString()).get("pages");
    assertEquals(6, pages.size());
    var kafka = pages.get(0);
    assertEquals("kafka", kafka.get("tag").asText());
    assertEquals("It is run.", kafka.get("use_when").asText());
    var ruling = kafka.get("rulings").get(0);
    assertEquals("yes", ruling.get("verdict").asText());
    assertEquals("missed", ruling.get("cause").asText());
    assertTrue(ruling.get("precedent").isNull());
    assertFalse(ruling.get("disputed").asBoolean());
    assertEquals("olga", kafka.get("revisions").get(0).get("author").asText());
    assertEquals(0, pages.get(1).get("rulings").size());
  }

  @Test
  void aFolderGetsAFileForEachTagAndAnIndex() throws IOException {
    var into = folder.resolve("pages");
    assertEquals(0, run("vocabulary", "page", file, "--out", into.toString()));

    assertTrue(out.toString().startsWith("Wrote 6 pages and index.md into "), out.toString());
    assertTrue(Files.readString(into.resolve("kafka-1.md")).startsWith("# kafka\n"));
    assertTrue(
        Files.readString(into.resolve("index.md"))
            .contains("- [kafka](kafka-1.md): A \\*log\\* of \\<events\\>.\n"));
    assertEquals(2, run("vocabulary", "page", file, "--out", into.toString()));
    assertTrue(err.toString().contains("is not empty; nothing was written"), err.toString());
  }

  @Test
  void aTagThatThereIsNotIsNamed() {
    assertEquals(2, run("vocabulary", "page", file, "kafkas"));
    assertTrue(err.toString().contains("no tag is called"), err.toString());
  }

  @Test
  void namesOfFilesAreFineForEverySystem() {
    assertEquals("c-7.md", GuideMarkdown.file(tag(7, "C++/../")));
    assertEquals("tag-8.md", GuideMarkdown.file(tag(8, "..")));
    assertEquals("größe-9.md", GuideMarkdown.file(tag(9, "Größe")));
  }

  private static Tag tag(int id, String name) {
    return new Tag(id, name, "", List.of(), List.of(), Tag.Guidance.NONE);
  }
}
