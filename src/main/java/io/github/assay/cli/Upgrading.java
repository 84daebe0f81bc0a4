package io.github.assay.cli;

import io.github.assay.store.Opening;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;

/// Opens workspaces, and tells how far one is that takes long.
///
/// @param real opens them
record Upgrading(Workbenches real, Interruption interruption) implements Workbenches {
  /// In how many parts a step is told.
  private static final int PARTS = 1000;

  @Override
  public Workbench create(Path file) {
    return real.create(file);
  }

  @Override
  public Workbench open(Path file, Opening opening) {
    try (var line =
        new ProgressLine(Terminal.err(), Terminal.showsErrors(), interruption, System::nanoTime)) {
      return real.open(
          file,
          new Opening() {
            @Override
            public void at(Step step, double share) {
              opening.at(step, share);
              line.report(text(step, file), Math.round(share * PARTS), PARTS);
            }

            @Override
            public boolean isStopped() {
              return opening.isStopped();
            }
          });
    }
  }

  private static String text(Opening.Step step, Path file) {
    var name = file.getFileName();
    return switch (step) {
      case CHECK -> "checking %s".formatted(name);
      case COPY -> "keeping a copy of %s, which an older Assay made".formatted(name);
      case UPGRADE -> "bringing %s up to date".formatted(name);
    };
  }

  @Override
  public Workbench openReadOnly(Path file) {
    return real.openReadOnly(file);
  }
}
