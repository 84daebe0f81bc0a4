package io.github.assay.evaluation;

/// The gold cells of two sets over the same items, tags and gold, each with both models' scores.
final class GoldCells {
  private static final int EVERY = -1;

  private final int[] items;
  private final int[] columns;
  private final float[] first;
  private final float[] second;

  private GoldCells(EvaluationSet one, EvaluationSet other, int only) {
    int size = only == EVERY ? (int) one.positives() : one.supports()[only];
    items = new int[size];
    columns = new int[size];
    first = new float[size];
    second = new float[size];
    int at = 0;
    for (int item = 0; item < one.size(); item++)
      for (int column : one.gold(item)) {
        if (only != EVERY && column != only) continue;
        items[at] = item;
        columns[at] = column;
        first[at] = one.score(item, column);
        second[at++] = other.score(item, column);
      }
  }

  /// Those of all tags.
  static GoldCells of(EvaluationSet one, EvaluationSet other) {
    return new GoldCells(one, other, EVERY);
  }

  /// Those of one tag.
  static GoldCells ofTag(EvaluationSet one, EvaluationSet other, int column) {
    return new GoldCells(one, other, column);
  }

  int size() {
    return items.length;
  }

  int item(int place) {
    return items[place];
  }

  int column(int place) {
    return columns[place];
  }

  float first(int place) {
    return first[place];
  }

  float second(int place) {
    return second[place];
  }
}
