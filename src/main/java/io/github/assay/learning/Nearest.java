package io.github.assay.learning;

/// The few best of many places, kept in order while they are offered by ascending place.
final class Nearest {
  private final int[] places;
  private final double[] similarities;
  private final double least;
  private int size;

  /// @param most how many are kept
  /// @param least what must be surpassed to be kept at all
  Nearest(int most, double least) {
    places = new int[most];
    similarities = new double[most];
    this.least = least;
  }

  /// What a place must surpass to be kept.
  double bar() {
    return size < places.length ? least : similarities[size - 1];
  }

  void offer(int place, double similarity) {
    if (!(similarity > bar())) return;
    if (size < places.length) size++;
    int at = size - 1;
    while (at > 0 && similarities[at - 1] < similarity) {
      places[at] = places[at - 1];
      similarities[at] = similarities[at - 1];
      at--;
    }
    places[at] = place;
    similarities[at] = similarity;
  }

  int size() {
    return size;
  }

  int place(int rank) {
    return places[rank];
  }

  double similarity(int rank) {
    return similarities[rank];
  }
}
