package io.github.assay.testing;

import io.github.assay.Wiring;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.ExplicitTags;
import io.github.assay.workbench.Queueing;
import java.util.Map;

/// Queues for tests in which no model puts items in order.
public final class Queues {
  private Queues() {}

  public static Queueing byVotes(Workspace workspace) {
    var recipes = new Wiring(Map.of()).recipes();
    return new Queueing(
        workspace,
        () -> {
          throw new IllegalStateException("a queue by votes looks at nothing");
        },
        recipes,
        ExplicitTags.byRules(recipes),
        Runnable::run);
  }
}
