package io.github.assay.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.assay.domain.Part;
import io.github.assay.evaluation.Metrics;
import io.github.assay.testing.Releases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BundleFilesTest {
  private final Release release = Releases.words();
  private final Tampered files = Tampered.of(new BundleFiles(release).all());

  @Test
  void theManifestSaysWhatIsInIt() {
    var manifest = files.object(Manifest.ENTRY);

    assertEquals("assay.bundle/1", manifest.get("schema").asText());
    assertEquals("words", manifest.get("name").asText());
    assertEquals("R-0001", manifest.get("version").asText());
    assertEquals("2026-03-01T09:30:00Z", manifest.get("created").asText());
    assertEquals(
        "{\"recipe\":\"words\",\"parts\":{\"model.words.tsv\":\"model/model.words.tsv\","
            + "\"pipeline.json\":\"preprocess/pipeline.json\"}}",
        manifest.get("model").toString());
    assertEquals(
        "{\"snapshot\":\"first gold\",\"sha256\":\"%s\",\"hash\":\"%s\",\"items\":{\"train\":20,\"validation\":20,\"test\":20}}"
            .formatted(release.snapshot().hash().hex(), Provenance.HASH),
        manifest.get("data").toString());
    assertEquals(
        files.entries.keySet().stream()
            .filter(path -> !List.of(Manifest.ENTRY, Sums.ENTRY).contains(path))
            .toList(),
        manifest.get("files").findValuesAsText("path"));
  }

  @Test
  void headlinesAreThoseOfTheTestPart() {
    var test = release.evaluations().firstEntry().getValue();
    var headline = files.object(Manifest.ENTRY).get("metrics_headline").get("weighted_f1");

    assertEquals(test.value("weighted.f1"), headline.get("value").asDouble());
    assertEquals(
        "[test, 20, 5, assay1]",
        List.of(
                headline.get("on").asText(),
                headline.get("items").asInt(),
                headline.get("tags").asInt(),
                headline.get("convention").asText())
            .toString());
  }

  @Test
  void theFiguresOfTheFileAreThoseOfTheRun() {
    var parts = files.object(EvaluationFiles.METRICS).get("evaluations");

    assertEquals(List.of("test", "validation"), parts.findValuesAsText("on"));
    for (JsonNode part : parts) {
      var evaluation =
          Optional.ofNullable(release.evaluations().get(Part.of(part.get("on").asText())))
              .orElseThrow();
      for (var metric : Metrics.ALL) {
        var value = part.get("metrics").at("/" + metric.name().replace('.', '/'));
        assertEquals(
            evaluation.value(metric.name()), value.isNull() ? null : (Double) value.asDouble());
      }
    }
  }

  @Test
  void everyTagHasARowForEachPart() {
    var rows = files.text(EvaluationFiles.PER_TAG).lines().toList();

    assertEquals("on,tag,facet,support,tp,fp,fn,p,r,f1,ap,threshold", rows.getFirst());
    assertEquals("test,vision,subject,4,4,0,0,1.0,1.0,1.0,1.0,0.5", rows.get(1));
    assertEquals(11, rows.size());
  }

  @Test
  void theCardShowsEveryMetricWithWhatItWasCountedOn() {
    var card = files.text(ModelCard.ENTRY);
    var test = release.evaluations().firstEntry().getValue();

    assertTrue(
        card.contains(
            "- test: n = 20 items (0 without a gold tag); 5 tags, of which 0 are gold nowhere in"
                + " it; convention `assay1`; thresholds `tuned`.\n"),
        card);
    for (var metric : Metrics.ALL) {
      var value = test.value(metric.name());
      var shown = value == null ? "—" : String.format(Locale.ENGLISH, "%.4f", value);
      assertTrue(card.contains("| `" + metric.name() + "` | " + shown + " |"), metric.name());
    }
    assertTrue(card.contains("| subject | 3 | 12 | "), card);
  }

  @Test
  void rareAndUnseenTagsAreNamedAsLimits() {
    var card = files.text(ModelCard.ENTRY);

    assertTrue(card.contains("- Tags without a single item to learn from: none.\n"), card);
    assertTrue(
        card.contains("to learn from: 5 (vision, language, graphs, robots, speech).\n"), card);
  }

  @Test
  void aNameIsNeverMarkup() {
    assertEquals(
        "\\<b\\>a\\|b\\</b\\> \\[x\\](y) \\\\ \\`c\\` \\*d\\*",
        Markdown.text("<b>a|b</b>\n[x](y) \\ `c` *d*"));
  }

  @Test
  void theLicenceIsThatOfTheProject() throws IOException {
    assertEquals(Files.readString(Path.of("LICENSE")), files.text("LICENSES/Apache-2.0.txt"));
  }

  @Test
  void everyLibraryOfTheBuildIsListedWithItsLicence() throws IOException {
    var listed = files.text("LICENSES/libraries.md");
    var pom = Files.readString(Path.of("pom.xml"));
    var dependencies = pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("</dependencies>"));
    var dependency =
        Pattern.compile(
                "<artifactId>([^<]+)</artifactId>(?:(?!<dependency>).)*?</dependency>",
                Pattern.DOTALL)
            .matcher(dependencies);

    while (dependency.find())
      if (!dependency.group().contains("<scope>test</scope>"))
        assertTrue(listed.contains("`" + dependency.group(1) + "`"), dependency.group(1));
  }

  @Test
  void thresholdsComeBackAsTheyWere() throws Refusal {
    var json = files.text("thresholds.json").getBytes(StandardCharsets.UTF_8);
    var file = StrictJson.read(json, ThresholdsFile.class, "thresholds.json");

    assertEquals(release.run().result().thresholds(), file.all());
    assertEquals(release.run().result().thresholds().withoutTags(), file.used());
  }

  @Test
  void theVocabularyComesBackAsItWas() throws Refusal {
    var json = files.bytes(VocabularyEntry.ENTRY);

    assertEquals(
        release.vocabulary(),
        StrictJson.read(json, VocabularyEntry.class, VocabularyEntry.ENTRY).vocabulary());
  }
}
