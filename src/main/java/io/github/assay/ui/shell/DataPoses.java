package io.github.assay.ui.shell;

import io.github.assay.ui.shell.Models.Model;
import io.github.assay.ui.support.Link;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The pictures of the data and the statistics screen.
final class DataPoses {
  private DataPoses() {}

  static List<Pose> browsing() {
    return List.of(
        query("data-wrong", "gold:yes tag:atention"),
        query("data-nothing", "gold:yes -gold:yes"),
        new Pose(
            "data-history",
            Model.REAL,
            sitting -> {
              sitting.go(new Link.ToItems("gold:yes "));
              sitting.press(KeyCode.ENTER);
              sitting.press(KeyCode.DOWN);
              sitting.press(KeyCode.H);
            }),
        new Pose(
            "data-out-of-date",
            Model.LONG,
            sitting -> {
              sitting.go(new Link.ToItems("is:superseded "));
              sitting.press(KeyCode.ENTER);
              sitting.press(KeyCode.DOWN);
              sitting.press(KeyCode.H);
            }),
        new Pose("data-ticked", Model.REAL, DataPoses::tick),
        new Pose(
            "data-bulk",
            Model.REAL,
            sitting -> {
              tick(sitting);
              sitting.press(KeyCode.PLUS);
              sitting.type("tra");
              sitting.press(KeyCode.ENTER);
              sitting.type("ner");
            }),
        new Pose(
            "data-queue",
            Model.REAL,
            sitting -> {
              tick(sitting, "gold:no ");
              sitting.press(KeyCode.SHIFT, KeyCode.PERIOD);
            }),
        new Pose(
            "data-flag",
            Model.REAL,
            sitting -> {
              tick(sitting);
              sitting.press(KeyCode.SHIFT, KeyCode.DIGIT1);
              sitting.type("is this about transformers?");
            }),
        new Pose(
            "data-flagged",
            Model.REAL,
            sitting -> {
              tick(sitting);
              sitting.press(KeyCode.SHIFT, KeyCode.DIGIT1);
              sitting.type("is this about transformers?");
              sitting.press(KeyCode.ENTER);
              sitting.press(KeyCode.H);
            }),
        new Pose(
            "data-similar",
            Model.REAL,
            sitting -> {
              sitting.go(new Link.ToItems("gold:yes "));
              sitting.press(KeyCode.ENTER);
              sitting.press(KeyCode.DOWN);
              sitting.press(KeyCode.S);
            }),
        new Pose(
            "data-views",
            Model.REAL,
            sitting -> {
              for (String name : List.of("Gold without a format", "Long titles")) {
                sitting.go(
                    new Link.ToItems(
                        name.startsWith("L") ? "title:>60" : "gold:yes facet:formats=none"));
                sitting.press(KeyCode.CONTROL, KeyCode.S);
                sitting.type(name);
                sitting.press(KeyCode.ENTER);
              }
              sitting.press(KeyCode.CONTROL, KeyCode.B);
            }),
        new Pose(
            "data-difference",
            Model.REAL,
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
              sitting.type("first");
              sitting.press(KeyCode.ENTER);
              sitting.go("vocabulary");
              sitting.press(KeyCode.CONTROL, KeyCode.M);
              sitting.type("keras");
              sitting.press(KeyCode.CONTROL, KeyCode.ENTER);
              sitting.go("data");
              sitting.press(KeyCode.CONTROL, KeyCode.D);
            }),
        new Pose(
            "data-merge",
            Model.SHARED,
            sitting -> {
              sitting.go("data");
              sitting.hand(Models.COLLEAGUE);
              sitting.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            }),
        new Pose("gold-refused", Model.DOUBTFUL, DataPoses::freeze),
        new Pose(
            "gold-reason",
            Model.DOUBTFUL,
            sitting -> {
              freeze(sitting);
              sitting.fire("#waive");
              sitting.type("the teacher's two versions of one tale; both are wanted");
            }),
        new Pose(
            "gold-waived",
            Model.DOUBTFUL,
            sitting -> {
              freeze(sitting);
              sitting.fire("#waive");
              sitting.type("the teacher's two versions of one tale; both are wanted");
              sitting.press(KeyCode.ENTER);
              sitting.press(KeyCode.DOWN);
              sitting.press(KeyCode.DOWN);
            }),
        new Pose("data-preview", Model.REAL, sitting -> preview(sitting, "gold:yes ")),
        new Pose("data-preview-long", Model.LONG, sitting -> preview(sitting, "")),
        new Pose(
            "data-columns",
            Model.REAL,
            sitting -> {
              sitting.go("data");
              sitting.press(KeyCode.CONTROL, KeyCode.K);
              sitting.type("Columns");
              sitting.press(KeyCode.ENTER);
            }),
        new Pose(
            "data-export-view",
            Model.REAL,
            sitting -> {
              sitting.go(new Link.ToItems("gold:yes "));
              sitting.press(KeyCode.CONTROL, KeyCode.E);
            }));
  }

  static List<Pose> counting() {
    return List.of(
        stopped("statistics-stopped", "reading"),
        stopped("statistics-partly", "looking for near duplicates"),
        counted("statistics-tags", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.DIGIT2)),
        counted("statistics-sizes", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.DIGIT3)),
        counted(
            "statistics-together",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT4);
              sitting.press(KeyCode.DOWN);
              sitting.press(KeyCode.DOWN);
              sitting.press(KeyCode.RIGHT);
            }),
        counted("statistics-words", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.DIGIT7)),
        counted("statistics-lengths", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.DIGIT5)),
        new Pose(
            "statistics-unapproved",
            Model.LONG,
            sitting -> {
              sitting.go("statistics");
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            }),
        new Pose(
            "statistics-approve",
            Model.LONG,
            sitting -> {
              sitting.go("statistics");
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT6);
              sitting.press(KeyCode.A);
            }));
  }

  private static Pose stopped(String name, String stage) {
    return new Pose(
        name,
        Model.REAL,
        sitting -> {
          sitting.stopAt(stage);
          sitting.go("statistics");
        });
  }

  private static Pose counted(String name, Consumer<Sitting> strike) {
    return new Pose(
        name,
        Model.REAL,
        sitting -> {
          sitting.go("statistics");
          strike.accept(sitting);
        });
  }

  private static void preview(Sitting sitting, String query) {
    sitting.go(new Link.ToItems(query));
    sitting.press(KeyCode.ENTER);
    sitting.press(KeyCode.DOWN);
    sitting.press(KeyCode.M);
  }

  private static void freeze(Sitting sitting) {
    sitting.go("data");
    sitting.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    sitting.type("gold-2");
    sitting.press(KeyCode.ENTER);
  }

  private static void tick(Sitting sitting) {
    tick(sitting, "gold:yes ");
  }

  private static void tick(Sitting sitting, String query) {
    sitting.go(new Link.ToItems(query));
    sitting.press(KeyCode.DOWN);
    sitting.press(KeyCode.SHIFT, KeyCode.DOWN);
    sitting.press(KeyCode.SHIFT, KeyCode.DOWN);
  }

  private static Pose query(String name, String query) {
    return new Pose(
        name,
        Model.REAL,
        sitting -> {
          sitting.go("data");
          sitting.type(query);
          sitting.press(KeyCode.END);
        });
  }
}
