package io.github.assay.workbench;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/// The small workspace with labels of two people and a ruling, open, to be edited.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
final class EditedWorkspace implements AutoCloseable {
  static final List<String> SEATS = List.of(Decision.GOLD, "anna", "bob");

  final Workbench bench;
  final Workspace workspace;
  final VocabularyRevising revising;

  EditedWorkspace(Path file) {
    var workbenches = new Wiring(Map.of()).workbenches();
    bench = workbenches.open(SmallWorkspace.make(workbenches, file));
    workspace = bench.workspace();
    revising = bench.vocabularyRevising("owner");
    say("anna", "i1", List.of(1, 3, 4), List.of(5), List.of());
    say("anna", "i2", List.of(2), List.of(), List.of(3));
    say("anna", "i3", List.of(1, 6), List.of(), List.of());
    say("anna", "i4", List.of(), List.of(1), List.of());
    say("bob", "i1", List.of(1, 5), List.of(4), List.of());
    say("bob", "i3", List.of(6), List.of(1), List.of());
    say(Decision.GOLD, "i5", List.of(4), List.of(2), List.of());
  }

  /// Takes a finished set of labels in.
  void say(String seat, String item, List<Integer> yes, List<Integer> no, List<Integer> unsure) {
    var outcome = yes.isEmpty() ? Outcome.NONE_APPLY : Outcome.TAGGED;
    var row = new LabelRow(item, outcome, yes, no, unsure, new Basis.File("labels.csv"));
    workspace.bulk().write(writer -> writer.labels(seat, seat, row));
  }

  void does(VocabularyEdit edit) {
    revising.apply(edit, workspace.vocabulary().current().version());
  }

  Tag tag(String name) {
    return workspace.vocabulary().current().named(name).orElseThrow();
  }

  Verdict verdict(String seat, String item, int tag) {
    return workspace.decisions().labels(seat, item).verdicts().getOrDefault(tag, Verdict.UNSEEN);
  }

  /// What everybody says, what is gold, and the vocabulary without its version.
  State state() {
    var labels = new TreeMap<String, Labels>();
    var gold = new TreeMap<String, SortedSet<Integer>>();
    for (Item item : SmallWorkspace.ITEMS) {
      for (String seat : SEATS)
        labels.put(seat + " on " + item.id(), workspace.decisions().labels(seat, item.id()));
      workspace.gold().find(item.id()).ifPresent(found -> gold.put(item.id(), found.tags()));
    }
    var vocabulary = workspace.vocabulary().current();
    return new State(labels, gold, vocabulary.tags(), vocabulary.conventions());
  }

  record State(
      Map<String, Labels> labels,
      Map<String, SortedSet<Integer>> gold,
      List<Tag> tags,
      Conventions conventions) {}

  @Override
  public void close() {
    bench.close();
  }
}
