package io.github.assay.text;

import java.util.Arrays;

/// The features of one text: places that are not zero, ascending, with their values.
public final class SparseVector {
  private final int[] places;
  private final float[] values;

  /// @param places ascending; taken over, not copied
  /// @param values in the same order; taken over, not copied
  SparseVector(int[] places, float[] values) {
    this.places = places;
    this.values = values;
  }

  /// How many places are not zero.
  public int size() {
    return places.length;
  }

  /// The feature at a position, `0 <= position < size()`; features ascend.
  public int place(int position) {
    return places[position];
  }

  /// The value at a position.
  public float value(int position) {
    return values[position];
  }

  /// The value of a feature; 0 if it is not there.
  float at(int place) {
    int position = Arrays.binarySearch(places, place);
    return position < 0 ? 0 : values[position];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SparseVector that
        && Arrays.equals(places, that.places)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(places) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "SparseVector" + Arrays.toString(places) + Arrays.toString(values);
  }
}
