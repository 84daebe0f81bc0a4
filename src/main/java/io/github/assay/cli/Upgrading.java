package io.github.assay.cli;

import io.github.assay.store.Upgrade;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;

/// Opens workspaces, and tells how far an older one is brought up to date.
///
/// @param real opens them
record Upgrading(Workbenches real, Interruption interruption) implements Workbenches {
  @Override
  public Workbench create(Path file) {
    return real.create(file);
  }

  @Override
  public Workbench open(Path file, Upgrade upgrade) {
    try (var line =
        new ProgressLine(Terminal.err(), Terminal.showsErrors(), interruption, System::nanoTime)) {
      return real.open(
          file,
          (done, total) -> {
            upgrade.at(done, total);
            line.report(stage(file, done, total), 0, 0);
          });
    }
  }

  /// Steps are of very different length, so they tell neither a share nor the time that is left.
  private static String stage(Path file, int done, int total) {
    var name = file.getFileName();
    return done == 0
        ? "keeping a copy of %s, which an older Assay made".formatted(name)
        : "bringing %s up to date, step %d of %d".formatted(name, done + 1, total);
  }

  @Override
  public Workbench openReadOnly(Path file) {
    return real.openReadOnly(file);
  }
}
