package io.github.assay.cli;

import io.github.assay.workbench.Comparing;
import java.nio.file.Path;
import java.util.List;

/// Draws what a workspace holds into PNG files, without a display. Blocking.
public interface Drawing {
  /// Draws the charts of a comparison, and statistics of tags and runs.
  ///
  /// @param folder is made if it is not there
  /// @return the files
  List<Path> charts(Path workspace, Comparing.Question pair, Path folder);

  /// Draws every screen, light and dark, in its states.
  ///
  /// @param folder is made if it is not there
  /// @return the files
  List<Path> screens(Path workspace, Path folder);
}
