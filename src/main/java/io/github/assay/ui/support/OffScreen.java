package io.github.assay.ui.support;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;

/// JavaFX in memory, for pictures on a machine without a display.
public final class OffScreen {
  private OffScreen() {}

  /// Starts JavaFX without a display, unless it runs already, and reads the fonts. Not to be called
  /// on the JavaFX thread.
  public static void begin() {
    System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
    System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException e) {
      // It runs already: a test, or a window.
    }
    Platform.setImplicitExit(false);
    draw(
        () -> {
          Looks.loadFonts();
          return true;
        });
  }

  /// Does something on the JavaFX thread and waits for it.
  public static <T> T draw(Supplier<T> step) {
    var task = new FutureTask<T>(step::get);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a picture could not be drawn", e);
    }
  }
}
