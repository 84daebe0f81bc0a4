package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How often people put items into classes. Who voted twice counts twice. Items, annotators and
/// classes are numbers from 0. Never changes; thread-safe.
public final class Votes {
  /// The class of a tag that somebody did not give.
  public static final int NO = 0;

  /// The class of a tag that somebody gave.
  public static final int YES = 1;

  private final int annotators;
  private final int classes;
  private final List<List<Vote>> rows;
  private final int[] times;

  private Votes(Builder builder) {
    this.annotators = builder.annotators;
    this.classes = builder.classes;
    this.rows = builder.rows.stream().map(List::copyOf).toList();
    this.times = builder.times;
  }

  /// Begins without votes.
  ///
  /// @param classes how many there are, at least 2
  public static Builder of(int items, int annotators, int classes) {
    if (classes < 2) throw new IllegalArgumentException("nothing to choose from: " + classes);
    return new Builder(items, annotators, classes);
  }

  /// Yes and no of one tag, from everybody who could say something.
  public static Votes ofTag(Judgements judgements, int column) {
    var votes = of(judgements.size(), judgements.annotators().size(), 2);
    for (int item = 0; item < judgements.size(); item++)
      for (Judgement one : judgements.of(item))
        if (one.knows(column)) votes.add(item, one.annotator(), one.gives(column) ? YES : NO);
    return votes.build();
  }

  /// How many items there are.
  public int size() {
    return rows.size();
  }

  /// How many annotators there are.
  public int annotators() {
    return annotators;
  }

  /// How many classes there are.
  public int classes() {
    return classes;
  }

  /// How many items have the votes of this one; 1 unless like ones are counted together.
  int times(int item) {
    return times[item];
  }

  /// The votes for an item.
  List<Vote> of(int item) {
    return rows.get(item);
  }

  /// For each annotator the items on which somebody else voted too.
  int[] overlaps() {
    var overlaps = new int[annotators];
    for (int item = 0; item < rows.size(); item++) {
      var voters = rows.get(item).stream().mapToInt(Vote::annotator).distinct().toArray();
      if (voters.length > 1) for (int annotator : voters) overlaps[annotator] += times[item];
    }
    return overlaps;
  }

  /// The same items with the votes of some annotators only.
  ///
  /// @param counts whether an annotator's votes are kept
  Votes only(boolean[] counts) {
    var votes = of(size(), annotators, classes);
    for (int item = 0; item < rows.size(); item++) {
      votes.times(item, times[item]);
      for (Vote vote : rows.get(item)) if (counts[vote.annotator()]) votes.add(item, vote);
    }
    return votes.build();
  }

  /// Somebody's votes for one class of one item.
  ///
  /// @param choice the class
  /// @param times how often, at least 1
  record Vote(int annotator, int choice, int times) {}

  /// Collects votes.
  public static final class Builder {
    private final int annotators;
    private final int classes;
    private final List<List<Vote>> rows = new ArrayList<>();
    private final int[] times;

    private Builder(int items, int annotators, int classes) {
      this.annotators = annotators;
      this.classes = classes;
      for (int item = 0; item < items; item++) rows.add(new ArrayList<>());
      times = new int[items];
      Arrays.fill(times, 1);
    }

    /// Adds a vote.
    ///
    /// @param choice the class
    public Builder add(int item, int annotator, int choice) {
      if (annotator < 0 || annotator >= annotators || choice < 0 || choice >= classes)
        throw new IllegalArgumentException(
            "no annotator " + annotator + " of " + annotators + ", or no class " + choice);
      return add(item, new Vote(annotator, choice, 1));
    }

    /// Lets an item stand for several with the same votes.
    Builder times(int item, int number) {
      times[item] = number;
      return this;
    }

    /// What was added.
    public Votes build() {
      return new Votes(this);
    }

    private Builder add(int item, Vote vote) {
      var row = rows.get(item);
      for (int place = 0; place < row.size(); place++) {
        var one = row.get(place);
        if (one.annotator() != vote.annotator() || one.choice() != vote.choice()) continue;
        row.set(place, new Vote(one.annotator(), one.choice(), one.times() + vote.times()));
        return this;
      }
      row.add(vote);
      return this;
    }
  }
}
