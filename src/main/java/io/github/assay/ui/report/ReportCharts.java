package io.github.assay.ui.report;

import io.github.assay.domain.AssayException;
import io.github.assay.ui.support.OffScreen;
import io.github.assay.ui.support.Texts;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws the charts of a report into PNG files, without a display: the curves of two runs over each
/// other, their difference tag by tag, all runs side by side, and how often each tag is gold.
public final class ReportCharts {
  static final Texts TEXTS = Texts.of(ReportCharts.class);

  private ReportCharts() {}

  /// Draws them. Blocking; not to be called on the JavaFX thread.
  ///
  /// @param pair the two runs, and the part that all runs are judged on
  /// @param folder is made if it is not there; files that it has are replaced
  /// @return the files
  /// @throws AssayException `PICTURE_NOT_WRITTEN`, naming the file or the folder
  public static List<Path> draw(
      Workbenches workbenches, Path workspace, Comparing.Question pair, Path folder) {
    var figures = read(workbenches, workspace, pair);
    OffScreen.begin();
    var pictures = OffScreen.draw(() -> pictures(figures));
    var files = new ArrayList<Path>();
    pictures.forEach((name, png) -> files.add(write(folder, name, png)));
    return files;
  }

  private static Figures read(Workbenches workbenches, Path workspace, Comparing.Question pair) {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      return Figures.read(workbench, pair, TEXTS.text("report.on", pair.part().word()));
    }
  }

  private static Map<String, byte[]> pictures(Figures figures) {
    var pictures = new LinkedHashMap<String, byte[]>();
    pictures.put("precision-recall.png", Leaf.curves(figures).png());
    pictures.put("tag-deltas.png", Leaf.deltas(figures).png());
    pictures.put("models.png", Leaf.models(figures).png());
    pictures.put("tags.png", Leaf.tags(figures).png());
    return pictures;
  }

  private static Path write(Path folder, String name, byte[] png) {
    try {
      return Files.write(Files.createDirectories(folder).resolve(name), png);
    } catch (IOException e) {
      throw new AssayException(
          "PICTURE_NOT_WRITTEN",
          "cannot write the picture " + folder.resolve(name) + ": " + e.getMessage(),
          e);
    }
  }
}
