package io.github.assay.ui.shell;

import io.github.assay.ui.support.Looks;
import io.github.assay.ui.support.LowPriority;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The window as the program shows it: the way in for `Main`.
public final class Frame {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  /// Less than systems give to programs before they kill them.
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private Frame() {}

  /// Opens the window on a workspace and returns once it is closed and everything is written.
  ///
  /// @param workspace the file; if it cannot be opened, the window says why and offers others
  /// @throws IllegalStateException if the process has shown a window before
  /// @throws UnsupportedOperationException if there is no display
  public static void run(Start start, Path workspace) throws InterruptedException {
    hold(start, workspace, window -> {});
  }

  /// The same, and tells when something is reached: `first picture`, and `ready` when the first
  /// screen shows what is in the workspace.
  public static void run(Start start, Path workspace, Milestones milestones)
      throws InterruptedException {
    hold(
        start,
        workspace,
        window -> {
          window.afterFrames(1, () -> milestones.reached("first picture"));
          window.afterAnswers(1, () -> milestones.reached("ready"));
        });
  }

  /// Opens the window, goes through all screens without anybody's help, and closes it. From this
  /// the Java machine learns which classes to have at hand at the next start.
  public static void rehearse(Start start, Path workspace) throws InterruptedException {
    hold(start, workspace, Rehearsal::begin);
  }

  /// Hears how far a start is.
  @FunctionalInterface
  public interface Milestones {
    /// Called on the JavaFX thread.
    void reached(String milestone);
  }

  private static void hold(Start start, Path workspace, Consumer<Opened> then)
      throws InterruptedException {
    var closed = new CountDownLatch(1);
    LowPriority.takeForSums();
    Pulse.quicken();
    try (var lanes = Lanes.threads()) {
      Runnable begin =
          () -> {
            var opened = show(start, lanes, workspace, closed);
            closeAtShutdown(opened.shell());
            new Backups(start.workbenches(), opened.shell()::openFiles).begin();
            then.accept(opened);
          };
      Pulse.quietly(() -> Platform.startup(begin));
      closed.await();
    }
  }

  /// Whoever ends the program from outside, such as by closing the session, finds the file complete
  /// afterwards. After the window was closed there is nothing left to do.
  private static void closeAtShutdown(Shell shell) {
    var closing = new Thread(() -> shell.closeNow(PATIENCE), "assay-closing");
    try {
      Runtime.getRuntime().addShutdownHook(closing);
    } catch (IllegalStateException e) {
      // the program is being ended already
      closing.start();
    }
  }

  private static Opened show(Start start, Lanes lanes, Path workspace, CountDownLatch closed) {
    var stage = new Stage();
    Looks.loadFonts();
    var shell = new Shell(start, lanes, new NativeFileChoosing(stage));
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, bug) -> shell.failures().accept(bug));
    stage.setTitle("Assay");
    stage.setScene(shell.scene(WIDTH, HEIGHT));
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    stage.setOnHidden(
        event -> {
          shell.close();
          closed.countDown();
        });
    shell.readTexts();
    shell.open(workspace);
    stage.show();
    return new Opened(stage, shell, lanes);
  }
}
