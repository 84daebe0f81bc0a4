package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of an open workspace, which nothing else may write, nor read: a program that closes
/// one of them drops the locks that it holds on it.
///
/// @param workspace the main file
record OwnFiles(Path workspace) {
  static OwnFiles of(Workspace workspace) {
    return new OwnFiles(workspace.file());
  }

  /// @throws AssayException `SAME_FILE` if the file is one of them, under whatever name
  void refuse(Path file) {
    var target = file.toAbsolutePath().normalize();
    if (isBeside(target) || isSame(target))
      throw new AssayException("SAME_FILE", file + " belongs to the workspace itself");
  }

  /// Whether it is called as what SQLite and Assay keep beside the main file.
  private boolean isBeside(Path target) {
    var own = workspace.toAbsolutePath().normalize();
    var name = target.getFileName();
    if (name == null || !own.resolveSibling(name).equals(target)) return false;
    return name.toString().startsWith(own.getFileName() + "-")
        || name.toString().equals(own.getFileName() + ".lock");
  }

  private boolean isSame(Path target) {
    try {
      return Files.exists(target) && Files.isSameFile(workspace, target);
    } catch (IOException e) {
      return workspace.equals(target);
    }
  }
}
