package io.github.assay.workbench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The gold of snapshots, with what the rules find in each text, read once.
///
/// Used by one thread at a time.
final class FrozenGold {
  private final Workspace workspace;
  private final ExplicitTags explicit;
  private final Map<Long, List<Row>> bySnapshot = new HashMap<>();
  private Vocabulary vocabulary = Vocabulary.empty();

  FrozenGold(Workspace workspace, ExplicitTags explicit) {
    this.workspace = workspace;
    this.explicit = explicit;
  }

  /// A gold item and the tags that the rules find in its text.
  record Row(GoldItem gold, Set<Integer> found) {
    String id() {
      return gold.item().id();
    }
  }

  /// The items of one part of a snapshot, by ascending id. Items to train on are not read.
  List<Row> part(long snapshot, Part part) {
    var current = workspace.vocabulary().current();
    if (!current.equals(vocabulary)) bySnapshot.clear();
    vocabulary = current;
    return bySnapshot.computeIfAbsent(snapshot, this::read).stream()
        .filter(row -> row.gold().part() == part)
        .toList();
  }

  private List<Row> read(long snapshot) {
    var rows = new ArrayList<Row>();
    workspace
        .snapshots()
        .forEach(
            snapshot,
            item -> {
              if (item.part() == Part.VALIDATION || item.part() == Part.TEST)
                rows.add(new Row(item, Set.copyOf(explicit.in(item.item(), vocabulary))));
            });
    return rows;
  }
}
