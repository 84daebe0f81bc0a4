package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Verdict;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a person is about to rule on an item.
///
/// @param item its id
/// @param verdicts by tag id: YES, NO, or UNSURE for undecided; a tag that is not in it does not
///   apply
/// @param basis why, and which precedent it follows
public record Ruling(String item, SortedMap<Integer, Verdict> verdicts, Basis.Ruling basis) {
  public Ruling {
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    if (verdicts.containsValue(Verdict.UNSEEN))
      throw new IllegalArgumentException("a ruling says yes, no or undecided: " + verdicts);
  }

  /// One without a reason.
  static Ruling of(String item, SortedMap<Integer, Verdict> verdicts) {
    return new Ruling(item, verdicts, new Basis.Ruling(Cause.NONE, 0, ""));
  }

  /// Whether nothing is undecided.
  public boolean isComplete() {
    return !verdicts.containsValue(Verdict.UNSURE);
  }

  /// The same with another verdict on a tag.
  public Ruling with(int tag, Verdict verdict) {
    return with(new TreeMap<>(Map.of(tag, verdict)));
  }

  /// The same with other verdicts on some tags.
  public Ruling with(SortedMap<Integer, Verdict> others) {
    var all = new TreeMap<>(verdicts);
    all.putAll(others);
    return new Ruling(item, all, basis);
  }

  /// The same for another reason.
  public Ruling because(Cause cause, String note) {
    return new Ruling(item, verdicts, new Basis.Ruling(cause, basis.precedent(), note.strip()));
  }

  /// The same after a precedent: its verdicts, its cause and its note.
  public Ruling after(Precedent precedent) {
    return new Ruling(item, with(precedent.verdicts()).verdicts(), precedent.basis());
  }
}
