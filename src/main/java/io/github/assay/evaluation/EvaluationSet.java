package io.github.assay.evaluation;

import io.github.assay.domain.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gold tags and one model's scores of the same items, over one universe of tags.
///
/// Items keep the order in which they were added and are named by their place in it, from 0. Tags
/// are columns by ascending id. Never changes; thread-safe. Takes 4 bytes for each item and tag.
public final class EvaluationSet {
  private final List<String> items;
  private final int[] tags;
  private final int[][] gold;
  private final int[][] explicit;
  private final float[][] scores;
  private @Nullable AveragePrecision averagePrecision;

  private EvaluationSet(Builder builder) {
    this.items = List.copyOf(builder.items);
    this.tags = builder.tags;
    this.gold = builder.gold.toArray(int[][]::new);
    this.explicit = builder.explicit.toArray(int[][]::new);
    this.scores = builder.scores.toArray(float[][]::new);
  }

  /// Begins a set over these tags.
  ///
  /// @param tags ids in any order; all approved tags, not only those that occur
  public static Builder over(Collection<Integer> tags) {
    return new Builder(tags.stream().mapToInt(Integer::intValue).sorted().distinct().toArray());
  }

  /// How many items there are.
  public int size() {
    return items.size();
  }

  /// The ids of the items, in order.
  public List<String> items() {
    return items;
  }

  /// How many tags the universe has.
  public int tagCount() {
    return tags.length;
  }

  /// The id of the tag in a column.
  public int tag(int column) {
    return tags[column];
  }

  /// The column of a tag.
  ///
  /// @throws IllegalArgumentException if the tag is not in the universe
  public int column(int tag) {
    int column = Arrays.binarySearch(tags, tag);
    if (column < 0) throw new IllegalArgumentException("tag " + tag + " is not evaluated");
    return column;
  }

  /// Whether the tag in a column is gold for an item.
  public boolean isGold(int item, int column) {
    return Arrays.binarySearch(gold[item], column) >= 0;
  }

  /// Whether the tag in a column is gold for an item and stands in its text.
  public boolean isExplicit(int item, int column) {
    return Arrays.binarySearch(explicit[item], column) >= 0;
  }

  /// The score of the tag in a column; 0 if the model said nothing.
  public float score(int item, int column) {
    return scores[item][column];
  }

  /// How many items have the tag in each column as gold.
  public int[] supports() {
    var supports = new int[tags.length];
    for (int[] row : gold) for (int column : row) supports[column]++;
    return supports;
  }

  /// How many pairs of an item and a gold tag there are.
  public long positives() {
    long positives = 0;
    for (int[] row : gold) positives += row.length;
    return positives;
  }

  /// How many pairs of an item and a tag there are.
  public long cells() {
    return (long) items.size() * tags.length;
  }

  /// The same tags with only some of the items.
  ///
  /// @param places of items in this set, in the order that the new set shall have
  public EvaluationSet select(int[] places) {
    var builder = new Builder(tags);
    for (int place : places) builder.copy(this, place);
    return builder.build();
  }

  /// These items and then the other set's, which has the same tags.
  EvaluationSet followedBy(EvaluationSet other) {
    if (!Arrays.equals(tags, other.tags))
      throw new IllegalArgumentException("the two sets are not over the same tags");
    var builder = new Builder(tags);
    for (int item = 0; item < size(); item++) builder.copy(this, item);
    for (int item = 0; item < other.size(); item++) builder.copy(other, item);
    return builder.build();
  }

  /// Columns of an item's gold tags, ascending; not to be changed.
  int[] gold(int item) {
    return gold[item];
  }

  /// Columns of an item's gold tags that stand in its text, ascending; not to be changed.
  int[] explicit(int item) {
    return explicit[item];
  }

  /// An item's scores by column; not to be changed.
  float[] row(int item) {
    return scores[item];
  }

  /// Average precision of its tags, prepared once.
  synchronized AveragePrecision averagePrecision() {
    if (averagePrecision == null) averagePrecision = AveragePrecision.of(this);
    return averagePrecision;
  }

  /// Collects the items of a set.
  public static final class Builder {
    private final int[] tags;
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final List<String> items = new ArrayList<>();
    private final List<int[]> gold = new ArrayList<>();
    private final List<int[]> explicit = new ArrayList<>();
    private final List<float[]> scores = new ArrayList<>();

    private Builder(int[] tags) {
      this.tags = tags;
      for (int column = 0; column < tags.length; column++) columns.put(tags[column], column);
    }

    /// Adds an item.
    ///
    /// @param goldTags ids of the tags that are right
    /// @param found ids of the tags that the rules find in the text; those that are not gold do not
    ///   count
    /// @param scored the model's scores; those of tags outside of the universe are left out
    /// @throws IllegalArgumentException if a gold tag is outside of the universe
    public Builder add(
        String item, Collection<Integer> goldTags, Collection<Integer> found, Scores scored) {
      items.add(item);
      gold.add(goldTags.stream().mapToInt(tag -> column(item, tag)).sorted().distinct().toArray());
      explicit.add(
          goldTags.stream()
              .filter(found::contains)
              .mapToInt(tag -> column(item, tag))
              .sorted()
              .distinct()
              .toArray());
      scores.add(row(scored));
      return this;
    }

    /// The set of what was added.
    public EvaluationSet build() {
      return new EvaluationSet(this);
    }

    private void copy(EvaluationSet set, int place) {
      items.add(set.items.get(place));
      gold.add(set.gold[place]);
      explicit.add(set.explicit[place]);
      scores.add(set.scores[place]);
    }

    private int column(String item, int tag) {
      var column = columns.get(tag);
      if (column == null)
        throw new IllegalArgumentException(
            "gold tag " + tag + " of item " + item + " is not among the evaluated tags");
      return column;
    }

    private float[] row(Scores scored) {
      var row = new float[tags.length];
      for (int place = 0; place < scored.size(); place++) {
        var column = columns.get(scored.tag(place));
        if (column != null) row[column] = scored.value(place);
      }
      return row;
    }
  }
}
