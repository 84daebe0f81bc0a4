package io.github.assay.store.sql;

import io.github.assay.store.DecisionStoreContract;
import io.github.assay.store.Workspaces;

/// The log in SQLite.
class SqliteDecisionStoreTest extends DecisionStoreContract {
  @Override
  protected Workspaces workspaces() {
    return new SqliteWorkspaces(CLOCK);
  }
}
