package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Project;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.QueryStore.Reader;
import io.github.assay.store.QueueStore.Wish;
import io.github.assay.store.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Makes some items what annotators are served next: they are kept as a view, which then is the
/// project's queue, in the order and with the votes that the project has agreed on. Blocking; used
/// by one thread at a time.
public final class Assigning {
  /// Of all that were found, no more are listed; beyond that the question is kept instead.
  public static final int MOST_LISTED = 1_000;

  private final Workspace workspace;

  public Assigning(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Which items are meant.
  public sealed interface Choice {
    /// Ids of the items.
    List<String> ids();

    /// Some that were picked one by one.
    record Picked(List<String> ids) implements Choice {
      public Picked {
        ids = List.copyOf(ids);
      }
    }

    /// All that were found.
    ///
    /// @param asked how they were found
    /// @param without ids of those that were found and are not meant
    record Found(List<String> ids, Query asked, Set<String> without) implements Choice {
      public Found {
        ids = List.copyOf(ids);
        without = Set.copyOf(without);
      }
    }
  }

  /// What would come of it.
  ///
  /// @param query what the view keeps
  /// @param isListed whether it names the items, so that no others come later
  /// @param items how many are meant
  /// @param done how many of these wait for nobody, whoever asks: enough people voted, gold is
  ///   ruled, or there is a newer version
  /// @param before what the queue is made of now, as people read it; empty for all items
  public record Plan(Query query, boolean isListed, int items, int done, String before) {}

  /// Finds out what would come of it.
  public Plan plan(Choice choice) {
    var query = query(choice);
    var queue = workspace.project().current().queue();
    int owed =
        Lineup.looksAgain(query)
            ? choice.ids().size()
            : workspace.queue().owed(new Wish("", queue.votes()), choice.ids()).size();
    return new Plan(
        query,
        !isAsked(choice),
        choice.ids().size(),
        choice.ids().size() - owed,
        Meant.shown(queue.query(), workspace));
  }

  /// Items that have to be looked at again stay so only until somebody has.
  private Query query(Choice choice) {
    if (choice instanceof Choice.Found(var _, var asked, var without) && isAsked(choice))
      return without.isEmpty() ? asked : Query.and(List.of(asked, Query.not(listed(without))));
    var again =
        Query.and(
            List.of(new Query.Is(new Term.LookAgain(Term.LookAgain.ANY)), listed(choice.ids())));
    int marked = workspace.queries().find(again, new Reader("", "")).count();
    return marked == choice.ids().size() ? again : listed(choice.ids());
  }

  /// Whether the question is kept, not the items.
  private static boolean isAsked(Choice choice) {
    return choice instanceof Choice.Found(var ids, var asked, var _)
        && (ids.size() > MOST_LISTED || Lineup.looksAgain(asked));
  }

  static Query listed(Collection<String> ids) {
    return new Query.Is(
        ids.size() == 1
            ? new Term.Origin(Term.Place.ID, ids.iterator().next())
            : new Term.Listed(List.copyOf(ids)));
  }

  /// Keeps the view and has the queue made of it.
  ///
  /// @param name of the view
  /// @throws AssayException `BAD_NAME`, or `NAME_TAKEN` if another view is called so; nothing is
  ///   changed then
  public Aside send(Plan plan, String name) {
    var viewing = new Viewing(workspace);
    viewing.add(name, plan.query());
    var view = workspace.project().views().getLast();
    var before = workspace.project().current().queue().query();
    var now = Project.Queue.VIEW + view.name();
    serve(now);
    return new Aside(
        workspace,
        new Aside.Step(
            () -> {
              serve(before);
              workspace.project().forget(view.name());
            },
            () -> {
              workspace.project().keep(view);
              serve(now);
            },
            () -> List.of(before, now).contains(workspace.project().current().queue().query()),
            plan.items()));
  }

  private void serve(String query) {
    var agreed = workspace.project().current();
    workspace.project().change(agreed.with(agreed.queue().of(query)));
  }
}
