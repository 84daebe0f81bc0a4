package io.github.assay.workbench;

import io.github.assay.domain.Project;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.QueryStore.Reader;
import io.github.assay.store.QueueStore.Wish;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The items of a queue that is drawn up once, and anew at its end. Blocking; used by one thread at
/// a time.
final class Lineup {
  /// So many are asked for at once whether they still wait.
  static final int CHUNK = 50;

  private final Workspace workspace;
  private final Wish wish;
  private final Project.Queue queue;
  private final Query query;
  private final boolean looksAgain;
  private List<String> items = List.of();
  private int at;
  private int finishedBefore;

  Lineup(Workspace workspace, Wish wish, Project.Queue queue, Query query) {
    this.workspace = workspace;
    this.wish = wish;
    this.queue = queue;
    this.query = query;
    looksAgain = looksAgain(query);
    draw();
  }

  /// Whether a query means only items that have to be looked at again.
  static boolean looksAgain(Query query) {
    return switch (query) {
      case Query.Is(Term.LookAgain _) -> true;
      case Query.And(var parts) -> parts.stream().anyMatch(Lineup::looksAgain);
      case Query.Or(var parts) -> parts.stream().allMatch(Lineup::looksAgain);
      case Query.Is _, Query.Not _, Query.All _ -> false;
    };
  }

  /// All items that a query means, whether or not they wait.
  static List<String> meant(Workspace workspace, Query query, String seat) {
    return workspace.queries().find(query, new Reader(seat, "")).ids(0, Integer.MAX_VALUE);
  }

  private void draw() {
    var meant = meant(workspace, query, wish.seat());
    items = new ArrayList<>(waiting(meant));
    finishedBefore = workspace.decisions().finished(wish.seat());
    at = 0;
    switch (queue.order()) {
      case RANDOM -> items.sort(Comparator.comparingLong(this::lot));
      case SECOND_VOTES -> sort(-1);
      case FEWEST_VOTES, UNCERTAIN, DIVERSE, MODELS_DISAGREE, RARE_TAGS -> sort(1);
    }
  }

  /// The lot that an item drew; the same whatever else waits.
  private long lot(String item) {
    return new Random(queue.seed() * 31 + item.hashCode()).nextLong();
  }

  /// @param sign 1 for the fewest votes first, -1 for the most
  private void sort(int sign) {
    var votes = new HashMap<String, Integer>();
    workspace.queries().facts(items).forEach((item, facts) -> votes.put(item, facts.votes()));
    items.sort((one, other) -> sign * (votes.getOrDefault(one, 0) - votes.getOrDefault(other, 0)));
  }

  /// The item that comes next.
  ///
  /// @param besides the item that it must not be
  Optional<String> next(String besides) {
    var found = onwards(besides);
    if (found.isPresent()) return found;
    draw();
    return onwards(besides);
  }

  private Optional<String> onwards(String besides) {
    while (at < items.size()) {
      var chunk = items.subList(at, Math.min(items.size(), at + CHUNK));
      for (String item : waiting(List.copyOf(chunk)))
        if (!item.equals(besides) && workspace.queue().claim(wish.seat(), item)) {
          at += chunk.indexOf(item) + 1;
          return Optional.of(item);
        }
      at += chunk.size();
    }
    return Optional.empty();
  }

  /// Those of some items that wait. Where items are looked at again, who finished one before has it
  /// again, however many people did, until somebody has looked at it.
  private List<String> waiting(List<String> some) {
    if (!looksAgain) return workspace.queue().waiting(wish, some);
    if (some.isEmpty()) return List.of();
    var still = new HashSet<>(meant(workspace, among(some), wish.seat()));
    return some.stream().filter(still::contains).toList();
  }

  private Query among(List<String> some) {
    var newest = Query.not(new Query.Is(new Term.Superseded()));
    return Query.and(List.of(query, newest, Assigning.listed(some)));
  }

  /// How many items are left, counted from those that the person has finished since it was drawn
  /// up.
  int left() {
    if (looksAgain) return waiting(items).size();
    int finished = workspace.decisions().finished(wish.seat()) - finishedBefore;
    return Math.max(0, items.size() - finished);
  }
}
