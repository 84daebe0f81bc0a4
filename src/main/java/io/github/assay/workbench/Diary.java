package io.github.assay.workbench;

import io.github.assay.store.DecisionStore.Ending;
import io.github.assay.store.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// What a person got done day by day, as the log has it, and how long the queue will take.
///
/// @param days the last [#DAYS] days, oldest first; today is the last
/// @param waiting items in the queue
/// @param perHour items an hour, over the last twenty; empty if there are too few
public record Diary(List<Day> days, int waiting, OptionalInt perHour) {
  /// Two weeks.
  public static final int DAYS = 14;

  public Diary {
    days = List.copyOf(days);
  }

  /// One day.
  ///
  /// @param items finished on it, each counted once
  public record Day(LocalDate date, int items) {}

  /// Reads the log. Blocking.
  ///
  /// @param clock its zone says when a day begins
  public static Diary of(Workspace workspace, Queueing queueing, String seat, Clock clock) {
    var today = LocalDate.now(clock);
    var first = today.minusDays(DAYS - 1L);
    var begin = first.atStartOfDay(clock.getZone()).toInstant();
    var pace = new Pace(clock);
    var items = new TreeMap<LocalDate, Set<String>>();
    for (Ending ending : workspace.decisions().endings(seat, begin)) {
      pace.finished(ending.at());
      var day = LocalDate.ofInstant(ending.at(), clock.getZone());
      items.computeIfAbsent(day, _ -> new HashSet<>()).add(ending.item());
    }
    var days = new ArrayList<Day>();
    for (var date = first; !date.isAfter(today); date = date.plusDays(1))
      days.add(new Day(date, items.getOrDefault(date, Set.of()).size()));
    return new Diary(days, queueing.waiting(seat), pace.perHour());
  }

  /// Items finished today.
  public int today() {
    return days.getLast().items();
  }

  /// How long the queue takes at this pace, to the minute; empty if it cannot be told.
  public Optional<Duration> left() {
    if (perHour.isEmpty() || perHour.getAsInt() == 0) return Optional.empty();
    return Optional.of(Duration.ofMinutes(Math.round(60.0 * waiting / perHour.getAsInt())));
  }
}
