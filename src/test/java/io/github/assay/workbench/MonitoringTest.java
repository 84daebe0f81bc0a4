package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.evaluation.Wilson;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Scripted;
import io.github.assay.workbench.OnlineFigures.Counts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringTest {
  @TempDir Path folder;

  @Test
  void whatWasShownIsHeldAgainstWhatPeopleDid() {
    var figures = figures(Instant.EPOCH);

    assertEquals(new Counts(2, 2, 1, 2, 3), figures.all());
    assertEquals(5, figures.all().shown());
    assertEquals(1, figures.all().missed());
    assertEquals(.4, figures.all().precision());
    assertEquals(2 / 3.0, figures.all().recall());
    assertEquals(Wilson.of(2, 5), figures.all().precisionRange());
    assertEquals(Wilson.of(2, 3), figures.all().recallRange());
  }

  @Test
  void everySourceModelTagAndWeekHasItsCounts() {
    var figures = figures(Instant.EPOCH);

    assertEquals(
        Map.of(
            "rule", new Counts(2, 1, 0, 1, 3),
            "model", new Counts(2, 1, 1, 0, 3),
            "neighbours", new Counts(2, 0, 0, 1, 3)),
        figures.sources());
    assertEquals(Map.of("R-0001", new Counts(2, 1, 1, 0, 3)), figures.models());
    assertEquals(
        Map.of(
            1, new Counts(2, 1, 0, 1, 1),
            2, new Counts(2, 1, 1, 0, 1),
            3, new Counts(1, 0, 0, 1, 0),
            5, new Counts(1, 0, 0, 0, 1)),
        figures.tags());
    assertEquals(
        Map.of(
            LocalDate.parse("2026-03-02"), new Counts(1, 1, 1, 1, 2),
            LocalDate.parse("2026-03-09"), new Counts(1, 1, 0, 1, 1)),
        figures.weeks());
  }

  @Test
  void hiddenSuggestionsTellHowFarPeopleAreMoved() {
    var anchoring = figures(Instant.EPOCH).anchoring();

    assertEquals(new Counts(2, 2, 1, 2, 3), anchoring.inView());
    assertEquals(new Counts(1, 1, 0, 1, 2), anchoring.hidden());
    assertEquals(.4 - .5, anchoring.difference());
  }

  @Test
  void onlyWhatWasFinishedSinceCounts() {
    var figures = figures(Instant.parse("2026-03-10T00:00:00Z"));

    assertEquals(new Counts(1, 1, 0, 1, 1), figures.all());
    assertEquals(1, figures.anchoring().hidden().items());
    assertEquals(Counts.NONE, figures(Instant.parse("2026-04-01T00:00:00Z")).all());
    assertEquals(null, figures(Instant.parse("2026-04-01T00:00:00Z")).anchoring().difference());
  }

  @Test
  void aWindowReachesBackFromNow() {
    InstantSource now = InstantSource.fixed(Instant.parse("2026-03-11T08:00:00Z"));

    assertEquals(
        new Counts(1, 1, 0, 1, 1),
        figures(now, monitoring -> monitoring.figures(monitoring.ago(Duration.ofDays(1)))).all());
    assertEquals(
        Counts.NONE,
        figures(now, monitoring -> monitoring.figures(monitoring.ago(Duration.ofHours(23)))).all());
    assertEquals(
        figures(Instant.EPOCH),
        figures(now, monitoring -> monitoring.figures(monitoring.ago(Duration.ofDays(7)))));
  }

  private OnlineFigures figures(Instant since) {
    return figures(InstantSource.system(), monitoring -> monitoring.figures(since));
  }

  private OnlineFigures figures(InstantSource clock, Function<Monitoring, OnlineFigures> question) {
    var file = folder.resolve("labels.db");
    if (!file.toFile().exists()) Scripted.make(file);
    try (var workspace = new SqliteWorkspaces(Clock.systemUTC()).openReadOnly(file)) {
      return question.apply(new Monitoring(workspace, clock));
    }
  }
}
