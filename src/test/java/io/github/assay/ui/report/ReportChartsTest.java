package io.github.assay.ui.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.domain.Part;
import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.Convention;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.ui.report.Figures.NamedDifference;
import io.github.assay.ui.report.Figures.TagCount;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.ThresholdChoice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportChartsTest {
  private static final Comparing.Question PAIR =
      new Comparing.Question(
          "R-0002", "R-0001", Part.TEST, new ThresholdChoice.Tuned(), Convention.ASSAY1);

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void train() {
    workspace = folder.resolve("labels.db");
    try (var gold = new GoldWorkspace(folder)) {
      gold.gold("a", "a cat", "", 1, 2);
      gold.gold("b", "a dog", "", 2);
      gold.split(Map.of("a", Part.TEST, "b", Part.TEST));
      var cut = Thresholds.global(.5);
      gold.run(cut, Map.of("a", new float[] {.9f, .4f, .1f}, "b", new float[] {.2f, .45f, .6f}));
      gold.run(1, cut, Map.of("a", new float[] {.9f, .8f, .1f}, "b", new float[] {.2f, .7f, .1f}));
    }
  }

  @Test
  void theFiguresAreThoseOfTheRuns() {
    try (var workbench = new Wiring(Map.of()).workbenches().openReadOnly(workspace)) {
      var figures = Figures.read(workbench, PAIR, "test");

      assertEquals(
          List.of(new NamedDifference("dog", 2, 1), new NamedDifference("cat", 1, 0)),
          figures.differences());
      assertEquals(
          List.of(
              new TagCount("dog", "animal", 2),
              new TagCount("cat", "animal", 1),
              new TagCount("fox", "animal", 0)),
          figures.tags());
      assertEquals(
          List.of("R-0002  words", "R-0001  words"),
          figures.curves().traces().stream().map(trace -> trace.name()).toList());
      assertEquals(1.0, figures.curves().traces().getFirst().at().precision());
      assertEquals(2, figures.standings().size());
    }
  }

  @Test
  void fourPicturesAreDrawnAndAlwaysTheSame() throws IOException {
    var workbenches = new Wiring(Map.of()).workbenches();

    var first = ReportCharts.draw(workbenches, workspace, PAIR, folder.resolve("one"));
    var second = ReportCharts.draw(workbenches, workspace, PAIR, folder.resolve("two"));

    assertEquals(
        List.of("precision-recall.png", "tag-deltas.png", "models.png", "tags.png"),
        first.stream().map(file -> file.getFileName().toString()).toList());
    for (int i = 0; i < first.size(); i++) {
      var bytes = Files.readAllBytes(first.get(i));
      assertEquals(1920, ByteBuffer.wrap(bytes).getInt(16), first.get(i).toString());
      assertTrue(ByteBuffer.wrap(bytes).getInt(20) >= 200, first.get(i).toString());
      assertArrayEquals(bytes, Files.readAllBytes(second.get(i)));
    }
  }
}
