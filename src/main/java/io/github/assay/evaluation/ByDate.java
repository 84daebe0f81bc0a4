package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Splits items so that the last part has the newest ones, the one before it the next newest, and
/// the first part the oldest: what a model meets in use is newer than all that it learned from.
///
/// A unit is as old as its newest item, so that no part holds an item that is newer than a whole
/// unit of a later part. Units without a date go to the first part, since nobody can say that they
/// are new. Of units with the same date those that come later count as newer.
public final class ByDate {
  /// Stands for the date of an item that has none.
  public static final long UNKNOWN = Long.MIN_VALUE;

  private ByDate() {}

  /// Splits items of which some must stay together.
  ///
  /// Each part but the first takes as many units as come nearest to its share, at least one if it
  /// has a share at all; the first keeps one unit at least.
  ///
  /// @param dates of each item, in any unit, or [#UNKNOWN]
  /// @param units places of items, each in one unit
  /// @param shares how much of all items each part shall have; they add up to 1
  /// @return the part of each item, from 0
  public static int[] split(long[] dates, List<List<Integer>> units, double... shares) {
    var left = new ArrayList<>(units);
    left.removeIf(unit -> date(dates, unit) == UNKNOWN);
    boolean keepsOne = left.size() == units.size();
    left.sort(Comparator.comparingLong(unit -> date(dates, unit)));
    var parts = new int[dates.length];
    for (int part = shares.length - 1; part > 0; part--) {
      double wanted = shares[part] * dates.length;
      int taken = 0;
      while (left.size() > (keepsOne ? 1 : 0)) {
        var unit = left.getLast();
        if (wanted <= 0 || (taken > 0 && taken + unit.size() / 2.0 > wanted)) break;
        left.removeLast();
        for (int item : unit) parts[item] = part;
        taken += unit.size();
      }
    }
    return parts;
  }

  private static long date(long[] dates, List<Integer> unit) {
    long newest = UNKNOWN;
    for (int item : unit) newest = Math.max(newest, dates[item]);
    return newest;
  }
}
