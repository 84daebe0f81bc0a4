package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The different values among the sets of items that two people or more have judged. A value is a
/// set of tags, together with the tags that could not be given.
final class DistinctSets {
  private final int[][] codes;
  private final List<int[]> sets = new ArrayList<>();
  private final List<int[]> groups = new ArrayList<>();
  private final Ints groupOf = new Ints();

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
  }

  /// The values of an item; none if it has fewer than two.
  int[] codes(int item) {
    return codes[item];
  }

  int size() {
    return sets.size();
  }

  /// Gets ready to count pairs of values.
  ///
  /// Values of different vocabularies are compared over the tags that are in both. That takes three
  /// counts: pairs among both groups are those among all, less those within each group.
  List<Term> terms() {
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

  /// Pairs of some values, to be counted or taken off.
  ///
  /// @param members codes of the values
  /// @param times 1 or -1
  record Term(List<Integer> members, Overlaps overlaps, int times) {
    Term {
      members = List.copyOf(members);
    }
  }

  private Term term(List<Integer> members, int[] missing, int times) {
    var parts = members.stream().map(code -> Columns.without(sets.get(code), missing)).toList();
    return new Term(members, new Overlaps(parts), times);
  }

  private List<Integer> members(int group, int other) {
    var members = new ArrayList<Integer>();
    for (int code = 0; code < sets.size(); code++)
      if (groupOf.get(code) == group || groupOf.get(code) == other) members.add(code);
    return members;
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
