package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackupRotationTest {
  @Test
  void theNewestOfEachOfThreeHoursSevenDaysAndFourWeeksStays() {
    var wanted =
        Stream.of(
                "2026-03-20T12:40:00Z", // the newest: its hour, day and week
                "2026-03-20T11:50:00Z",
                "2026-03-20T09:00:00Z",
                "2026-03-19T23:59:59Z",
                "2026-03-18T08:00:00Z",
                "2026-03-17T08:00:00Z",
                "2026-03-16T08:00:00Z",
                "2026-03-15T08:00:00Z", // also the newest of the week before
                "2026-03-14T08:00:00Z",
                "2026-03-05T08:00:00Z",
                "2026-02-20T08:00:00Z")
            .map(Instant::parse)
            .collect(Collectors.toSet());
    var rest =
        Stream.of(
                "2026-03-20T12:30:00Z",
                "2026-03-20T11:40:00Z",
                "2026-03-20T08:00:00Z",
                "2026-03-13T08:00:00Z",
                "2026-03-04T08:00:00Z",
                "2026-02-01T08:00:00Z")
            .map(Instant::parse)
            .toList();
    var all = Stream.concat(rest.stream(), wanted.stream()).toList();

    assertEquals(wanted, BackupRotation.kept(all));
  }

  @Test
  void ofNothingNothingIsKept() {
    assertEquals(Set.of(), BackupRotation.kept(List.of()));
  }

  @Seeds(100)
  void copiesOneAfterTheOtherNeverGrowToMoreThanFourteen(Random random) {
    var there = new HashSet<Instant>();
    var now = Instant.parse("2026-01-01T00:00:00Z");
    for (int copy = 0; copy < 300; copy++) {
      now = now.plus(Duration.ofMinutes(10 + random.nextInt(copy % 50 == 0 ? 20_000 : 200)));
      there.add(now);
      var kept = BackupRotation.kept(there);
      there.retainAll(kept);

      assertEquals(kept, there);
      assertTrue(there.contains(now), "the newest is gone");
      assertTrue(there.size() <= 14, () -> "there are " + there.size());
    }
  }
}
