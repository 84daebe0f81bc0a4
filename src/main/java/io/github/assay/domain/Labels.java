package io.github.assay.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one seat says of one item now.
///
/// @param outcome how the work stands
/// @param verdicts by tag id, in the order of ids; unseen tags are not in it
/// @param reason of a skip or an unsure end; empty otherwise
public record Labels(Outcome outcome, SortedMap<Integer, Verdict> verdicts, String reason) {
  /// Nothing said yet.
  public static final Labels NONE = new Labels(Outcome.OPEN, new TreeMap<>(), "");

  public Labels {
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
  }

  /// The tags that apply, by id.
  public SortedSet<Integer> tags() {
    var tags = new TreeSet<Integer>();
    for (Map.Entry<Integer, Verdict> entry : verdicts.entrySet())
      if (entry.getValue() == Verdict.YES) tags.add(entry.getKey());
    return tags;
  }
}
