package io.github.assay.workbench;

import io.github.assay.domain.Project;
import io.github.assay.learning.Recipe;
import io.github.assay.query.Query;
import io.github.assay.store.QueueStore.From;
import io.github.assay.store.QueueStore.Wish;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Scouting.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides which item a person gets next, as the project has agreed; a change of that holds from
/// the next item on. An item that a person gets waits for nobody else meanwhile.
///
/// Where models have to look at items first, that is done apart; until they have, and where there
/// is no model, items come by votes. Blocking; used by one thread at a time.
public final class Queueing implements AutoCloseable {
  private final Workspace workspace;
  private final Questions questions;
  private final Ranking.Rounds rounds;
  private Line line = Line.NONE;

  /// @param another opens the same workspace once more, to look at it
  /// @param explicit splits gold as runs are judged by it
  /// @param apart where models look at items; the caller's own thread will do where nobody waits
  public Queueing(
      Workspace workspace,
      Supplier<Workspace> another,
      List<Recipe> recipes,
      ExplicitTags explicit,
      Executor apart) {
    this.workspace = workspace;
    questions = new Questions(workspace);
    rounds =
        new Ranking.Rounds(
            (task, found, wanted) -> {
              try (var opening = another.get()) {
                var runs = new Evaluating(opening, explicit);
                return new Scouting(opening, recipes, runs, wanted).run(task, found);
              }
            },
            apart);
  }

  /// What a line is drawn up from.
  ///
  /// @param models the id that the next run will have, which every new run changes; empty if no
  ///   model is asked
  private record Ground(
      String seat, Project.Queue queue, Meant meant, String models, int vocabulary) {}

  /// The line of one person.
  ///
  /// @param lineup null where the votes alone decide
  /// @param ranking null where no model is asked
  private record Line(@Nullable Ground ground, @Nullable Lineup lineup, @Nullable Ranking ranking) {
    static final Line NONE = new Line(null, null, null);
  }

  /// What QA asks people to look at again.
  Questions questions() {
    return questions;
  }

  /// The item that comes next, which the person then has in hand. Those that QA asks about come
  /// first, each once.
  ///
  /// @param after id of the item that was before, or empty to start
  /// @return empty if no other item waits
  Optional<String> next(String seat, String after) {
    return questions.next(seat, after).or(() -> inLine(seat, after));
  }

  private Optional<String> inLine(String seat, String after) {
    var queue = queue();
    if (queue.isByVotes()) return byVotes(wish(seat, queue), queue.order(), after);
    var now = line(seat, queue);
    if (now.ground() == null || now.ground().meant() instanceof Meant.Wrong)
      return Optional.empty();
    var ranked = now.ranking() == null ? Optional.<String>empty() : now.ranking().next(after);
    if (ranked.isPresent()) return ranked;
    return now.lineup() == null
        ? byVotes(wish(seat, queue), queue.order(), after)
        : now.lineup().next(after);
  }

  /// How many items wait for a person, with those that QA asks about.
  public int waiting(String seat) {
    return questions.waiting(seat) + lined(seat);
  }

  private int lined(String seat) {
    var queue = queue();
    if (queue.query().isEmpty()) return workspace.queue().size(wish(seat, queue));
    var lineup = line(seat, queue).lineup();
    return lineup == null ? 0 : lineup.left();
  }

  /// In which order items come to a person now.
  public Serving serving(String seat) {
    var queue = queue();
    if (queue.isByVotes()) return new Serving.Agreed(queue.order(), 0);
    var now = line(seat, queue);
    if (now.ground() != null && now.ground().meant() instanceof Meant.Wrong(String why))
      return new Serving.Broken(why);
    return now.ranking() == null ? new Serving.Agreed(queue.order(), 0) : now.ranking().serving();
  }

  private Project.Queue queue() {
    return workspace.project().current().queue();
  }

  private static Wish wish(String seat, Project.Queue queue) {
    return new Wish(seat, queue.votes());
  }

  private Optional<String> byVotes(Wish wish, Project.Order order, String after) {
    boolean fewestFirst = order != Project.Order.SECOND_VOTES;
    for (String from : after.isEmpty() ? List.of("") : List.of(after, ""))
      for (String item : workspace.queue().byVotes(wish, new From(fewestFirst, from), 2))
        if (!item.equals(after) && workspace.queue().claim(wish.seat(), item))
          return Optional.of(item);
    return Optional.empty();
  }

  private Line line(String seat, Project.Queue queue) {
    boolean asksModels = asksModels(queue.order());
    var ground =
        new Ground(
            seat,
            queue,
            Meant.kept(queue.query(), workspace),
            asksModels ? workspace.runs().nextId() : "",
            workspace.vocabulary().current().version());
    if (ground.equals(line.ground())) return line;
    close();
    line =
        switch (ground.meant()) {
          case Meant.Fine(Query query, String _) -> drawn(ground, query);
          case Meant.Wrong _ -> new Line(ground, null, null);
        };
    return line;
  }

  private Line drawn(Ground ground, Query query) {
    var queue = ground.queue();
    var wish = wish(ground.seat(), queue);
    boolean asksModels = asksModels(queue.order());
    return new Line(
        ground,
        asksModels && query instanceof Query.All ? null : new Lineup(workspace, wish, queue, query),
        asksModels ? new Ranking(new Task(wish, queue, query, Set.of()), workspace, rounds) : null);
  }

  /// Whether somebody has to look at items before they can be put in order.
  private static boolean asksModels(Project.Order order) {
    return switch (order) {
      case FEWEST_VOTES, SECOND_VOTES, RANDOM -> false;
      case UNCERTAIN, DIVERSE, MODELS_DISAGREE, RARE_TAGS -> true;
    };
  }

  /// Lets those who look at items stop soon.
  @Override
  public void close() {
    var ranking = line.ranking();
    if (ranking != null) ranking.stop();
    line = Line.NONE;
  }
}
