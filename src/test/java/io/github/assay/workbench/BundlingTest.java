package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.bundle.BundleReader;
import io.github.assay.bundle.Limits;
import io.github.assay.bundle.ThresholdPolicy;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.Convention;
import io.github.assay.learning.Recipe;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.WordRecipe;
import io.github.assay.testing.WordRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlingTest {
  private final BundleReader reader = new BundleReader(List.of(new WordRecipe()), Limits.STANDARD);

  @TempDir private Path folder;
  private GoldWorkspace gold;
  private String run;

  @BeforeEach
  void trainARun() {
    gold = new GoldWorkspace(folder);
    run = WordRuns.train(gold);
  }

  @AfterEach
  void close() {
    gold.close();
  }

  @Test
  void aBundleAnswersWithoutItsWorkspace() throws IOException {
    var file = folder.resolve("b.zip");
    bundling(new WordRecipe()).export(run, file, ThresholdPolicy.TUNED);
    gold.close();
    Files.delete(folder.resolve("labels.db"));

    var bundle = reader.open(file);

    assertEquals(
        List.of("fox"),
        bundle.suggest("the fox sleeps", "").stream()
            .map(Suggestion::tag)
            .map(tag -> bundle.vocabulary().tag(tag).name())
            .toList());
  }

  @Test
  void aRunExportedTwiceGivesTheSameBytes() throws IOException {
    var first = folder.resolve("first.zip");
    var second = folder.resolve("second.zip");

    bundling(new WordRecipe()).export(run, first, ThresholdPolicy.TUNED);
    bundling(new WordRecipe()).export(run, second, ThresholdPolicy.TUNED);

    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void itsFiguresAreThoseOfTheRun() {
    var bundle =
        bundling(new WordRecipe()).export(run, folder.resolve("b.zip"), ThresholdPolicy.TUNED);
    var question =
        new Evaluating.Question(run, Part.TEST, new ThresholdChoice.Tuned(), Convention.ASSAY1);

    var weighted = bundle.manifest().metricsHeadline().get("weighted_f1");

    assertEquals(1.0, gold.evaluating().evaluate(question).value("weighted.f1"));
    assertEquals("Headline[value=1.0, on=test, items=9, tags=3, convention=assay1]", weighted + "");
    assertEquals("{train=12, validation=9, test=9}", bundle.manifest().data().items().toString());
  }

  @Test
  void aRunWithoutItsModelIsNotExported() {
    var id = gold.run(Thresholds.global(0.5), Map.of());
    var file = folder.resolve("b.zip");

    var failure =
        assertThrows(
            AssayException.class,
            () -> bundling(new WordRecipe()).export(id, file, ThresholdPolicy.TUNED));

    assertEquals("MODEL_UNREADABLE", failure.code());
    assertFalse(Files.exists(file));
  }

  @Test
  void anUnknownRunIsNamed() {
    var failure =
        assertThrows(
            AssayException.class,
            () ->
                bundling(new WordRecipe())
                    .export("R-0099", folder.resolve("b.zip"), ThresholdPolicy.TUNED));

    assertEquals("UNKNOWN_RUN", failure.code());
  }

  @Test
  void aRunOfAnUnknownRecipeIsNotExported() {
    var failure =
        assertThrows(
            AssayException.class,
            () -> bundling().export(run, folder.resolve("b.zip"), ThresholdPolicy.TUNED));

    assertEquals("UNKNOWN_MODEL", failure.code());
    assertEquals(
        "run R-0001 was made by the recipe \"words\", which this Assay does not have",
        failure.getMessage());
  }

  private Bundling bundling(Recipe... recipes) {
    return new Bundling(gold.workspace(), gold.evaluating(), List.of(recipes), reader);
  }
}
