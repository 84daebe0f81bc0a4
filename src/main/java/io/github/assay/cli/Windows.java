package io.github.assay.cli;

import java.nio.file.Path;

/// The program as a window.
public interface Windows {
  /// Opens the window on a workspace, and returns when it is closed.
  void open(Path workspace);

  /// Goes through all screens of a workspace by itself, and returns.
  void rehearse(Path workspace);
}
