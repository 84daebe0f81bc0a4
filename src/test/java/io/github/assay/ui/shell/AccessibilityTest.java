package io.github.assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import io.github.assay.settings.Settings.Look;
import io.github.assay.ui.shell.Portraits.Format;
import io.github.assay.ui.support.OffScreen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every screen and sheet in every state of which there is a picture, for people who use the
/// keyboard, a screen reader or large text. A new pose is looked at without a line here.
class AccessibilityTest {
  private static final Logger LOG = Logger.getLogger("io.github.assay");
  private static final String ONLY = System.getProperty("assay.pose", ".*");

  /// Between them: both looks, the smallest window, the usual text and the largest.
  private static final List<Format> FORMATS =
      List.of(new Format(Look.LIGHT, 1024, 700, 100), new Format(Look.DARK, 1024, 700, 200));

  private static final List<Throwable> BUGS = new CopyOnWriteArrayList<>();

  @TempDir static Path folder;

  @BeforeAll
  static void begin() {
    // Broken workspaces and bugs are posed for.
    LOG.setLevel(Level.OFF);
    OffScreen.begin();
    OffScreen.draw(() -> handle((thread, bug) -> BUGS.add(bug)));
  }

  private static boolean handle(Thread.@Nullable UncaughtExceptionHandler handler) {
    Thread.currentThread().setUncaughtExceptionHandler(handler);
    return true;
  }

  @AfterAll
  static void end() {
    OffScreen.draw(() -> handle(null));
    LOG.setLevel(null);
  }

  @TestFactory
  Stream<DynamicTest> everyPoseIsReadAndReached() {
    return FORMATS.stream().flatMap(AccessibilityTest::tests);
  }

  private static Stream<DynamicTest> tests(Format format) {
    var workbenches = new Wiring(Map.of()).workbenches();
    var models = new Models(workbenches, folder.resolve(format.word()));
    folder.resolve(format.word()).toFile().mkdirs();
    return Pose.all().stream()
        .filter(pose -> pose.name().matches(ONLY))
        .map(
            pose ->
                DynamicTest.dynamicTest(
                    pose.name() + " " + format.word(),
                    () -> {
                      var start =
                          new Start(
                              workbenches,
                              models.settings(format.settings()),
                              InstantSource.system());
                      var workspace = models.of(pose.model(), Path.of("labels.db"));
                      var found = new TreeMap<String, List<String>>();
                      Sitting.take(
                          start, format, pose, workspace, sitting -> look(sitting, format, found));
                      assertEquals(Map.of(), found);
                    }));
  }

  private static void look(Sitting sitting, Format format, Map<String, List<String>> found) {
    var scene = sitting.scene();
    var bugs = BUGS.stream().map(Throwable::toString).toList();
    BUGS.clear();
    note(found, "a bug", bugs);
    var sight = Sight.of(scene, 14.0 * format.textPercent() / 100);
    note(found, "too faint", Legibility.faint(sight));
    note(found, "cut", Legibility.cut(sight, scene.getRoot()));
    note(found, "lies over another", sight.overlaps());
    note(found, "too small a place to scroll in", sight.squeezed());
    var stops = Stops.of(scene);
    note(found, "without a role or name", stops.nameless());
    stops.walk(() -> sitting.press(KeyCode.TAB));
    note(found, "not reached by Tab", stops.missed());
    note(found, "does not show the focus", stops.unseen());
    note(found, "against the order of reading", stops.backwards());
  }

  private static void note(Map<String, List<String>> found, String what, List<String> where) {
    if (!where.isEmpty()) found.put(what, new ArrayList<>(where));
  }
}
