package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Run;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.PackedModel;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Queues;
import io.github.assay.workbench.Surveying.Changes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who comes back is told.
class SurveyingTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

  @TempDir Path folder;
  private Instant now = MONDAY;
  private Workspace workspace;

  @BeforeEach
  void open() {
    InstantSource time = () -> now;
    workspace =
        new SqliteWorkspaces(time.withZone(ZoneOffset.UTC)).create(folder.resolve("labels.db"));
    workspace
        .vocabulary()
        .replace(
            List.of(new Tag(1, "cat", "animal", List.of(), List.of(), Tag.Guidance.NONE)), "owner");
    workspace
        .bulk()
        .write(
            writer -> {
              for (String id : List.of("i1", "i2", "i3"))
                writer.item(new Item(id, id, "", Item.Origin.NONE), List.of());
            });
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void whoNeverDecidedIsToldNothing() {
    decide("noor", "i1");

    assertEquals(Optional.empty(), changes());
  }

  @Test
  void nothingChangedSaysNothing() {
    decide("noor", "i1");
    decide("mara", "i2");

    assertEquals(Optional.empty(), changes());
  }

  @Test
  void othersDecisionsImportsRunsAndSnapshotsAreTold() {
    decide("mara", "i1");
    now = TUESDAY;
    decide("noor", "i1");
    decide("noor", "i2");
    decide("ben", "i2");
    importGold("i3");
    var frozen = workspace.snapshots().freeze("march", "noor");
    workspace.snapshots().freeze("mine", "mara");
    var plan = new Run.Plan("prior", new TreeMap<>(), 1);
    var result = new Run.Result(now, 1, Thresholds.global(.5), new TreeMap<>());
    workspace
        .runs()
        .add(
            new Run(workspace.runs().nextId(), plan, frozen.id(), result),
            List.of(),
            PackedModel.of(new TreeMap<>()));

    assertEquals(
        Optional.of(new Changes(MONDAY, 3, List.of("ben", "import", "noor"), 1, List.of("march"))),
        changes());
  }

  @Test
  void ownWorkAfterwardsEndsTheNews() {
    decide("mara", "i1");
    decide("noor", "i2");
    decide("mara", "i3");

    assertEquals(Optional.empty(), changes());
  }

  private Optional<Changes> changes() {
    return new Surveying(workspace, Queues.byVotes(workspace)).survey("mara").changes();
  }

  private void decide(String person, String item) {
    var act = new Act.Mark(1, Verdict.YES);
    workspace
        .decisions()
        .record(List.of(new Decision.Entry(person, person, item, act, new Basis.Typed())));
  }

  private void importGold(String item) {
    var row =
        new LabelRow(
            item, Outcome.TAGGED, List.of(1), List.of(), List.of(), new Basis.File("gold.csv"));
    workspace.bulk().write(writer -> writer.labels("import", Decision.GOLD, row));
  }
}
