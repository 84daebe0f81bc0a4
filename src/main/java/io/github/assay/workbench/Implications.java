package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Annotating.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What follows from a tag that a person chooses: the tags that it implies are chosen with it, and
/// leave with the last one that implies them. What the person said of such a tag holds.
///
/// @param annotator whose tags they are
record Implications(Workspace workspace, String annotator) {
  /// The tags that come with one.
  ///
  /// @param entries what the same act says besides
  List<Decision.Entry> of(Work work, int tag, List<Decision.Entry> entries) {
    var vocabulary = workspace.vocabulary().current();
    var added = new ArrayList<Decision.Entry>();
    if (!vocabulary.has(tag)) return added;
    var said = said(work);
    entries.forEach(entry -> note(entry, said));
    for (Tag above : vocabulary.ancestors(tag)) {
      if (said.getOrDefault(above.id(), Verdict.UNSEEN) != Verdict.UNSEEN) continue;
      if (Completeness.of(vocabulary, chosen(said)).full(above).isPresent()) continue;
      said.put(above.id(), Verdict.YES);
      added.add(entry(work, above.id(), Verdict.YES, vocabulary.nameOf(tag)));
    }
    return added;
  }

  /// Whether a chosen tag came with another.
  boolean isBehind(Work work, int tag) {
    return grounds(work).get(tag) instanceof Basis.Implied;
  }

  /// The tags that leave with one.
  List<Decision.Entry> without(Work work, int tag) {
    var vocabulary = workspace.vocabulary().current();
    if (!vocabulary.has(tag) || vocabulary.ancestors(tag).isEmpty()) return List.of();
    var grounds = grounds(work);
    var rest = new ArrayList<>(work.chosen());
    rest.removeIf(id -> id == tag);
    var gone = new ArrayList<Decision.Entry>();
    for (Tag above : vocabulary.ancestors(tag)) {
      boolean came = grounds.get(above.id()) instanceof Basis.Implied;
      if (!came || !rest.contains(above.id()) || vocabulary.implies(rest, above.id())) continue;
      rest.removeIf(id -> id == above.id());
      gone.add(entry(work, above.id(), Verdict.UNSEEN, vocabulary.nameOf(tag)));
    }
    return gone;
  }

  private static Map<Integer, Verdict> said(Work work) {
    return new HashMap<>(work.labels().verdicts());
  }

  private static void note(Decision.Entry entry, Map<Integer, Verdict> said) {
    if (entry.act() instanceof Act.Mark(int tag, Verdict verdict)) said.put(tag, verdict);
  }

  private static List<Integer> chosen(Map<Integer, Verdict> said) {
    return said.entrySet().stream()
        .filter(entry -> entry.getValue() == Verdict.YES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// On what the newest word on each tag rests.
  private Map<Integer, Basis> grounds(Work work) {
    var grounds = new HashMap<Integer, Basis>();
    for (Decision decision : workspace.decisions().history(work.item().id())) {
      var entry = decision.entry();
      if (entry.seat().equals(annotator) && entry.act() instanceof Act.Mark(int tag, Verdict _))
        grounds.put(tag, entry.basis());
    }
    return grounds;
  }

  private Decision.Entry entry(Work work, int tag, Verdict verdict, String by) {
    return new Decision.Entry(
        annotator, annotator, work.item().id(), new Act.Mark(tag, verdict), new Basis.Implied(by));
  }
}
