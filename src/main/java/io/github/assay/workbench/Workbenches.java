package io.github.assay.workbench;

import io.github.assay.store.Opening;
import java.nio.file.Path;

/// Opens a workspace together with everything that a person can do with it.
public interface Workbenches {
  /// Makes a new, empty workspace; see `store.Workspaces#create`.
  Workbench create(Path file);

  /// Opens a workspace to work in; see `store.Workspaces#open`.
  Workbench open(Path file, Opening opening);

  /// The same, if nobody wants to hear how it goes on.
  default Workbench open(Path file) {
    return open(file, Opening.UNHEARD);
  }

  /// Opens a workspace to look at; see `store.Workspaces#openReadOnly`.
  Workbench openReadOnly(Path file);
}
