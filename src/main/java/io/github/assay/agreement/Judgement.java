package io.github.assay.agreement;

import java.util.Arrays;

/// The tags that one person gave to one item, and those that could not be given. Never changes.
final class Judgement {
  private final int annotator;
  private final int[] given;
  private final int[] unknown;

  /// @param given columns, ascending
  /// @param unknown columns that the vocabulary of the time did not contain, ascending
  Judgement(int annotator, int[] given, int[] unknown) {
    this.annotator = annotator;
    this.given = given;
    this.unknown = unknown;
  }

  int annotator() {
    return annotator;
  }

  /// Columns of the given tags, ascending; not to be changed.
  int[] given() {
    return given;
  }

  /// Columns of the tags that could not be given, ascending; not to be changed.
  int[] unknown() {
    return unknown;
  }

  boolean gives(int column) {
    return Arrays.binarySearch(given, column) >= 0;
  }

  boolean knows(int column) {
    return Arrays.binarySearch(unknown, column) < 0;
  }

  /// How its set lies to another one, over the tags that both could give.
  Overlap against(Judgement other) {
    int first = given.length - Columns.shared(given, other.unknown);
    int second = other.given.length - Columns.shared(other.given, unknown);
    return new Overlap(first, second, Columns.shared(given, other.given));
  }

  /// Sizes of two sets.
  ///
  /// @param first tags of the first set
  /// @param second tags of the second set
  /// @param shared tags in both
  record Overlap(int first, int second, int shared) {
    double distance(Distance distance) {
      return distance.between(first, second, shared);
    }
  }
}
