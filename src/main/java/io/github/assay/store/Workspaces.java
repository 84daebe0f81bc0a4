package io.github.assay.store;

import java.nio.file.Path;

/// Makes and opens workspaces.
public interface Workspaces {
  /// Makes a new, empty workspace.
  ///
  /// @throws StoreException `EXISTS` if something is there already; nothing is touched
  Workspace create(Path file);

  /// Opens a workspace for one writer, after bringing an older one up to date (a copy of the file
  /// as it was stays beside it).
  ///
  /// @param opening hears how that goes on
  /// @throws StoreException `NOT_FOUND`, `NOT_A_WORKSPACE`, `TOO_NEW`, `IN_USE` (another Assay has
  ///   it open), `STORE_DAMAGED`, `STORE_FULL`, `STORE_READ_ONLY`; the file is as it was
  /// @throws java.util.concurrent.CancellationException if it was stopped; the file is as it was,
  ///   and no copy of it stays
  Workspace open(Path file, Opening opening);

  /// The same, if nobody wants to hear how it goes on.
  default Workspace open(Path file) {
    return open(file, Opening.UNHEARD);
  }

  /// Opens a workspace to look at; every write throws `STORE_READ_ONLY`. Works beside a writer.
  ///
  /// @throws StoreException as [#open], without `IN_USE`
  Workspace openReadOnly(Path file);
}
