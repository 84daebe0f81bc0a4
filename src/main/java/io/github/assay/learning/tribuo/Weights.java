package io.github.assay.learning.tribuo;

import io.github.assay.text.SparseVector;
import java.util.Arrays;
import java.util.List;

/// The weights of linear models of many tags over the same features, laid out for scoring: for each
/// feature the tags for which it means something. Thread-safe; never changes.
@SuppressWarnings("ArrayRecordComponent")
final class Weights {
  private final int[] tags;
  private final float[] bias;
  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  /// The weights of one tag that are not zero.
  ///
  /// @param places of the features, ascending
  /// @param values in the same order
  record Row(int[] places, float[] values, float bias) {}

  /// @param tags ids, ascending
  /// @param rows one a tag
  /// @param features how many features there are
  Weights(int[] tags, List<Row> rows, int features) {
    this.tags = tags.clone();
    this.bias = new float[tags.length];
    this.starts = new int[features + 1];
    int size = 0;
    for (Row row : rows) {
      size += row.places().length;
      for (int place : row.places()) starts[place + 1]++;
    }
    for (int place = 0; place < features; place++) starts[place + 1] += starts[place];
    this.columns = new int[size];
    this.values = new float[size];
    fill(rows);
  }

  private void fill(List<Row> rows) {
    var next = starts.clone();
    for (int column = 0; column < rows.size(); column++) {
      var row = rows.get(column);
      bias[column] = row.bias();
      for (int at = 0; at < row.places().length; at++) {
        int slot = next[row.places()[at]]++;
        columns[slot] = column;
        values[slot] = row.values()[at];
      }
    }
  }

  /// Takes the weights that are not zero.
  interface Visitor {
    void visit(int column, int place, float value);
  }

  /// Gives all weights to the visitor, by feature and then by tag; the bias as the feature after
  /// the last.
  void forEach(Visitor visitor) {
    for (int place = 0; place + 1 < starts.length; place++)
      for (int slot = starts[place]; slot < starts[place + 1]; slot++)
        visitor.visit(columns[slot], place, values[slot]);
    for (int column = 0; column < bias.length; column++)
      visitor.visit(column, featureCount(), bias[column]);
  }

  int featureCount() {
    return starts.length - 1;
  }

  int[] tags() {
    return tags.clone();
  }

  /// How many weights are not zero, without the bias.
  int size() {
    return values.length;
  }

  /// The weight of a feature for a tag; 0 for one that means nothing.
  float of(int place, int column) {
    int slot = Arrays.binarySearch(columns, starts[place], starts[place + 1], column);
    return slot < 0 ? 0 : values[slot];
  }

  float bias(int column) {
    return bias[column];
  }

  /// The probability of every tag, in the order of [#tags]. Sums are taken in the order of features
  /// and in double precision, as Tribuo does.
  float[] probabilities(SparseVector vector) {
    var sums = new double[tags.length];
    for (int at = 0; at < vector.size(); at++) {
      double value = vector.value(at);
      int place = vector.place(at);
      for (int slot = starts[place]; slot < starts[place + 1]; slot++)
        sums[columns[slot]] += values[slot] * value;
    }
    var chances = new float[tags.length];
    for (int column = 0; column < chances.length; column++)
      chances[column] = (float) (1 / (1 + StrictMath.exp(-(sums[column] + bias[column]))));
    return chances;
  }
}
