package io.github.assay.ui.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How people point at files; the window of the system in the program, a fixed answer in tests. To
/// be used on the JavaFX thread.
public interface FileChoosing {
  /// Asks for a file that exists.
  ///
  /// @return empty if the person thought better of it
  Optional<Path> open(Request request);

  /// Asks for a file to be made.
  Optional<Path> save(Request request);

  /// What is asked for.
  ///
  /// @param title says what the file is for
  /// @param name of a new file, or empty
  /// @param kind what the files are called, such as `Workspaces`
  /// @param patterns such as `*.db`; empty for any file
  record Request(String title, String name, String kind, List<String> patterns) {
    public Request {
      patterns = List.copyOf(patterns);
    }
  }
}
