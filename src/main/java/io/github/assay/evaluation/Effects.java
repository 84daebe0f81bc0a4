package io.github.assay.evaluation;

import java.util.Set;
import java.util.stream.IntStream;

/// What two models get right and wrong at two thresholds, counted by item and by tag.
///
/// Where only one tag was contrasted, the counts of other tags say nothing.
public final class Effects {
  private final EvaluationSet set;
  private final int[] supports;
  private final Count fixed;
  private final Count broke;
  private final Count bothWrong;
  private final Side first;
  private final Side second;

  Effects(EvaluationSet set) {
    this.set = set;
    supports = set.supports();
    fixed = new Count(set);
    broke = new Count(set);
    bothWrong = new Count(set);
    first = new Side(set);
    second = new Side(set);
  }

  /// How many cells (pairs of an item and a tag) there are of an effect.
  public long cells(Effect effect) {
    return count(effect).cells;
  }

  /// How many cells of one item there are.
  ///
  /// @param item its place in the set
  public int ofItem(Effect effect, int item) {
    return count(effect).byItem[item];
  }

  /// How many items there are of which a tag was fixed, broke or is wrong in both.
  ///
  /// @param column of the tag
  public int ofTag(Effect effect, int column) {
    return count(effect).byColumn[column];
  }

  /// Places of the items with at least one cell of one of these effects, ascending.
  public int[] items(Set<Effect> effects) {
    return IntStream.range(0, set.size())
        .filter(item -> effects.stream().anyMatch(effect -> ofItem(effect, item) > 0))
        .toArray();
  }

  /// The first model's counts of a tag.
  public Tally first(int column) {
    return first.tally(column, supports[column]);
  }

  /// The second model's counts of a tag.
  public Tally second(int column) {
    return second.tally(column, supports[column]);
  }

  void add(Effect effect, int item, int column) {
    var count = count(effect);
    count.cells++;
    count.byItem[item]++;
    count.byColumn[column]++;
  }

  Side first() {
    return first;
  }

  Side second() {
    return second;
  }

  private Count count(Effect effect) {
    return switch (effect) {
      case FIXED -> fixed;
      case BROKE -> broke;
      case BOTH_WRONG -> bothWrong;
    };
  }

  /// The cells of one effect.
  private static final class Count {
    private long cells;
    private final int[] byItem;
    private final int[] byColumn;

    private Count(EvaluationSet set) {
      byItem = new int[set.size()];
      byColumn = new int[set.tagCount()];
    }
  }

  /// What one model predicts, by column.
  static final class Side {
    private final int[] predicted;
    private final int[] right;

    private Side(EvaluationSet set) {
      predicted = new int[set.tagCount()];
      right = new int[set.tagCount()];
    }

    void predicted(int column) {
      predicted[column]++;
    }

    void right(int column) {
      right[column]++;
    }

    private Tally tally(int column, int support) {
      int tp = right[column];
      return new Tally(tp, predicted[column] - tp, support - tp);
    }
  }
}
