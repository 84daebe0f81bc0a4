package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Annotating.Work;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads how items lie before one person.
record WorkReader(Workspace workspace, String annotator) {
  Optional<Work> open(String id) {
    return workspace.items().find(id).map(this::work);
  }

  Work known(String item) {
    return open(item).orElseThrow(() -> new IllegalArgumentException("no item " + item));
  }

  private Work work(Item item) {
    var votes = workspace.decisions().votes(item.id());
    var others =
        votes.entrySet().stream()
            .filter(vote -> !vote.getKey().equals(annotator))
            .filter(vote -> vote.getValue().outcome().isVote())
            .count();
    var labels = votes.getOrDefault(annotator, Labels.NONE);
    var chosen =
        labels.tags().size() < 2
            ? List.copyOf(labels.tags())
            : chosen(workspace.decisions().history(item.id()), annotator, labels);
    return new Work(item, labels, chosen, (int) others, new Effect.None());
  }

  /// On what each chosen tag rests: the newest word on it.
  Map<Integer, Basis> grounds(Work work) {
    return grounds(work.item().id(), work.chosen());
  }

  /// On what each of the chosen tags of an item rests.
  Map<Integer, Basis> grounds(String item, List<Integer> chosen) {
    var grounds = new HashMap<Integer, Basis>();
    for (Decision decision : workspace.decisions().history(item)) {
      var entry = decision.entry();
      if (entry.seat().equals(annotator) && entry.act() instanceof Act.Mark(int tag, Verdict _))
        grounds.put(tag, entry.basis());
    }
    grounds.keySet().retainAll(chosen);
    return grounds;
  }

  /// The tags that apply: first those that were put in an order, then the others as they were
  /// chosen.
  ///
  /// @param history of the item
  /// @param seat whose labels they are
  static List<Integer> chosen(List<Decision> history, String seat, Labels labels) {
    var choice = new LinkedHashSet<Integer>();
    var order = List.<Integer>of();
    for (Decision decision : history) {
      if (!decision.entry().seat().equals(seat)) continue;
      if (decision.entry().act() instanceof Act.Order(List<Integer> tags)) order = tags;
      if (decision.entry().act() instanceof Act.Mark(int tag, Verdict verdict)) {
        choice.remove(tag);
        if (verdict == Verdict.YES) choice.add(tag);
      }
    }
    var chosen = new LinkedHashSet<>(order);
    chosen.addAll(choice);
    chosen.retainAll(labels.tags());
    chosen.addAll(labels.tags());
    return List.copyOf(chosen);
  }
}
