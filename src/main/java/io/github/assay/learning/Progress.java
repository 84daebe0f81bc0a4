package io.github.assay.learning;

import java.util.concurrent.CancellationException;

/// How a long job tells how far it is, and hears that it should stop. Implementations are
/// thread-safe.
public interface Progress {
  /// Says how far the job is.
  ///
  /// @param stage what is being done, for people, such as `epoch 3`
  /// @param done units finished, `0 <= done <= total`
  /// @param total units in all, 0 if unknown
  void report(String stage, long done, long total);

  /// Whether somebody asked the job to stop.
  boolean cancelled();

  /// Ends the job if somebody asked it to stop.
  ///
  /// @throws CancellationException if so; what was stored before stays
  default void check() {
    if (cancelled()) throw new CancellationException("stopped on request");
  }

  /// Nobody listens, nobody cancels.
  static Progress none() {
    return new Progress() {
      @Override
      public void report(String stage, long done, long total) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
