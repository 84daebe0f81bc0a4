package io.github.assay.ui.shell;

import io.github.assay.domain.AssayException;
import io.github.assay.settings.Settings;
import io.github.assay.settings.Settings.Look;
import io.github.assay.ui.support.OffScreen;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Draws every screen, light and dark, in its states, without a display.
public final class Portraits {
  private final Workbenches workbenches;
  private final Path scratch;

  private Portraits(Workbenches workbenches, Path scratch) {
    this.workbenches = workbenches;
    this.scratch = scratch;
  }

  /// How a picture is taken.
  ///
  /// @param textPercent size of all text
  record Format(Look look, int width, int height, int textPercent) {
    /// Both looks in the usual window and in the smallest one, and some with large text.
    static final List<Format> ALL =
        List.of(
            new Format(Look.LIGHT, 1280, 800, 100),
            new Format(Look.DARK, 1280, 800, 100),
            new Format(Look.LIGHT, 1024, 700, 100),
            new Format(Look.DARK, 1024, 700, 100),
            new Format(Look.LIGHT, 1280, 800, 150),
            new Format(Look.DARK, 1024, 700, 200));

    /// Such as `dark-1024x700` or `light-1280x800-150`.
    String word() {
      var size = "%s-%dx%d".formatted(look.word(), width, height);
      return textPercent == 100 ? size : size + "-" + textPercent;
    }

    Settings settings() {
      return Settings.standard("mara").withLook(look).withTextPercent(textPercent);
    }
  }

  /// Draws all pictures. Blocking, for a minute or so; not to be called on the JavaFX thread.
  ///
  /// @param workspace what the screens show; it is copied and stays as it is
  /// @param out folder of the pictures, made if it is not there; files that it has are replaced
  /// @return the pictures, in order of their names
  public static List<Path> render(Workbenches workbenches, Path workspace, Path out) {
    return render(workbenches, workspace, out, Format.ALL);
  }

  static List<Path> render(
      Workbenches workbenches, Path workspace, Path out, List<Format> formats) {
    try {
      Files.createDirectories(out);
      var scratch = Files.createTempDirectory("assay-pictures");
      try {
        return new Portraits(workbenches, scratch).render(workspace, out, formats);
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new AssayException(
          "PICTURE_NOT_WRITTEN", "cannot write pictures to " + out + ": " + e.getMessage(), e);
    }
  }

  /// Broken workspaces and bugs are posed for, so they are not logged.
  private List<Path> render(Path workspace, Path out, List<Format> formats) throws IOException {
    var log = Logger.getLogger("io.github.assay");
    var level = log.getLevel();
    log.setLevel(Level.OFF);
    try {
      return draw(workspace, out, formats);
    } finally {
      log.setLevel(level);
    }
  }

  private List<Path> draw(Path workspace, Path out, List<Format> formats) throws IOException {
    OffScreen.begin();
    var pictures = new ArrayList<Path>();
    for (Format format : formats) {
      var folder = Files.createDirectories(scratch.resolve(format.word()));
      var models = new Models(workbenches, folder);
      for (Pose pose : Pose.all()) {
        var file = out.resolve("%s-%s.png".formatted(pose.name(), format.word()));
        var start =
            new Start(workbenches, models.settings(format.settings()), InstantSource.system());
        Sitting.take(start, format, pose, models.of(pose.model(), workspace), file);
        pictures.add(file);
      }
    }
    return pictures.stream().sorted(Comparator.comparing(Path::toString)).toList();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
