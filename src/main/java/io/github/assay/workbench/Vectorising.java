package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.learning.Embedder;
import io.github.assay.learning.Progress;
import io.github.assay.store.VectorStore;
import io.github.assay.store.VectorStore.Place;
import io.github.assay.store.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Has a sentence model on this machine read the texts of a workspace, gold first, and keeps what
/// they mean to it.
///
/// The workspace is used in short turns only, so that people can work in between. What is kept
/// stays, so a reading that was stopped goes on where it was.
public final class Vectorising {
  private static final String STAGE = "reading texts";
  private static final int BATCH = 16;

  private final VectorStore vectors;
  private final Embedder embedder;

  public Vectorising(Workspace workspace, Embedder embedder) {
    this.vectors = workspace.vectors();
    this.embedder = embedder;
  }

  /// How the workspace is reached.
  @FunctionalInterface
  public interface Turns {
    /// Each turn at once, on the calling thread, which is the workspace's own.
    Turns AT_ONCE = Runnable::run;

    /// Does something short on the thread of the workspace, and returns when it is done.
    ///
    /// @throws CancellationException if it will not be done any more
    void take(Runnable turn);
  }

  /// What came of it.
  ///
  /// @param made how many texts were read now
  /// @param kept how many have a vector in all
  public record Outcome(int made, int kept) {}

  /// Names the model.
  public String model() {
    return embedder.id();
  }

  /// How many items wait to be read.
  public int waiting(Turns turns) {
    int sum = 0;
    for (var place = Place.START; !place.isEnd(); ) {
      var stretch = look(turns, place);
      sum += stretch.items().size();
      place = stretch.next();
    }
    return sum;
  }

  /// Makes the model ready.
  ///
  /// @throws AssayException `EMBEDDING_UNAVAILABLE` if it cannot run on this machine
  public void prepare() {
    embedder.prepare();
  }

  /// Reads what waits. Blocking.
  ///
  /// @throws AssayException `EMBEDDING_UNAVAILABLE` if something waits, and the model cannot run on
  ///   this machine
  /// @throws CancellationException if `progress` says so; what was read before is kept
  public Outcome make(Turns turns, Progress progress) {
    int total = waiting(turns);
    if (total > 0) prepare();
    int made = 0;
    for (var place = Place.START; !place.isEnd() && total > 0; ) {
      var stretch = look(turns, place);
      var items = stretch.items();
      for (int from = 0; from < items.size(); from += BATCH) {
        var batch = items.subList(from, Math.min(items.size(), from + BATCH));
        keep(turns, read(batch, progress));
        made += batch.size();
        progress.report(STAGE, Math.min(made, total), total);
      }
      place = stretch.next();
    }
    return new Outcome(made, ask(turns, () -> vectors.count(embedder.id())));
  }

  private Map<String, byte[]> read(List<Item> items, Progress progress) {
    var read = new LinkedHashMap<String, byte[]>();
    for (Item item : items) {
      progress.check();
      read.put(item.id(), embedder.vector(item.title(), item.description()));
    }
    return read;
  }

  private VectorStore.Waiting look(Turns turns, Place from) {
    return ask(turns, () -> vectors.waiting(embedder.id(), from));
  }

  private void keep(Turns turns, Map<String, byte[]> read) {
    ask(
        turns,
        () -> {
          vectors.keep(embedder.id(), read);
          return read;
        });
  }

  private static <T> T ask(Turns turns, Supplier<T> question) {
    var task = new FutureTask<>(question::get);
    turns.take(task);
    if (task.state() != Future.State.FAILED) return task.resultNow();
    if (task.exceptionNow() instanceof RuntimeException e) throw e;
    throw new IllegalStateException(task.exceptionNow());
  }
}
