package io.github.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The compiler refuses to follow what may be null: of two twins in `walls` only the one that asks
/// first becomes a class.
class NullWallTest {
  private static final Path CLASSES = Path.of("target/test-classes/io/github/assay/walls");

  @Test
  void onlyTheTwinThatAsksFirstCompiles() {
    assertEquals(true, Files.exists(CLASSES.resolve("Holds.class")));
    assertEquals(false, Files.exists(CLASSES.resolve("Bites.class")));
  }
}
