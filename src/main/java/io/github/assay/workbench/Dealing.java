package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.evaluation.ByDate;
import io.github.assay.evaluation.IterativeStratification;
import io.github.assay.evaluation.Units;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;

/// The gold items of a workspace as they were read once, to be dealt out in one way or another in
/// thought. For any one thread at a time; it reads nothing more.
public final class Dealing {
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private final SplitFigures figures;
  private final List<String> ids;
  private final List<List<Integer>> tags;
  private final List<List<Integer>> units;
  private final int[] near;
  private final long[] dates;

  private Dealing(Reading reading, int[] near, SplitFigures figures) {
    ids = reading.ids;
    tags = reading.tags;
    this.near = near;
    this.figures = figures;
    for (int item = 0; item < near.length; item++)
      if (near[item] > 0) reading.keys.get(item).add("near " + near[item]);
    units = Units.of(reading.keys);
    dates = reading.dates.stream().mapToLong(date -> date).toArray();
  }

  /// Collects gold items, one after the other.
  static final class Reading {
    private final List<String> ids = new ArrayList<>();
    private final List<List<String>> keys = new ArrayList<>();
    private final List<List<Integer>> tags = new ArrayList<>();
    private final List<Long> dates = new ArrayList<>();

    void add(GoldItem gold) {
      ids.add(gold.item().id());
      keys.add(Dealing.keys(gold.item()));
      tags.add(List.copyOf(gold.tags()));
      dates.add(seconds(gold.item().origin().createdAt()));
    }

    List<String> ids() {
      return ids;
    }

    /// @param near the group of near duplicates of each item, 0 if it is alone
    Dealing end(int[] near, SplitFigures figures) {
      return new Dealing(this, near, figures);
    }
  }

  /// What a way would give.
  ///
  /// @throws AssayException `TOO_FEW_DATES` if fewer items have a date than are to be validated and
  ///   tested on
  public SplitPlan plan(SplitWay way) {
    var parts = parts(way);
    var byId = new LinkedHashMap<String, Part>();
    for (int place = 0; place < parts.length; place++)
      byId.put(ids.get(place), SplitFigures.PARTS.get(parts[place]));
    var note = way.note() + (way.method() == SplitWay.Method.BY_DATE ? ages(parts) : "");
    var shares = way.shares().all();
    return new SplitPlan(
        byId,
        figures.report(
            note,
            byId,
            SplitReport.Near.of(near, parts),
            new SplitFigures.Placed(tags, parts, shares)));
  }

  /// The fold of each item, from 0.
  int[] folds(int count, long seed) {
    return IterativeStratification.folds(tags, shuffled(seed), count);
  }

  private int[] parts(SplitWay way) {
    var shares = way.shares().all();
    return switch (way.method()) {
      case STRATIFIED -> IterativeStratification.split(tags, shuffled(way.seed()), shares);
      case RANDOM ->
          IterativeStratification.split(
              Collections.nCopies(tags.size(), List.of()), shuffled(way.seed()), shares);
      case BY_DATE -> {
        checkDates(way.shares());
        yield ByDate.split(dates, units, shares);
      }
    };
  }

  /// All units, the largest first while there is room in each part, and as chance will among those
  /// of one size.
  private List<List<Integer>> shuffled(long seed) {
    var all = new ArrayList<>(units);
    Collections.shuffle(all, new SplittableRandom(seed));
    all.sort(Comparator.comparingInt(unit -> -unit.size()));
    return all;
  }

  private int undated() {
    int undated = 0;
    for (long date : dates) if (date == ByDate.UNKNOWN) undated++;
    return undated;
  }

  private void checkDates(SplitWay.Shares shares) {
    long wanted = Math.round((shares.validation() + shares.test()) * dates.length);
    int dated = dates.length - undated();
    if (dated > 0 && dated >= wanted) return;
    throw new AssayException(
        "TOO_FEW_DATES",
        "%,d of the %,d gold items have a date such as 2026-03-01 in \"created_at\"; to split by date, %,d are needed to choose and test on"
            .formatted(dated, dates.length, Math.max(1, wanted)));
  }

  /// How old the items are that are learned from, and how many have no date.
  private String ages(int[] parts) {
    long newest = ByDate.UNKNOWN;
    for (int item = 0; item < parts.length; item++)
      if (parts[item] == 0) newest = Math.max(newest, dates[item]);
    var said = newest == ByDate.UNKNOWN ? "" : "; train up to " + day(newest);
    int undated = undated();
    return undated == 0 ? said : said + "; %,d without a date to train".formatted(undated);
  }

  private static LocalDate day(long seconds) {
    return LocalDate.ofEpochDay(Math.floorDiv(seconds, ChronoUnit.DAYS.getDuration().toSeconds()));
  }

  /// The seconds of a date such as `2026-03-01`, `2026-03-01 10:15` or `2026-03-01T10:15:30+01:00`;
  /// without an offset it counts as UTC.
  private static long seconds(String written) {
    try {
      var read = DATE.parse(written.strip());
      var day = read.query(TemporalQueries.localDate());
      var time = read.query(TemporalQueries.localTime());
      var offset = read.query(TemporalQueries.offset());
      if (day == null) return ByDate.UNKNOWN;
      return day.toEpochSecond(
          time == null ? LocalTime.MIN : time, offset == null ? ZoneOffset.UTC : offset);
    } catch (DateTimeParseException e) {
      return ByDate.UNKNOWN;
    }
  }

  /// What an item shares with those that must stay with it. A group that is called like an item is
  /// that of its new versions, so the item belongs to it.
  private static List<String> keys(Item item) {
    var keys = new ArrayList<String>();
    if (!item.title().isEmpty() || !item.description().isEmpty())
      keys.add("text " + item.contentHash().hex());
    if (!item.origin().group().isEmpty()) keys.add("group " + item.origin().group());
    keys.add("group " + item.id());
    return keys;
  }
}
