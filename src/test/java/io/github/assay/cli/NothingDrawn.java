package io.github.assay.cli;

import io.github.assay.workbench.Comparing;
import java.nio.file.Path;
import java.util.List;

/// Draws nothing.
final class NothingDrawn implements Drawing {
  @Override
  public List<Path> charts(Path workspace, Comparing.Question pair, Path folder) {
    return List.of();
  }

  @Override
  public List<Path> screens(Path workspace, Path folder) {
    return List.of();
  }
}
