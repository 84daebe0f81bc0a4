package io.github.assay.store;

/// Hears how far the opening of a file is that takes long, on the thread that opens it, and may
/// stop it; of a file that is opened at once it hears nothing.
@FunctionalInterface
public interface Opening {
  /// Nobody listens.
  Opening UNHEARD = (step, share) -> {};

  /// What is done, in this order.
  enum Step {
    /// The structure of the file is gone through.
    CHECK,
    /// A copy of an older file is kept as it was.
    COPY,
    /// An older file is brought up to date.
    UPGRADE
  }

  /// Called now and then; must not throw.
  ///
  /// @param share of the step that is done, in `[0, 1]`; rises evenly, about as time goes by
  void at(Step step, double share);

  /// Whether it should stop, which leaves everything as it was; asked often.
  default boolean isStopped() {
    return false;
  }
}
