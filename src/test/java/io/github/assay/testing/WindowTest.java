package io.github.assay.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.settings.Settings;
import io.github.assay.settings.SettingsFile;
import io.github.assay.store.Workspace;
import io.github.assay.ui.shell.Lanes;
import io.github.assay.ui.shell.Shell;
import io.github.assay.ui.shell.Start;
import io.github.assay.ui.support.FileChoosing;
import io.github.assay.ui.support.Looks;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A test in the real window, on a small real workspace, with the real lanes.
public abstract class WindowTest extends ApplicationTest {
  protected static final String ANNOTATOR = "mara";
  private static final String SUMS = "assay-sums";
  private static final Duration MOMENT = Duration.ofSeconds(2);

  protected Path folder;
  protected Path file;

  /// What people point at next when they are asked for a file; nobody points at any if it is empty.
  protected final Deque<Path> answers = new ArrayDeque<>();

  protected Workbenches benches;
  protected Shell shell;
  protected Scene scene;
  private Stage stage;
  private Lanes lanes;
  private Heartbeat heartbeat;

  @Override
  public void start(Stage stage) throws IOException {
    this.stage = stage;
    folder = Files.createTempDirectory("assay-window");
    benches = workbenches();
    file = SmallWorkspace.make(benches, folder.resolve("labels.db"));
    try (var bench = benches.open(file)) {
      prepare(bench.workspace());
    }
    Looks.loadFonts();
    openWindow();
    heartbeat = new Heartbeat();
  }

  /// Puts into the workspace what a test needs besides, before the window opens.
  protected void prepare(Workspace workspace) {}

  /// What the window works with: suggestions that can be foreseen, unless a test wants others.
  protected Workbenches workbenches() {
    return new Benches();
  }

  @AfterEach
  void closeWindow() throws Exception {
    heartbeat.close();
    assertEquals(Optional.empty(), heartbeat.caught(), "the window waited for");
    interact(shell::close);
    lanes.close();
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(path);
    }
  }

  /// Closes the workspace, as at the end of the program, and opens a new window on it.
  protected void restart() {
    interact(shell::close);
    lanes.close();
    interact(this::openWindow);
    settle();
  }

  /// Goes to a screen by its letter, and waits until it is shown.
  protected void goTo(KeyCode screen) {
    settle();
    push(KeyCode.ALT, screen);
    settle();
  }

  /// Waits until everything that was asked for is done and shown; for sums that nobody needs to
  /// wait for, a moment.
  protected void settle() {
    for (int i = 0; i < 2; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      awaitSums();
      var done = new CountDownLatch(1);
      lanes.store().run(() -> 0, nothing -> done.countDown(), failure -> done.countDown());
      try {
        if (!done.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("store lane stuck");
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static void awaitSums() {
    for (Thread thread : Thread.getAllStackTraces().keySet())
      if (thread.getName().equals(SUMS)) join(thread);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void join(Thread thread) {
    try {
      thread.join(MOMENT);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Holds the store lane up until the latch is counted down.
  protected CountDownLatch hold() {
    var release = new CountDownLatch(1);
    lanes.store().run(() -> awaited(release), _ -> {}, _ -> {});
    return release;
  }

  private static boolean awaited(CountDownLatch release) {
    try {
      return release.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits until something is so, for what takes longer than the store lane.
  protected void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain, the window shows: " + text(".status"), e);
    }
    settle();
  }

  /// Waits until the status line says something.
  protected void awaitStatus(String beginning) {
    await(() -> text(".status").startsWith(beginning));
  }

  /// Reads from the workspace on the store lane.
  protected <T> T read(Function<Workspace, T> question) {
    settle();
    interact(shell::close);
    settle();
    try (var workbench = benches.openReadOnly(file)) {
      return question.apply(workbench.workspace());
    }
  }

  /// Reads from the workspace beside the open window.
  protected <T> T peek(Function<Workspace, T> question) {
    try (var workbench = benches.openReadOnly(file)) {
      return question.apply(workbench.workspace());
    }
  }

  /// The text of the first labelled node that fits a selector.
  protected String text(String selector) {
    return lookup(selector).<Labeled>query().getText();
  }

  private void openWindow() {
    lanes = Lanes.threads();
    var settings = new SettingsFile(folder.resolve("settings.json"), Settings.standard(ANNOTATOR));
    shell = new Shell(new Start(benches, settings, Clock.systemUTC()), lanes, new Answers());
    scene = shell.scene(1280, 800);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    shell.open(file);
  }

  private final class Answers implements FileChoosing {
    @Override
    public Optional<Path> open(Request request) {
      return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> save(Request request) {
      return Optional.ofNullable(answers.poll());
    }
  }
}
