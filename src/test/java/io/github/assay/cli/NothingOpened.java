package io.github.assay.cli;

import java.nio.file.Path;

/// Opens no window.
final class NothingOpened implements Windows {
  @Override
  public void open(Path workspace) {}

  @Override
  public void rehearse(Path workspace) {}
}
