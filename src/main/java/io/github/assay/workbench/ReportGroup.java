package io.github.assay.workbench;

import io.github.assay.domain.Ticket;
import io.github.assay.evaluation.Interval;
import io.github.assay.evaluation.Wilson;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What came of the suggestions of one source, and what people report about them.
///
/// @param origin who made them
/// @param counts what came of them
/// @param reports newest first, without those that were taken back
public record ReportGroup(Origin origin, Counts counts, List<Ticket> reports) {
  public ReportGroup {
    reports = List.copyOf(reports);
  }

  /// What came of suggestions that people saw, on items that they finished.
  ///
  /// @param accepted of which the person says that the tag applies
  /// @param declined of which the person says that it does not
  /// @param left of which the person says nothing
  public record Counts(long accepted, long declined, long left) {
    /// Nothing was shown.
    public static final Counts NONE = new Counts(0, 0, 0);

    /// How many were shown.
    public long shown() {
      return accepted + declined + left;
    }

    /// The share of what was shown that was accepted; null if nothing was shown.
    public @Nullable Double share() {
      return shown() == 0 ? null : (double) accepted / shown();
    }

    /// The 95 % interval of [#share]; null if nothing was shown.
    public @Nullable Interval interval() {
      return Wilson.of(accepted, shown());
    }
  }

  /// How the reports stand, taken together.
  public enum State {
    /// Nobody reported anything.
    NONE,
    /// A report waits for an answer.
    OPEN,
    /// Something was done about a report, and none waits.
    FIXED,
    /// All were declined.
    DECLINED
  }

  public State state() {
    if (reports.isEmpty()) return State.NONE;
    if (!open().isEmpty()) return State.OPEN;
    return reports.stream().allMatch(ticket -> ticket.state() == Ticket.State.DECLINED)
        ? State.DECLINED
        : State.FIXED;
  }

  /// The reports that wait for an answer.
  public List<Ticket> open() {
    return reports.stream().filter(ticket -> ticket.state() == Ticket.State.OPEN).toList();
  }

  /// How many reports give each reason.
  public SortedMap<String, Integer> reasons() {
    var reasons = new TreeMap<String, Integer>();
    for (Ticket ticket : reports) reasons.merge(ticket.about().reason(), 1, Integer::sum);
    return reasons;
  }
}
