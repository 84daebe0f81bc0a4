package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The different values among the sets of items that two people or more have judged. A value is a
/// set of tags, together with the tags that could not be given.
final class DistinctSets {
  private final int[][] codes;
  private final List<int[]> sets = new ArrayList<>();
  private final List<int[]> groups = new ArrayList<>();
  private final Ints groupOf = new Ints();
  private final List<Term> terms;

  DistinctSets(Judgements judgements) {
    this.codes = new int[judgements.size()][];
    Map<Key, Integer> numbers = new HashMap<>();
    Map<Key, Integer> groupNumbers = new HashMap<>();
    for (int item = 0; item < codes.length; item++) {
      var row = judgements.of(item);
      codes[item] = row.size() < 2 ? Columns.NONE : new int[row.size()];
      for (int place = 0; place < codes[item].length; place++)
        codes[item][place] = code(row.get(place), numbers, groupNumbers);
    }
    this.terms = terms();
  }

  /// The values of an item; none if it has fewer than two.
  int[] codes(int item) {
    return codes[item];
  }

  int size() {
    return sets.size();
  }

  /// How many steps it takes to measure.
  long cost() {
    return terms.stream().mapToLong(term -> term.overlaps.cost()).sum();
  }

  /// The distances of all ordered pairs of values together.
  ///
  /// @param counts how often each value is there
  /// @return one sum for each distance
  double[] measure(long[] counts, List<Distance> distances) {
    var sums = new double[distances.size()];
    for (Term term : terms) {
      var weights = Arrays.stream(term.members).mapToLong(code -> counts[code]).toArray();
      var part = term.overlaps.measure(weights, distances);
      for (int place = 0; place < sums.length; place++) sums[place] += term.times * part[place];
    }
    return sums;
  }

  /// Values of different vocabularies are compared over the tags that are in both. That takes three
  /// measures: pairs between two groups are those among all, less those within each group.
  private List<Term> terms() {
    var terms = new ArrayList<Term>();
    for (int group = 0; group < groups.size(); group++) {
      terms.add(term(members(group, group), Columns.NONE, 1));
      for (int other = group + 1; other < groups.size(); other++) {
        var missing = Columns.union(groups.get(group), groups.get(other));
        terms.add(term(members(group, other), missing, 1));
        terms.add(term(members(group, group), missing, -1));
        terms.add(term(members(other, other), missing, -1));
      }
    }
    return terms;
  }

  private Term term(int[] members, int[] missing, int times) {
    var parts = new ArrayList<int[]>();
    for (int code : members) parts.add(Columns.without(sets.get(code), missing));
    return new Term(members, new Overlaps(parts), times);
  }

  private int[] members(int group, int other) {
    return IntStream.range(0, sets.size())
        .filter(code -> groupOf.get(code) == group || groupOf.get(code) == other)
        .toArray();
  }

  private int code(Judgement one, Map<Key, Integer> numbers, Map<Key, Integer> groupNumbers) {
    var missing = new Key(0, one.unknown());
    int group = groupNumbers.computeIfAbsent(missing, key -> groupNumbers.size());
    if (group == groups.size()) groups.add(one.unknown());
    int code = numbers.computeIfAbsent(new Key(group, one.given()), key -> numbers.size());
    if (code == sets.size()) {
      sets.add(one.given());
      groupOf.add(group);
    }
    return code;
  }

  /// Pairs of some values, to be added or taken off.
  private static final class Term {
    private final int[] members;
    private final Overlaps overlaps;
    private final int times;

    /// @param members codes of the values
    /// @param times 1 or -1
    private Term(int[] members, Overlaps overlaps, int times) {
      this.members = members;
      this.overlaps = overlaps;
      this.times = times;
    }
  }

  /// A set as a key of a map.
  private static final class Key {
    private final int group;
    private final int[] columns;
    private final int hash;

    private Key(int group, int[] columns) {
      this.group = group;
      this.columns = columns;
      this.hash = 31 * Arrays.hashCode(columns) + group;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.group == group && Arrays.equals(key.columns, columns);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
