package io.github.assay.testing;

import io.github.assay.ui.support.FileChoosing;
import java.nio.file.Path;
import java.util.Optional;

/// Somebody who points at no file.
public final class NoFiles implements FileChoosing {
  @Override
  public Optional<Path> open(Request request) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> save(Request request) {
    return Optional.empty();
  }
}
