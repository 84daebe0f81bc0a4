package io.github.assay.workbench;

import io.github.assay.evaluation.Interval;
import io.github.assay.evaluation.Wilson;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What became of suggestions as people worked: stands for precision and recall where there is no
/// gold, since people are moved by what they see.
///
/// @param all over all items whose suggestions were in view
/// @param sources by who proposed, such as `rule`
/// @param models by id of the run whose model proposed
/// @param tags by tag id
/// @param weeks by the Monday of the week in which items were finished, in UTC
/// @param anchoring how far suggestions move people
public record OnlineFigures(
    Counts all,
    SortedMap<String, Counts> sources,
    SortedMap<String, Counts> models,
    SortedMap<Integer, Counts> tags,
    SortedMap<LocalDate, Counts> weeks,
    Anchored anchoring) {
  public OnlineFigures {
    sources = new TreeMap<>(sources);
    models = new TreeMap<>(models);
    tags = new TreeMap<>(tags);
    weeks = new TreeMap<>(weeks);
  }

  /// What became of some suggestions, on items that are finished.
  ///
  /// @param items on which one of them was, or that are looked at
  /// @param accepted suggestions that the person chose, by key or by name
  /// @param rejected suggestions that the person refused
  /// @param ignored suggestions of which the person said nothing
  /// @param chosen all tags of the same kind that the person chose, suggested or not
  public record Counts(long items, long accepted, long rejected, long ignored, long chosen) {
    /// Nothing happened.
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /// How many were shown.
    public long shown() {
      return accepted + rejected + ignored;
    }

    /// How many tags the person had to type.
    public long missed() {
      return chosen - accepted;
    }

    /// The share of what was shown that was chosen; null if nothing was shown.
    public @Nullable Double precision() {
      return shown() == 0 ? null : (double) accepted / shown();
    }

    /// The 95 % interval of [#precision]; null if nothing was shown.
    public @Nullable Interval precisionRange() {
      return Wilson.of(accepted, shown());
    }

    /// The share of what was chosen that was shown; null if nothing was chosen.
    public @Nullable Double recall() {
      return chosen == 0 ? null : (double) accepted / chosen;
    }

    /// The 95 % interval of [#recall]; null if nothing was chosen.
    public @Nullable Interval recallRange() {
      return Wilson.of(accepted, chosen);
    }

    Counts plus(Counts other) {
      return new Counts(
          items + other.items,
          accepted + other.accepted,
          rejected + other.rejected,
          ignored + other.ignored,
          chosen + other.chosen);
    }
  }

  /// The same suggestions in view and hidden. What people choose of hidden ones they would have
  /// chosen anyway; as far as they choose more of those in view, suggestions move them.
  ///
  /// @param inView items on which people saw suggestions
  /// @param hidden items on which suggestions stayed hidden until the end
  public record Anchored(Counts inView, Counts hidden) {
    /// By how much the share that is chosen is higher in view; null if one of them has none.
    public @Nullable Double difference() {
      var with = inView.precision();
      var without = hidden.precision();
      return with == null || without == null ? null : with - without;
    }
  }

  /// The names of what is counted, in the order of the columns.
  public static List<String> names() {
    return List.of("items", "shown", "accepted", "rejected", "ignored", "chosen", "missed");
  }
}
