package io.github.assay.domain;

import java.util.Arrays;
import java.util.List;

/// A model's scores of one item: one number in `[0, 1]` for each tag that the model knows.
public final class Scores {
  private final int[] tags;
  private final float[] values;

  private Scores(int[] tags, float[] values) {
    this.tags = tags;
    this.values = values;
  }

  /// @param tags ids of tags, ascending
  /// @param values their scores in the same order, each in `[0, 1]`
  public static Scores of(int[] tags, float[] values) {
    if (tags.length != values.length)
      throw new IllegalArgumentException(tags.length + " tags, " + values.length + " scores");
    for (int i = 0; i < tags.length; i++) {
      if (i > 0 && tags[i] <= tags[i - 1])
        throw new IllegalArgumentException("tags out of order: " + tags[i]);
      if (!(values[i] >= 0 && values[i] <= 1))
        throw new IllegalArgumentException("score outside [0, 1]: " + values[i]);
    }
    return new Scores(tags.clone(), values.clone());
  }

  /// The same from a list of ids.
  public static Scores of(List<Integer> tags, float[] values) {
    return of(tags.stream().mapToInt(Integer::intValue).toArray(), values);
  }

  /// How many tags are scored.
  public int size() {
    return tags.length;
  }

  /// The id of the tag at a place, `0 <= place < size()`; ids ascend.
  public int tag(int place) {
    return tags[place];
  }

  /// The score of the tag at a place.
  public float value(int place) {
    return values[place];
  }

  /// The score of a tag; 0 for one that is not scored.
  public float of(int tag) {
    var place = Arrays.binarySearch(tags, tag);
    return place < 0 ? 0 : values[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores that
        && Arrays.equals(tags, that.tags)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(tags) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Scores" + Arrays.toString(tags) + Arrays.toString(values);
  }
}
