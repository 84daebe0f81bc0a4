package io.github.assay.store;

/// Hears how a file of an older version is brought up to date, on the thread that opens it; of a
/// file of the newest version it hears nothing.
@FunctionalInterface
public interface Upgrade {
  /// Nobody listens.
  Upgrade UNHEARD = (done, total) -> {};

  /// Called before each step.
  ///
  /// @param done how many steps are done; the first one keeps a copy of the file as it was
  /// @param total how many steps there are
  void at(int done, int total);
}
