package io.github.assay.store;

import java.nio.file.Path;

/// Takes over what was done in another copy of the same workspace. What both hold is not taken
/// twice, so that to merge a file again changes nothing; ADR 0047 tells what becomes of each thing.
public interface MergeStore {
  /// Opens another file to look at, to be merged; the caller closes it. May be called on any
  /// thread.
  ///
  /// @throws StoreException as `Workspaces.openReadOnly`
  Workspace other(Path file);

  /// Takes over all that the other file holds and this one does not, in one transaction.
  ///
  /// @param other opened to look at
  /// @throws StoreException `UNRELATED` if the two are no copies of one workspace, `IN_USE` if
  ///   somebody works in the other one; nothing is written
  Merged take(Workspace other, Wish wish);

  /// What [#take] would do, found out by doing it and throwing it away.
  ///
  /// @throws StoreException as [#take]
  Merged look(Workspace other, Wish wish);

  /// Makes sure that this workspace, which is looked at, grew from another one: that it begins with
  /// all that the other one holds.
  ///
  /// @throws StoreException `IN_USE` if somebody works in one of them, `UNRELATED` if the two are
  ///   no copies of one workspace, `NEWER_BASE` if the other one goes on where this one ends,
  ///   `PARTED` with the first place where they differ
  void refuseUnlessFrom(Workspace base);

  /// How a merge is done.
  ///
  /// @param author who merges
  /// @param name of the other file without its folder, for texts that people read
  /// @param heard told how far it is
  record Wish(String author, String name, Heard heard) {}

  /// Hears how a merge goes on, on the thread that merges.
  @FunctionalInterface
  interface Heard {
    /// Called now and then; if it throws, nothing of the merge is kept.
    ///
    /// @param stage for people
    /// @param done entries of the log that are done, `0 <= done <= total`
    /// @param total entries in all, 0 if unknown
    void at(String stage, long done, long total);
  }
}
