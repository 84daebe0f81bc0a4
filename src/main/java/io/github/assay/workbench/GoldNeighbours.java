package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.learning.Embedder;
import io.github.assay.learning.GoldIndex;
import io.github.assay.learning.Neighbour;
import io.github.assay.learning.Neighbourhood;
import io.github.assay.learning.Neighbourhood.Likeness;
import io.github.assay.store.Workspace;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the gold items that read like an item: by their meaning once nearly all gold has vectors,
/// else by their words.
///
/// All gold is read once, apart from the work on the workspace, through an opening of its own;
/// until that is done there are no neighbours. Afterwards gold is followed through the log. Items
/// of the test part are nobody's neighbours, so that no label ever rests on them. Blocking; used by
/// one thread at a time.
public final class GoldNeighbours {
  private static final System.Logger LOG = System.getLogger(GoldNeighbours.class.getName());
  private static final int MOST_CHANGES = 500;
  private static final int RECENT = 64;

  /// How long an item that has no vector yet may wait for one.
  private static final Duration PATIENCE = Duration.ofMillis(10);

  private static final int MOST_NEAR = 4 * Neighbourhood.ASKED;

  private final Workspace workspace;
  private final Supplier<Workspace> another;
  private final Embedder embedder;
  private final Executor apart;
  private final Map<Item, CompletableFuture<byte[]>> recent = new LinkedHashMap<>();
  private Known known = Known.NOTHING;
  private @Nullable FutureTask<Known> coming;
  private boolean unreadable;

  /// @param another opens the same workspace once more, to look at it
  /// @param embedder made the vectors that the workspace keeps
  /// @param apart where gold is read, and vectors are made; the caller's own thread will do where
  ///   nobody waits
  public GoldNeighbours(
      Workspace workspace, Supplier<Workspace> another, Embedder embedder, Executor apart) {
    this.workspace = workspace;
    this.another = another;
    this.embedder = embedder;
    this.apart = apart;
  }

  /// What the index holds.
  ///
  /// @param until the place in the log up to which it follows gold
  /// @param last the gold item that will be the last one to get a vector, if one is to get any
  private record Known(
      @Nullable GoldIndex index, GoldPolicy policy, long until, @Nullable Item last) {
    static final Known NOTHING = new Known(null, new GoldPolicy(1), 0, null);

    static Known read(Supplier<Workspace> opening, Embedder embedder) {
      try (var workspace = opening.get()) {
        long until = workspace.decisions().newest();
        var policy = workspace.decisions().policy();
        var gold = new ArrayList<GoldItem>();
        workspace.gold().forEach(gold::add);
        var index = new GoldIndex(gold, () -> {});
        var last = workspace.vectors().lastWaitingGold(embedder.id());
        workspace.vectors().forEachGold(embedder.id(), index::vector);
        if (index.knowsMeanings()) prepare(embedder);
        return new Known(index, policy, until, last.orElse(null));
      }
    }

    /// Without it, items that have no vector are compared by their words.
    private static void prepare(Embedder embedder) {
      try {
        embedder.prepare();
      } catch (AssayException e) {
        LOG.log(Level.DEBUG, e.getMessage());
      }
    }
  }

  /// The neighbours of an item; none as long as gold is being read.
  ///
  /// @param person who sees them, and so none whose gold would give the own second vote away; empty
  ///   if nobody does
  /// @throws AssayException once if gold cannot be read; what was read before is used from then on
  public Neighbourhood of(Item item, String person) {
    var index = current();
    if (index == null) return Neighbourhood.NONE;
    var vector = index.knowsMeanings() ? vector(item) : Optional.<byte[]>empty();
    return vector
        .map(
            meaning ->
                new Neighbourhood(
                    open(index.nearest(item, meaning, MOST_NEAR), person), Likeness.MEANING))
        .orElseGet(() -> new Neighbourhood(open(index.nearest(item, MOST_NEAR), person)));
  }

  private List<Neighbour> open(List<Neighbour> near, String person) {
    var items = near.stream().map(Neighbour::item).toList();
    var parts = workspace.splits().of(items);
    var awaited = new SecondVotes(workspace, person).among(items);
    return near.stream()
        .filter(neighbour -> !awaited.contains(neighbour.item()))
        .filter(neighbour -> parts.get(neighbour.item()) != Part.TEST)
        .limit(Neighbourhood.ASKED)
        .toList();
  }

  /// The vector of an item: the one that is kept, or one that is made now, if that does not take
  /// too long; then it is there when the item is asked for again.
  private Optional<byte[]> vector(Item item) {
    var kept = kept(item);
    if (kept.isPresent() || !embedder.isReady()) return kept;
    var coming =
        CompletableFuture.supplyAsync(
            () -> embedder.vector(item.title(), item.description()), apart);
    remember(item, coming);
    return arrived(coming, PATIENCE);
  }

  private Optional<byte[]> kept(Item item) {
    var known = recent.get(item);
    if (known != null) return arrived(known, Duration.ZERO);
    var found = workspace.vectors().find(embedder.id(), item);
    found.ifPresent(vector -> remember(item, CompletableFuture.completedFuture(vector)));
    return found;
  }

  private static Optional<byte[]> arrived(CompletableFuture<byte[]> vector, Duration patience) {
    try {
      return Optional.of(vector.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, e.getMessage());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void remember(Item item, CompletableFuture<byte[]> vector) {
    if (recent.size() == RECENT) recent.remove(recent.keySet().iterator().next());
    recent.put(item, vector);
  }

  private @Nullable GoldIndex current() {
    arrive();
    if (known.index() == null) {
      begin();
      arrive();
    }
    var index = known.index();
    if (index != null && (!follow(index) || index.isWorn() || hasVectors())) begin();
    return index;
  }

  /// Whether all gold that had no vector when it was read has one now.
  private boolean hasVectors() {
    var last = known.last();
    return last != null && workspace.vectors().find(embedder.id(), last).isPresent();
  }

  /// Takes in what the log says since.
  ///
  /// @return whether the index is as good as a new one
  private boolean follow(GoldIndex index) {
    var decisions = workspace.decisions();
    if (!decisions.policy().equals(known.policy())) return false;
    long newest = decisions.newest();
    if (newest == known.until()) return true;
    var changed = decisions.changedAfter(known.until(), MOST_CHANGES);
    if (changed.size() == MOST_CHANGES) return false;
    known = new Known(index, known.policy(), newest, known.last());
    for (String item : changed)
      workspace
          .gold()
          .find(item)
          .ifPresentOrElse(gold -> put(index, gold), () -> index.remove(item));
    return true;
  }

  /// Takes in an item with the vector that it has; one without is waited for.
  private void put(GoldIndex index, GoldItem gold) {
    index.put(gold);
    kept(gold.item())
        .ifPresentOrElse(
            vector -> index.vector(gold.item().id(), vector),
            () -> known = new Known(index, known.policy(), known.until(), gold.item()));
  }

  private void begin() {
    if (coming != null || unreadable) return;
    var task = new FutureTask<>(() -> Known.read(another, embedder));
    coming = task;
    apart.execute(task);
  }

  private void arrive() {
    var made = coming;
    if (made == null || !made.isDone()) return;
    coming = null;
    unreadable = made.state() == Future.State.FAILED;
    if (unreadable && made.exceptionNow() instanceof AssayException e) throw e;
    known = made.resultNow();
  }
}
