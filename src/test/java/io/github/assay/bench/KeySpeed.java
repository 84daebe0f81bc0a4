package io.github.assay.bench;

import com.sun.javafx.perf.PerformanceTracker;
import io.github.assay.Wiring;
import io.github.assay.settings.Settings;
import io.github.assay.settings.SettingsFile;
import io.github.assay.testing.NoFiles;
import io.github.assay.ui.shell.Lanes;
import io.github.assay.ui.shell.Pulse;
import io.github.assay.ui.shell.Shell;
import io.github.assay.ui.shell.Start;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.LowPriority;
import io.github.assay.ui.support.OffScreen;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Measures what an annotator waits for in the window, with and without a training beside it: from
/// a key to the frame that shows what it did, from a key to saved, and the longest pause of the
/// JavaFX thread; then how long suggestions take in Write after the pause that it makes itself. The
/// window is the real one, without a display.
///
/// Not run by the build; after `mvn test-compile`:
///
/// `java -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED
/// --sun-misc-unsafe-memory-access=allow -cp target/test-classes:target/classes:JARS
/// io.github.assay.bench.KeySpeed labels.db`
public final class KeySpeed {
  private static final int ITEMS = 60;
  private static final List<KeyCode> KEYS =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.ENTER);
  private static final long PAUSE = 150;
  private static final long BEAT = 5;

  /// So many layouts without a frame, and none is to come.
  private static final int QUIET = 4;

  private static final int TEXTS = 40;

  /// So long a screen that was gone to is left alone.
  private static final long SETTLED = 500;

  /// As long as Write waits for more letters, in nanoseconds.
  private static final long WRITE_PAUSE = 150_000_000;

  /// So long is waited for the workspace and its first item, in nanoseconds.
  private static final long OPENING = 60_000_000_000L;

  /// So long is waited for other suggestions, in nanoseconds.
  private static final long PATIENCE = 5_000_000_000L;

  private static final List<String> WRITTEN =
      List.of(
          "Photographs of tiles, sorted by a small convolutional network in PyTorch",
          "A survey of speech recognition for two hundred languages");

  private final Workbenches workbenches =
      new Wiring(Map.of()).workbenches(work -> Thread.ofPlatform().daemon().start(work));
  private final Lanes lanes = Lanes.threads();
  private final Shell shell;
  private final Scene scene;

  /// When frames were painted since the last key.
  private final List<Long> painted = new CopyOnWriteArrayList<>();

  private KeySpeed(Path folder) {
    var settings = new SettingsFile(folder.resolve("settings.json"), Settings.standard("bench"));
    var start = new Start(workbenches, settings, InstantSource.system());
    shell = OffScreen.draw(() -> new Shell(start, lanes, new NoFiles()));
    scene = OffScreen.draw(() -> shell.scene(1280, 800));
    OffScreen.draw(
        () -> {
          var stage = new Stage();
          stage.setScene(scene);
          stage.show();
          PerformanceTracker.getSceneTracker(scene)
              .setOnRenderedFrameTask(() -> painted.add(System.nanoTime()));
          return stage;
        });
  }

  /// @param arguments the workspace; it is copied
  public static void main(String[] arguments) throws IOException, InterruptedException {
    LowPriority.takeForSums();
    Pulse.quicken();
    OffScreen.begin();
    System.out.println("keys: " + ITEMS * KEYS.size() + " for each line");
    for (int round = 0; round < 2; round++)
      for (boolean trains : new boolean[] {false, true}) {
        var folder = Files.createTempDirectory("assay-keys");
        var speed = new KeySpeed(folder);
        speed.run(Path.of(arguments[0]), folder.resolve("labels.db"), trains);
      }
    System.exit(0);
  }

  private void run(Path workspace, Path copy, boolean trains) throws InterruptedException {
    try (var bench = workbenches.openReadOnly(workspace)) {
      bench.workspace().copyTo(copy);
    }
    Platform.runLater(() -> shell.open(copy));
    until(() -> scene.lookup(".rail-button") != null);
    annotate();
    until(() -> !suggested().isEmpty());
    Thread.sleep(3_000);
    var times = new Times();
    int trained = 0;
    try (var heart = new Heart()) {
      for (int i = 0; i < ITEMS * KEYS.size(); i++) {
        if (trains && !isTraining() && i % KEYS.size() == 0) {
          heart.rest();
          train();
          annotate();
          Thread.sleep(SETTLED);
          heart.goOn();
        }
        if (trains && isTraining()) trained++;
        press(KEYS.get(i % KEYS.size()), times);
        Thread.sleep(PAUSE);
      }
      System.out.printf(
          "%-17s key to paint %s, key to saved %s, longest pause %.1f ms,"
              + " pauses over 100 ms: %d, nothing to paint: %d%s%n",
          trains ? "with a training" : "alone",
          said(times.painted),
          said(times.saved),
          heart.longest.get() / 1e6,
          heart.over100.get(),
          times.unseen.size(),
          trains ? ", training at " + trained + " keys" : "");
    }
    if (!trains) write();
    OffScreen.draw(
        () -> {
          shell.close();
          return true;
        });
    lanes.close();
  }

  /// Changes the text on the write screen, and waits each time until other suggestions are shown.
  private void write() throws InterruptedException {
    Platform.runLater(() -> shell.go(new Link.ToScreen("write")));
    Thread.sleep(1_000);
    var waits = new ArrayList<Long>();
    for (int i = 0; i < 2 * TEXTS; i++) {
      var before = OffScreen.draw(this::suggested);
      var text = WRITTEN.get(i % WRITTEN.size()) + " " + i;
      long start = System.nanoTime();
      OffScreen.draw(
          () -> {
            ((TextArea) scene.lookup(".text-area")).setText(text);
            return true;
          });
      while (!isOther(before) && System.nanoTime() - start < PATIENCE) Thread.sleep(1);
      waits.add(System.nanoTime() - start - WRITE_PAUSE);
    }
    System.out.println("write, after the pause: text to suggestions " + said(waits));
  }

  /// Whether other suggestions are shown; new rows have no names before they are dressed.
  private boolean isOther(List<String> before) {
    var now = OffScreen.draw(this::suggested);
    return !now.isEmpty() && !now.equals(before);
  }

  private List<String> suggested() {
    return scene.getRoot().lookupAll(".choice-name").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private void annotate() {
    Platform.runLater(() -> shell.go(new Link.ToScreen("annotate")));
  }

  /// Starts the training that the form proposes.
  private void train() throws InterruptedException {
    Platform.runLater(() -> shell.go(new Link.ToScreen("experiments")));
    Thread.sleep(1_000);
    OffScreen.draw(() -> fire(KeyCode.T));
    Thread.sleep(300);
    OffScreen.draw(() -> fire(KeyCode.ENTER));
    Thread.sleep(300);
  }

  private static void until(Supplier<Boolean> isSo) throws InterruptedException {
    long start = System.nanoTime();
    while (!OffScreen.draw(isSo)) {
      if (System.nanoTime() - start > OPENING)
        throw new IllegalStateException("the workspace or its first item did not come into view");
      Thread.sleep(100);
    }
  }

  private boolean isTraining() {
    return OffScreen.draw(() -> scene.lookup(".job .progress-bar") != null);
  }

  /// Presses a key, and waits until what it did is saved and in view.
  private void press(KeyCode key, Times times) {
    var written = new CompletableFuture<Long>();
    var shown = new CompletableFuture<Long>();
    long start = System.nanoTime();
    painted.clear();
    Platform.runLater(
        () -> {
          fire(key);
          lanes
              .store()
              .run(
                  System::nanoTime,
                  at -> {
                    written.complete(at);
                    afterLayout(() -> untilShown(painted.size(), QUIET, shown));
                  },
                  written::completeExceptionally);
        });
    times.saved.add(written.join() - start);
    long seen = shown.join();
    if (seen < start) times.unseen.add(key);
    else times.painted.add(seen - start);
  }

  /// Says when the frame was painted that shows what a key did: the first one that was laid out
  /// after its work was done. If none comes, the one before showed it already.
  ///
  /// @param before how many frames there were at that layout
  /// @param pulses so many more are waited for
  private void untilShown(int before, int pulses, CompletableFuture<Long> shown) {
    if (painted.size() > before) shown.complete(painted.get(before));
    else if (pulses > 0) afterLayout(() -> untilShown(before, pulses - 1, shown));
    else shown.complete(before == 0 ? Long.MIN_VALUE : painted.get(before - 1));
  }

  private void afterLayout(Runnable then) {
    var once = new Runnable[1];
    once[0] =
        () -> {
          scene.removePostLayoutPulseListener(once[0]);
          then.run();
        };
    scene.addPostLayoutPulseListener(once[0]);
    Platform.requestNextPulse();
  }

  private boolean fire(KeyCode key) {
    var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    return true;
  }

  private static String said(List<Long> nanos) {
    var sorted = nanos.stream().sorted().toList();
    return "median %.1f, p95 %.1f, longest %.1f ms"
        .formatted(
            sorted.get(sorted.size() / 2) / 1e6,
            sorted.get((int) (sorted.size() * 0.95)) / 1e6,
            sorted.getLast() / 1e6);
  }

  /// How long each key took, in nanoseconds, and the keys that changed nothing in view.
  private record Times(List<Long> painted, List<Long> saved, List<KeyCode> unseen) {
    Times() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /// Beats on the JavaFX thread, and feels how late; not while screens are changed to begin a
  /// training.
  private static final class Heart implements AutoCloseable {
    final AtomicLong longest = new AtomicLong();
    final AtomicLong over100 = new AtomicLong();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicBoolean rests = new AtomicBoolean();

    Heart() {
      Thread.ofPlatform().name("heart").daemon().start(this::beat);
    }

    private void beat() {
      while (!isOver.get()) {
        var beaten = new CompletableFuture<Long>();
        long asked = System.nanoTime();
        Platform.runLater(() -> beaten.complete(System.nanoTime()));
        long late = beaten.join() - asked;
        if (!rests.get()) feel(late);
        try {
          Thread.sleep(BEAT);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void feel(long late) {
      longest.accumulateAndGet(late, Math::max);
      if (late > 100_000_000) over100.incrementAndGet();
    }

    void rest() {
      rests.set(true);
    }

    void goOn() {
      rests.set(false);
    }

    @Override
    public void close() {
      isOver.set(true);
    }
  }
}
