package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Benches;
import io.github.assay.testing.Queues;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.Diary.Day;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-10T08:00:00Z");
  private Workspace workspace;
  private Clock clock;

  @BeforeEach
  void open() {
    InstantSource source = () -> now;
    clock = source.withZone(ZoneId.of("Asia/Tokyo"));
    var file = SmallWorkspace.make(new Benches(), folder.resolve("labels.db"));
    workspace = new SqliteWorkspaces(clock).open(file);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void daysAreThoseOfTheZoneAndItemsCountOnceADay() {
    finish("mara", "i1", "2026-03-08T14:59:59Z");
    finish("mara", "i2", "2026-03-08T15:00:00Z");
    finish("mara", "i2", "2026-03-08T16:00:00Z");
    finish("noor", "i3", "2026-03-10T03:00:00Z");
    finish("mara", "i3", "2026-03-10T03:00:00Z");

    var diary = diary();

    assertEquals(Diary.DAYS, diary.days().size());
    assertEquals(
        List.of(
            new Day(LocalDate.parse("2026-03-08"), 1),
            new Day(LocalDate.parse("2026-03-09"), 1),
            new Day(LocalDate.parse("2026-03-10"), 1)),
        diary.days().subList(Diary.DAYS - 3, Diary.DAYS));
    assertEquals(1, diary.today());
  }

  @Test
  void whatWasTakenBackIsNotDone() {
    finish("mara", "i1", "2026-03-10T03:00:00Z");
    workspace.decisions().undo("mara");

    assertEquals(0, diary().today());
  }

  @Test
  void timeLeftFollowsThePaceOfTheLog() {
    assertEquals(Optional.empty(), diary().left());

    finish("mara", "i1", "2026-03-10T03:00:00Z");
    finish("mara", "i2", "2026-03-10T03:30:00Z");
    finish("mara", "i3", "2026-03-10T03:31:00Z");
    finish("mara", "i4", "2026-03-10T03:34:00Z");

    assertEquals(OptionalInt.of(30), diary().perHour());
    assertEquals(Optional.of(Duration.ofMinutes(2)), diary().left());
  }

  private Diary diary() {
    now = Instant.parse("2026-03-10T08:00:00Z");
    return Diary.of(workspace, Queues.byVotes(workspace), "mara", clock);
  }

  private void finish(String seat, String item, String at) {
    now = Instant.parse(at);
    var end = new Act.End(Outcome.NONE_APPLY, "");
    workspace
        .decisions()
        .record(List.of(new Decision.Entry(seat, seat, item, end, new Basis.Typed())));
  }
}
