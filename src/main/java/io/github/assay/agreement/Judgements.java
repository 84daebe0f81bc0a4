package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Several people's sets of tags of the same items, over one universe of tags.
///
/// Who finished an item gave a set, which may be empty; who did not is missing there. A tag that
/// the vocabulary did not contain when somebody finished an item is missing for that tag only.
/// Items and annotators keep the order in which they first appeared and are named by their place in
/// it, from 0. Tags are columns by ascending id. Never changes; thread-safe.
public final class Judgements {
  private final List<String> items;
  private final List<String> annotators;
  private final int[] tags;
  private final List<List<Judgement>> rows;

  private Judgements(Builder builder) {
    this.items = List.copyOf(builder.items.keySet());
    this.annotators = List.copyOf(builder.annotators.keySet());
    this.tags = builder.tags;
    this.rows = builder.rows.stream().map(Judgements::byAnnotator).toList();
  }

  private static List<Judgement> byAnnotator(List<Judgement> row) {
    return row.stream().sorted(Comparator.comparingInt(Judgement::annotator)).toList();
  }

  /// Begins over these tags.
  ///
  /// @param tags ids in any order; all approved tags, not only those that occur
  public static Builder over(Collection<Integer> tags) {
    return new Builder(tags.stream().mapToInt(Integer::intValue).sorted().distinct().toArray());
  }

  /// How many items there are.
  public int size() {
    return rows.size();
  }

  /// The ids of the items, in order.
  public List<String> items() {
    return items;
  }

  /// The names of the annotators, in order.
  public List<String> annotators() {
    return annotators;
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
    if (column < 0) throw new IllegalArgumentException("tag " + tag + " is not judged");
    return column;
  }

  /// The place of an annotator.
  ///
  /// @throws IllegalArgumentException if the annotator finished no item
  public int annotator(String name) {
    int place = annotators.indexOf(name);
    if (place < 0) throw new IllegalArgumentException(name + " has finished no item");
    return place;
  }

  /// How many people finished an item.
  public int judges(int item) {
    return rows.get(item).size();
  }

  /// What people said about an item, by annotator.
  List<Judgement> of(int item) {
    return rows.get(item);
  }

  /// What somebody said about an item; null if missing.
  @Nullable Judgement of(int item, int annotator) {
    for (Judgement one : rows.get(item)) if (one.annotator() == annotator) return one;
    return null;
  }

  /// Collects what people said.
  public static final class Builder {
    private final int[] tags;
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final Map<String, Integer> annotators = new LinkedHashMap<>();
    private final List<List<Judgement>> rows = new ArrayList<>();

    private Builder(int[] tags) {
      this.tags = tags;
      for (int column = 0; column < tags.length; column++) columns.put(tags[column], column);
    }

    /// Adds the set that somebody who could give every tag gave to an item.
    ///
    /// @param given ids of tags
    /// @throws IllegalArgumentException if the annotator has a set for this item already, or if a
    ///   tag is outside of the universe
    public Builder add(String item, String annotator, Collection<Integer> given) {
      return add(item, annotator, given, List.of());
    }

    /// Adds the set that somebody gave to an item.
    ///
    /// @param given ids of tags
    /// @param unknown ids of tags that could not be given; those outside of the universe do not
    ///   count
    /// @throws IllegalArgumentException if the annotator has a set for this item already, or if a
    ///   given tag is outside of the universe or unknown
    public Builder add(
        String item, String annotator, Collection<Integer> given, Collection<Integer> unknown) {
      var columns = given.stream().mapToInt(tag -> column(item, tag)).sorted().distinct().toArray();
      var missing = missing(unknown);
      if (Columns.shared(columns, missing) > 0)
        throw new IllegalArgumentException(
            annotator + " gave item " + item + " a tag that was not known");
      int who = annotators.computeIfAbsent(annotator, name -> annotators.size());
      int at = items.computeIfAbsent(item, id -> items.size());
      if (at == rows.size()) rows.add(new ArrayList<>(3));
      for (Judgement one : rows.get(at))
        if (one.annotator() == who)
          throw new IllegalArgumentException(annotator + " has two sets for item " + item);
      rows.get(at).add(new Judgement(who, columns, missing));
      return this;
    }

    /// What was added.
    public Judgements build() {
      return new Judgements(this);
    }

    private int column(String item, int tag) {
      var column = columns.get(tag);
      if (column == null)
        throw new IllegalArgumentException(
            "tag " + tag + " of item " + item + " is not among the judged tags");
      return column;
    }

    private int[] missing(Collection<Integer> unknown) {
      if (unknown.isEmpty()) return Columns.NONE;
      var found = new ArrayList<Integer>();
      for (Integer tag : unknown) {
        var column = columns.get(tag);
        if (column != null) found.add(column);
      }
      return found.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }
  }
}
