package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.store.QueryStore.Reader;
import io.github.assay.store.QueryStore.Ready;
import io.github.assay.store.QueryStore.Stock;
import io.github.assay.store.Workspace;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Has what questions about many items are answered from read ahead, apart from the work on the
/// workspace and through an opening of its own, so that nobody waits for it: as soon as somebody is
/// about to ask, and anew after what answers cannot follow, such as an import. Until it is there,
/// each question goes through the file by itself.
public final class Preparing implements AutoCloseable {
  /// With fewer items, each question is answered at once anyway.
  public static final int FEW = 20_000;

  private static final System.Logger LOG = System.getLogger(Preparing.class.getName());

  private final Workspace workspace;
  private final Supplier<Workspace> another;
  private final Executor apart;
  private final int few;
  private volatile @Nullable Reading reading;

  /// Whether it was closed, or cannot be read.
  private boolean isOver;

  /// @param another opens the same workspace once more, to look at it
  /// @param apart where it is read
  /// @param few with fewer items, nothing is read
  public Preparing(Workspace workspace, Supplier<Workspace> another, Executor apart, int few) {
    this.workspace = workspace;
    this.another = another;
    this.apart = apart;
    this.few = few;
  }

  /// Takes what was read, and has read what is missing. For the thread of the workspace.
  void settle(Reader reader) {
    var under = reading;
    if (under != null) {
      boolean isAll = under.hasEnded();
      for (var ready = under.found.poll(); ready != null; ready = under.found.poll())
        workspace.queries().take(ready);
      if (!isAll) return;
      reading = null;
      isOver |= under.failed;
    }
    var missing = missing(reader);
    if (missing.isEmpty()) return;
    var next = new Reading(another, reader, missing);
    reading = next;
    apart.execute(next);
  }

  private List<Stock> missing(Reader reader) {
    var missing = new ArrayList<Stock>();
    if (isOver || workspace.items().count() < few) return missing;
    for (Stock stock : Stock.values())
      if (!workspace.queries().isReady(reader, stock)) missing.add(stock);
    return missing;
  }

  /// Waits until what numbers are counted from is read, or will not be. For a thread for which
  /// nobody waits.
  void awaitCounts() {
    var under = reading;
    if (under != null) await(under.counts);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /// Stops reading, and waits until the other opening is closed, which is soon.
  @Override
  public void close() {
    isOver = true;
    var under = reading;
    if (under == null) return;
    under.stopped = true;
    await(under.end);
  }

  /// One reading.
  private static final class Reading implements Runnable {
    private final Supplier<Workspace> another;
    private final Reader reader;
    private final List<Stock> wanted;
    private final Queue<Ready> found = new ConcurrentLinkedQueue<>();
    private final CountDownLatch counts = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile boolean failed;

    Reading(Supplier<Workspace> another, Reader reader, List<Stock> wanted) {
      this.another = another;
      this.reader = reader;
      this.wanted = List.copyOf(wanted);
    }

    boolean hasEnded() {
      return end.getCount() == 0;
    }

    @Override
    public void run() {
      try (var opening = another.get()) {
        for (Stock stock : wanted) {
          if (stock != Stock.COUNTS) counts.countDown();
          found.add(opening.queries().read(reader, stock, this::check));
        }
      } catch (CancellationException e) {
        LOG.log(Level.DEBUG, e.getMessage());
      } catch (AssayException e) {
        failed = true;
        LOG.log(Level.WARNING, e.getMessage());
      } finally {
        counts.countDown();
        end.countDown();
      }
    }

    private void check() {
      if (stopped) throw new CancellationException("reading ahead was stopped");
    }
  }
}
