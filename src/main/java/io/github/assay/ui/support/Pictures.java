package io.github.assay.ui.support;

import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;

/// Pictures of what is on the display. To be used on the JavaFX thread.
public final class Pictures {
  private Pictures() {}

  /// Writes a scene to a PNG file, replacing one that is there.
  ///
  /// @throws AssayException `PICTURE_NOT_WRITTEN`, naming the file
  public static void write(Scene scene, Path file) {
    var bytes = Png.of(scene.snapshot(null));
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssayException(
          "PICTURE_NOT_WRITTEN", "cannot write the picture " + file + ": " + e.getMessage(), e);
    }
  }
}
