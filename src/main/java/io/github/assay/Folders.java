package io.github.assay;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the program keeps what belongs to no workspace: as the desktop says, else below the home
/// folder.
///
/// @param environment the environment variables
record Folders(Map<String, String> environment) {
  /// For the user's settings.
  Path settings() {
    return named("XDG_CONFIG_HOME", "assay")
        .or(() -> named("APPDATA", "Assay"))
        .orElseGet(() -> home().resolve(".config/assay"));
  }

  /// For what can be made anew.
  Path cache() {
    return named("XDG_CACHE_HOME", "assay")
        .or(() -> named("LOCALAPPDATA", "Assay/cache"))
        .orElseGet(() -> home().resolve(".cache/assay"));
  }

  private Optional<Path> named(String variable, String below) {
    var folder = environment.getOrDefault(variable, "");
    return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder).resolve(below));
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", "."));
  }
}
