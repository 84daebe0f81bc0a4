package io.github.assay.store;

import io.github.assay.domain.Draft;

/// What people are writing, so that nothing of it is lost before it is an item.
public interface DraftStore {
  /// Keeps a person's draft in the place of the one before; [Draft#NONE] takes it away.
  void keep(String author, Draft draft);

  /// A person's draft; [Draft#NONE] if there is none.
  Draft of(String author);
}
