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
  /// @param upgrade hears how that goes on
  /// @throws StoreException `NOT_FOUND`, `NOT_A_WORKSPACE`, `TOO_NEW`, `IN_USE` (another Assay has
  ///   it open), `STORE_DAMAGED`, `STORE_FULL`, `STORE_READ_ONLY`; the file is as it was
  Workspace open(Path file, Upgrade upgrade);

  /// The same, if nobody wants to hear how an older one is brought up to date.
  default Workspace open(Path file) {
    return open(file, Upgrade.UNHEARD);
  }

  /// Opens a workspace to look at; every write throws `STORE_READ_ONLY`. Works beside a writer.
  ///
  /// @throws StoreException as [#open], without `IN_USE`
  Workspace openReadOnly(Path file);
}
