package io.github.assay.ui.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Questions of which only the newest matters, such as a search while somebody types: an older one
/// is not even begun once a newer one waits, and its answer is dropped.
public final class Latest {
  private final Background background;
  private final AtomicLong newest = new AtomicLong();

  /// @param background where the work is done
  /// @param pause how long a question waits for a newer one
  public Latest(Background background, Duration pause) {
    this.background = background.after(pause);
  }

  /// Asks. The receivers are called on the JavaFX thread, and only if nothing newer was asked.
  public <T> void run(
      Supplier<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    long ticket = newest.incrementAndGet();
    background.run(
        () -> isNewest(ticket) ? Optional.of(work.get()) : Optional.<T>empty(),
        answer -> answer.filter(any -> isNewest(ticket)).ifPresent(done),
        failure -> {
          if (isNewest(ticket)) failed.accept(failure);
        });
  }

  /// Drops whatever is still under way.
  public void forget() {
    newest.incrementAndGet();
  }

  private boolean isNewest(long ticket) {
    return newest.get() == ticket;
  }
}
