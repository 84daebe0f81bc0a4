package io.github.assay.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Data that is not part of the project.
public final class SharedData {
  private SharedData() {}

  /// A file of the shared data, looked for in the folder of the property or variable `ASSAY_DATA`,
  /// then in `../shared/data`. The test is skipped where it is absent.
  public static Path file(String name) {
    return Stream.of(
            System.getProperty("ASSAY_DATA", ""),
            System.getenv().getOrDefault("ASSAY_DATA", ""),
            "../shared/data")
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isReadable)
        .findFirst()
        .orElseGet(() -> Assumptions.abort("no shared data: " + name));
  }
}
