package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.store.QueueStore;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Scouting.Task;
import io.github.assay.workbench.Scouting.Worth;
import io.github.assay.workbench.Serving.Lack;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A queue by what models say, which fills up as they look at more items. Whoever asks for the next
/// item never waits for them. Used by one thread at a time, besides the one that looks.
final class Ranking {
  private final Task task;
  private final QueueStore queue;
  private final Rounds rounds;
  private final Queue<Worth> arriving = new ConcurrentLinkedQueue<>();
  private final Set<String> looked = new HashSet<>();
  private final Set<String> passed = new LinkedHashSet<>();
  private final TreeSet<Worth> best =
      new TreeSet<>(
          Comparator.comparingDouble(Worth::interest).reversed().thenComparing(Worth::item));
  private volatile boolean wanted = true;
  private @Nullable FutureTask<Scouting.Round> round;
  private Optional<Lack> lack = Optional.empty();

  /// How items are looked at.
  ///
  /// @param look one round
  /// @param apart where that is done
  record Rounds(Look look, Executor apart) {}

  /// One round.
  @FunctionalInterface
  interface Look {
    /// @param found gets what was found, a batch at a time
    /// @param wanted whether somebody still wants to know
    Scouting.Round round(Task task, Consumer<List<Worth>> found, BooleanSupplier wanted);
  }

  Ranking(Task task, Workspace workspace, Rounds rounds) {
    this.task = task;
    this.queue = workspace.queue();
    this.rounds = rounds;
    begin();
  }

  private void begin() {
    var asked = new Task(task.wish(), task.queue(), task.query(), Set.copyOf(looked));
    var next = new FutureTask<>(() -> rounds.look().round(asked, arriving::addAll, () -> wanted));
    round = next;
    rounds.apart().execute(next);
  }

  /// Nobody wants to know any more; who looks stops soon.
  void stop() {
    wanted = false;
  }

  /// The item that is worth most of those that were looked at and did not come yet; once all were
  /// looked at, those that came or were in other hands and wait still come once more.
  ///
  /// @param besides the item that it must not be
  /// @return empty if of the items that were looked at so far none waits
  Optional<String> next(String besides) {
    arrive();
    var found = fresh(besides);
    if (found.isPresent() || round != null) return found;
    if (lack.isEmpty()) begin();
    return claim(List.copyOf(passed), besides);
  }

  private Optional<String> fresh(String besides) {
    while (!best.isEmpty()) {
      var chunk = best.stream().limit(Lineup.CHUNK).map(Worth::item).toList();
      var found = claim(chunk, besides);
      int gone = found.map(chunk::indexOf).orElse(chunk.size() - 1) + 1;
      for (int i = 0; i < gone; i++) passed.add(best.removeFirst().item());
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private Optional<String> claim(List<String> items, String besides) {
    for (String item : queue.waiting(task.wish(), items))
      if (!item.equals(besides) && queue.claim(task.wish().seat(), item)) {
        passed.remove(item);
        passed.add(item);
        return Optional.of(item);
      }
    return Optional.empty();
  }

  /// Takes in what was found; once nearly all of it came, others are looked at.
  private void arrive() {
    var now = round;
    boolean ended = now != null && now.isDone();
    for (Worth worth = arriving.poll(); worth != null; worth = arriving.poll())
      if (looked.add(worth.item())) best.add(worth);
    if (now == null || !ended) return;
    round = null;
    var came = result(now);
    lack = came.lack();
    if (came.looked() > 0 && best.size() <= Lineup.CHUNK) begin();
  }

  /// That something cannot be read is told where a model suggests; whoever labels goes on by votes.
  private static Scouting.Round result(FutureTask<Scouting.Round> ended) {
    if (ended.state() == Future.State.SUCCESS) return ended.resultNow();
    if (ended.exceptionNow() instanceof AssayException)
      return new Scouting.Round(0, Optional.of(Lack.SOUND_MODEL));
    throw new IllegalStateException("looking at items failed", ended.exceptionNow());
  }

  /// In which order it serves.
  Serving serving() {
    arrive();
    var order = task.queue().order();
    if (lack.isPresent()) return new Serving.Lacking(order, lack.get());
    return looked.isEmpty() && round != null
        ? new Serving.Coming(order)
        : new Serving.Agreed(order, looked.size());
  }
}
