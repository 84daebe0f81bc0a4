package io.github.assay.workbench;

import io.github.assay.store.QueueStore.Wish;
import io.github.assay.store.Workspace;
import java.util.List;
import java.util.Set;

/// What a person is still to vote on as a second one, without knowing what others said of it.
///
/// @param person empty for nobody
record SecondVotes(Workspace workspace, String person) {
  /// Ids of those of some gold items whose gold would give the person's answer away.
  Set<String> among(List<String> gold) {
    if (person.isEmpty() || gold.isEmpty()) return Set.of();
    var votes = workspace.project().current().queue().votes();
    return Set.copyOf(workspace.queue().owed(new Wish(person, votes), gold));
  }
}
