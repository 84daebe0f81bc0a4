package io.github.assay.ui.shell;

import io.github.assay.ui.support.FileChoosing;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own windows for choosing files.
///
/// @param owner stays behind them
record NativeFileChoosing(Window owner) implements FileChoosing {
  @Override
  public Optional<Path> open(Request request) {
    return Optional.ofNullable(chooser(request).showOpenDialog(owner)).map(java.io.File::toPath);
  }

  @Override
  public Optional<Path> save(Request request) {
    return Optional.ofNullable(chooser(request).showSaveDialog(owner)).map(java.io.File::toPath);
  }

  private static FileChooser chooser(Request request) {
    var chooser = new FileChooser();
    chooser.setTitle(request.title());
    if (!request.name().isEmpty()) chooser.setInitialFileName(request.name());
    if (!request.patterns().isEmpty())
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(request.kind(), request.patterns()));
    return chooser;
  }
}
