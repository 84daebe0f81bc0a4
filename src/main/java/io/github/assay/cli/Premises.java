package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Where the program lies, and the sample data that lies beside it.
///
/// @param folder holds `labels.db` and `sample-data`
/// @param use whether people may work in what lies there
/// @param own the user's folder, for what may not be worked in where it lies
record Premises(Path folder, Use use, Path own) {
  /// Whether people may work in what lies beside the program.
  enum Use {
    /// A folder of sources: its `labels.db` is there to be worked in.
    SOURCES,
    /// An installed program: the next version replaces everything in its folder.
    INSTALLED
  }

  /// As the system properties say: `assay.installed` names the folder of an installed program,
  /// `assay.home` that of the sources.
  static Premises ofThisProcess() {
    var own = Path.of(System.getProperty("user.home", "."), "Assay");
    var installed = System.getProperty("assay.installed", "");
    if (!installed.isEmpty()) return new Premises(Path.of(installed), Use.INSTALLED, own);
    return new Premises(Path.of(System.getProperty("assay.home", "")), Use.SOURCES, own);
  }

  /// The sample data as files.
  Path sampleData() {
    return folder.resolve("sample-data");
  }

  /// The sample data as a workspace; to be read only.
  Path sampleWorkspace() {
    return folder.resolve("labels.db");
  }

  /// The workspace that opens when none is named. Where the one beside the program may not be
  /// worked in, it is a copy in the user's folder, made at the first call.
  ///
  /// @param tell hears where the copy is
  /// @throws AssayException if the copy cannot be made
  Path workspace(Workbenches workbenches, Consumer<String> tell) {
    var brought = sampleWorkspace();
    if (!isToBeCopied(brought)) return brought;
    var copy = own.resolve("labels.db");
    if (Files.exists(copy)) return copy;
    try (var workbench = workbenches.openReadOnly(brought)) {
      Files.createDirectories(own);
      workbench.workspace().copyTo(copy);
    } catch (IOException e) {
      throw new AssayException("NOT_WRITABLE", "cannot make the folder " + own, e);
    }
    tell.accept("made " + copy + " from the sample data; your work is kept there");
    return copy;
  }

  private boolean isToBeCopied(Path brought) {
    if (use == Use.INSTALLED) return true;
    return Files.exists(brought)
        && !(Files.isWritable(brought) && Files.isWritable(brought.toAbsolutePath().getParent()));
  }
}
