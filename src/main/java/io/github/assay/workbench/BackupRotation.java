package io.github.assay.workbench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which copies are kept: the newest of each of the last 3 hours, 7 days and 4 weeks that have any,
/// in UTC; so the newest of all is always among them.
final class BackupRotation {
  private static final int HOURS = 3;
  private static final int DAYS = 7;
  private static final int WEEKS = 4;

  private BackupRotation() {}

  /// @param times when copies were made, in any order
  static Set<Instant> kept(Collection<Instant> times) {
    var newestFirst = times.stream().sorted(Comparator.reverseOrder()).toList();
    var kept = new HashSet<Instant>();
    kept.addAll(newest(newestFirst, HOURS, time -> time.truncatedTo(ChronoUnit.HOURS)));
    kept.addAll(newest(newestFirst, DAYS, ZonedDateTime::toLocalDate));
    kept.addAll(newest(newestFirst, WEEKS, BackupRotation::week));
    return kept;
  }

  private static Set<Instant> newest(
      List<Instant> newestFirst, int periods, Function<ZonedDateTime, Object> period) {
    var seen = new HashSet<Object>();
    var newest = new HashSet<Instant>();
    for (Instant time : newestFirst)
      if (seen.size() < periods && seen.add(period.apply(time.atZone(ZoneOffset.UTC))))
        newest.add(time);
    return newest;
  }

  private static List<Integer> week(ZonedDateTime time) {
    return List.of(
        time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
