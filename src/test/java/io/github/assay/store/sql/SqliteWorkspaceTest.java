package io.github.assay.store.sql;

import io.github.assay.store.AgreementsContract;
import io.github.assay.store.DecisionLaws;
import io.github.assay.store.DecisionStoreContract;
import io.github.assay.store.ItemStoreContract;
import io.github.assay.store.QueryLaws;
import io.github.assay.store.QueueStoreContract;
import io.github.assay.store.StateContract;
import io.github.assay.store.VectorContract;
import io.github.assay.store.VotesContract;
import io.github.assay.store.Workspaces;
import io.github.assay.store.WorkspacesContract;
import org.junit.jupiter.api.Nested;

/// SQLite does what every store does.
class SqliteWorkspaceTest {
  @Nested
  class Decisions extends DecisionStoreContract {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(CLOCK);
    }
  }

  @Nested
  class Laws extends DecisionLaws {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(CLOCK);
    }
  }

  @Nested
  class Queries extends QueryLaws {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(hours());
    }
  }

  @Nested
  class Items extends ItemStoreContract {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(CLOCK);
    }
  }

  @Nested
  class Queue extends QueueStoreContract {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(clock());
    }
  }

  @Nested
  class State extends StateContract {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(CLOCK);
    }
  }

  @Nested
  class Vectors extends VectorContract {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(CLOCK);
    }
  }

  @Nested
  class Votes extends VotesContract {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(CLOCK);
    }
  }

  @Nested
  class Agreements extends AgreementsContract {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(CLOCK);
    }
  }

  @Nested
  class Files extends WorkspacesContract {
    @Override
    protected Workspaces workspaces() {
      return new SqliteWorkspaces(CLOCK);
    }
  }
}
