package io.github.assay.ui.sketch;

import io.github.assay.settings.*;
import io.github.assay.ui.shell.*;
import io.github.assay.ui.support.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import javafx.application.Platform;
import javafx.scene.*;
import javafx.scene.control.*;

public final class Sketch {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:15:30Z"), ZoneOffset.UTC);

  interface Act {
    void on(Scene scene, Shell shell);
  }

  public static void main(String[] a) throws Exception {
    var dir = Files.createTempDirectory("sketch");
    var db = dir.resolve("labels.db");
    try (var w = new io.github.assay.store.sql.SqliteWorkspaces(CLOCK).create(db)) {
      Lab.fill(w);
      Lab.run(w, "majority", -1.5, 1, Instant.parse("2026-11-18T09:00:00Z"), .2);
      Lab.run(w, "rules", .1, 2, Instant.parse("2026-11-18T09:02:00Z"), 1.4);
      Lab.run(w, "linear", .8, 3, Instant.parse("2026-11-19T14:30:00Z"), 21.3);
      Lab.run(w, "linear+rules", 1.2, 4, Instant.parse("2026-11-20T08:10:00Z"), 24.8);
    }
    var acts = new LinkedHashMap<String, Act>();
    acts.put("metrics", (s, sh) -> {});
    acts.put("tags", (s, sh) -> click(s, "Tags"));
    acts.put("items", (s, sh) -> click(s, "Items"));
    acts.put(
        "test",
        (s, sh) -> {
          click(s, "Items");
          click(s, "Test");
        });
    acts.put(
        "tag",
        (s, sh) -> {
          click(s, "Tags");
          s.snapshot(null);
          var t = (TableView<?>) s.lookup("#tags");
          t.getSelectionModel().select(1);
          t.fireEvent(mouse(javafx.scene.input.MouseEvent.MOUSE_CLICKED, 0, 0, 2));
          click(s, "Items");
        });
    acts.put(
        "hover",
        (s, sh) -> {
          var c = s.lookup(".pr-chart");
          var b = c.localToScene(c.getBoundsInLocal());
          c.fireEvent(
              mouse(
                  javafx.scene.input.MouseEvent.MOUSE_MOVED,
                  b.getMinX() + 300,
                  b.getMinY() + 60,
                  0));
        });
    var latch = new java.util.concurrent.CountDownLatch(1);
    new Thread(
            () ->
                Platform.startup(
                    () -> {
                      try {
                        Looks.loadFonts();
                        for (String only : a.length > 0 ? List.of(a) : List.copyOf(acts.keySet()))
                          for (var size : List.of(new int[] {1280, 800}, new int[] {1024, 700}))
                            for (var look : List.of(Settings.Look.LIGHT, Settings.Look.DARK)) {
                              var file =
                                  new SettingsFile(
                                      dir.resolve("s" + System.nanoTime() + ".json"),
                                      Settings.standard("mara").withLook(look));
                              var shell =
                                  new Shell(
                                      new Start(Lab.benches(CLOCK), file, CLOCK),
                                      Lanes.inline(),
                                      new FileChoosing() {
                                        public Optional<Path> open(Request r) {
                                          return Optional.empty();
                                        }

                                        public Optional<Path> save(Request r) {
                                          return Optional.of(dir.resolve(r.name()));
                                        }
                                      });
                              var scene = shell.scene(size[0], size[1]);
                              shell.open(db);
                              shell.go(new Link.ToComparison("R-0004", "R-0003"));
                              scene.getRoot().applyCss();
                              scene.getRoot().layout();
                              scene.snapshot(null);
                              acts.get(only).on(scene, shell);
                              scene.getRoot().applyCss();
                              scene.getRoot().layout();
                              scene.snapshot(null);
                              Pictures.write(
                                  scene,
                                  Path.of(
                                      "/tmp/sketch/compare-"
                                          + only
                                          + "-"
                                          + size[0]
                                          + "-"
                                          + look.toString().toLowerCase()
                                          + ".png"));
                              shell.close();
                            }
                      } catch (Throwable t) {
                        t.printStackTrace();
                      }
                      latch.countDown();
                    }))
        .start();
    latch.await();
    System.exit(0);
  }

  static javafx.scene.input.MouseEvent mouse(
      javafx.event.EventType<javafx.scene.input.MouseEvent> t, double x, double y, int n) {
    return new javafx.scene.input.MouseEvent(
        t,
        x,
        y,
        x,
        y,
        javafx.scene.input.MouseButton.PRIMARY,
        n,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  static void click(Scene scene, String text) {
    for (Node n : scene.getRoot().lookupAll(".choice"))
      if (n instanceof ToggleButton b && b.getText().equals(text)) {
        b.fire();
        return;
      }
    throw new IllegalStateException("no " + text);
  }
}
