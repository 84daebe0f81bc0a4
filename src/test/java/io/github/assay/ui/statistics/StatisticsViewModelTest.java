package io.github.assay.ui.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.settings.Settings;
import io.github.assay.settings.SettingsFile;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.Benches;
import io.github.assay.testing.NoFiles;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.ui.support.Background;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Failures;
import io.github.assay.ui.support.Jobs;
import io.github.assay.ui.support.LiveSettings;
import io.github.assay.ui.support.Sheets;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Statistics.DataCheck;
import io.github.assay.workbench.Statistics.Kind;
import io.github.assay.workbench.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in view while numbers are counted; all work is done at once, so that each state is seen.
class StatisticsViewModelTest {
  private static final String SLOWEST = "looking for near duplicates";

  @TempDir Path folder;
  private final Background inline = Background.inline();
  private final Failures failures = new Failures();
  private final Status status = new Status(Clock.systemUTC());
  private final Jobs jobs = new Jobs(inline, Clock.systemUTC(), status, failures);
  private final List<Statistics> seen = new ArrayList<>();
  private Workbench bench;
  private StatisticsViewModel model;

  @BeforeEach
  void open() {
    var benches = new Benches();
    bench = benches.open(SmallWorkspace.make(benches, folder.resolve("labels.db")));
    var file = new SettingsFile(folder.resolve("settings.json"), Settings.standard("mara"));
    var settings = new LiveSettings(file, inline, failures);
    var window = new Desk.Window(failures, status, jobs, new Sheets(), new NoFiles(), link -> {});
    model = new StatisticsViewModel(new Desk(bench, inline, settings, window));
    model.stateProperty().subscribe(state -> model.statistics().ifPresent(seen::add));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /// Stops whatever runs once it is at a stage.
  private void stopAt(String stage) {
    jobs.running()
        .subscribe(
            () ->
                jobs.running()
                    .forEach(
                        job ->
                            job.stateProperty()
                                .subscribe(
                                    now -> {
                                      if (now.stage().equals(stage)) job.cancel();
                                    })));
  }

  private static Stream<Kind> uncounted(Statistics statistics) {
    return statistics.checks().stream().filter(check -> !check.isCounted()).map(DataCheck::kind);
  }

  @Test
  void numbersAreShownAsTheyCome() {
    model.load();

    assertEquals(5, seen.getFirst().extent().items());
    assertEquals(List.of(Kind.NEAR_DUPLICATE), uncounted(seen.get(seen.size() - 2)).toList());
    assertEquals(true, seen.getLast().isWhole());
    assertEquals(false, model.countingProperty().get());
  }

  @Test
  void whatWasCountedBeforeAStopStaysAndTheRestIsCountedLater() {
    stopAt(SLOWEST);

    model.load();

    assertEquals(
        List.of(Kind.NEAR_DUPLICATE),
        model.statistics().stream().flatMap(s -> uncounted(s)).toList());
    assertEquals(false, model.countingProperty().get());
    assertEquals(false, model.stoppedProperty().get());
    assertEquals("Stopped: Counting what the workspace holds", status.lineProperty().get().text());
  }

  @Test
  void aStopBeforeTheFirstNumberLeavesNone() {
    stopAt("reading");

    model.load();

    assertEquals(Optional.empty(), model.statistics());
    assertEquals(true, model.stoppedProperty().get());
  }

  @Test
  void wholeNumbersStayInViewUntilTheNewOnesAreWhole() {
    model.load();
    seen.clear();
    var ruling =
        new LabelRow(
            "i1", Outcome.TAGGED, List.of(1), List.of(), List.of(), new Basis.File("gold.csv"));
    bench.workspace().bulk().write(writer -> writer.labels("qa", Decision.GOLD, ruling));

    model.load();

    assertEquals(List.of(1), seen.stream().map(now -> now.extent().gold()).toList());
    assertEquals(true, seen.getFirst().isWhole());
  }
}
