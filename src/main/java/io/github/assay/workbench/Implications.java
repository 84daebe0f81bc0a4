package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What follows from a tag that a person chooses: the tags that it implies are chosen with it, and
/// leave with the last one that implies them. What the person said of such a tag holds.
public record Implications(Vocabulary vocabulary) {
  /// The tags that come with one: those of which nothing was said, and for which there is room.
  ///
  /// @param said what was said of each tag, that one included
  public List<Integer> with(int tag, Map<Integer, Verdict> said) {
    var coming = new ArrayList<Integer>();
    if (!vocabulary.has(tag)) return coming;
    var then = new HashMap<>(said);
    for (Tag above : vocabulary.ancestors(tag)) {
      if (then.getOrDefault(above.id(), Verdict.UNSEEN) != Verdict.UNSEEN) continue;
      if (Completeness.of(vocabulary, chosen(then)).full(above).isPresent()) continue;
      then.put(above.id(), Verdict.YES);
      coming.add(above.id());
    }
    return coming;
  }

  /// The tags that leave with one.
  ///
  /// @param grounds on what each chosen tag rests, that one included
  public List<Integer> without(int tag, Map<Integer, Basis> grounds) {
    var leaving = new ArrayList<Integer>();
    if (!vocabulary.has(tag)) return leaving;
    var rest = new HashMap<>(grounds);
    rest.remove(tag);
    for (Tag above : vocabulary.ancestors(tag)) {
      boolean onlyCame = rest.get(above.id()) instanceof Basis.Implied;
      if (!onlyCame || vocabulary.implies(rest.keySet(), above.id())) continue;
      rest.remove(above.id());
      leaving.add(above.id());
    }
    return leaving;
  }

  /// On what a tag rests that comes or leaves with another.
  public Basis by(int tag) {
    return new Basis.Implied(vocabulary.nameOf(tag));
  }

  private static List<Integer> chosen(Map<Integer, Verdict> said) {
    return said.entrySet().stream()
        .filter(entry -> entry.getValue() == Verdict.YES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
