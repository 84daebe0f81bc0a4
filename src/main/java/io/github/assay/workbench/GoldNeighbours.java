package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.learning.GoldIndex;
import io.github.assay.learning.Neighbour;
import io.github.assay.learning.Neighbourhood;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the gold items that read like an item.
///
/// All gold is read once, apart from the work on the workspace, through an opening of its own;
/// until that is done there are no neighbours. Afterwards gold is followed through the log. Items
/// of the test part are nobody's neighbours, so that no label ever rests on them. Blocking; used by
/// one thread at a time.
public final class GoldNeighbours {
  private static final int MOST_CHANGES = 500;

  private final Workspace workspace;
  private final Supplier<Workspace> another;
  private final Executor apart;
  private Known known = Known.NOTHING;
  private @Nullable FutureTask<Known> coming;
  private boolean unreadable;

  /// @param another opens the same workspace once more, to look at it
  /// @param apart where gold is read; the caller's own thread will do where nobody waits
  public GoldNeighbours(Workspace workspace, Supplier<Workspace> another, Executor apart) {
    this.workspace = workspace;
    this.another = another;
    this.apart = apart;
  }

  /// What the index holds.
  ///
  /// @param until the place in the log up to which it follows gold
  private record Known(@Nullable GoldIndex index, GoldPolicy policy, long until) {
    static final Known NOTHING = new Known(null, new GoldPolicy(1), 0);

    static Known read(Supplier<Workspace> opening) {
      try (var workspace = opening.get()) {
        long until = workspace.decisions().newest();
        var policy = workspace.decisions().policy();
        var gold = new ArrayList<GoldItem>();
        workspace.gold().forEach(gold::add);
        return new Known(new GoldIndex(gold, () -> {}), policy, until);
      }
    }
  }

  /// The neighbours of an item; none as long as gold is being read.
  ///
  /// @throws AssayException once if gold cannot be read; what was read before is used from then on
  public Neighbourhood of(Item item) {
    var index = current();
    if (index == null) return Neighbourhood.NONE;
    var near = index.nearest(item, 2 * Neighbourhood.ASKED);
    var parts = workspace.splits().of(near.stream().map(Neighbour::item).toList());
    return new Neighbourhood(
        near.stream()
            .filter(neighbour -> parts.get(neighbour.item()) != Part.TEST)
            .limit(Neighbourhood.ASKED)
            .toList());
  }

  private @Nullable GoldIndex current() {
    arrive();
    if (known.index() == null) {
      begin();
      arrive();
    }
    var index = known.index();
    if (index != null && (!follow(index) || index.isWorn())) begin();
    return index;
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
    for (String item : changed)
      workspace.gold().find(item).ifPresentOrElse(index::put, () -> index.remove(item));
    known = new Known(index, known.policy(), newest);
    return true;
  }

  private void begin() {
    if (coming != null || unreadable) return;
    var task = new FutureTask<>(() -> Known.read(another));
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
