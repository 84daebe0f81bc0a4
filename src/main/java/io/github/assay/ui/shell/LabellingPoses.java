package io.github.assay.ui.shell;

import io.github.assay.ui.shell.Models.Model;
import io.github.assay.ui.support.Link;
import java.util.List;
import javafx.scene.input.KeyCode;

/// Pictures of labelling, and of what the project has agreed on for it.
final class LabellingPoses {
  private LabellingPoses() {}

  static List<Pose> annotating() {
    return List.of(
        new Pose(
            "annotate-chosen",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.DIGIT1);
              sitting.press(KeyCode.DIGIT2);
              sitting.press(KeyCode.SHIFT, KeyCode.DIGIT3);
            }),
        new Pose("annotate-asked", Model.DOUBTFUL, sitting -> sitting.go("annotate")),
        new Pose(
            "annotate-search",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.type("tra");
            }),
        new Pose(
            "annotate-facet",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.TAB);
            }),
        new Pose(
            "annotate-doubts",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.type("pytorch");
              sitting.press(KeyCode.ENTER);
              sitting.press(KeyCode.ENTER);
            }),
        new Pose(
            "write-text",
            Model.REAL,
            sitting -> {
              sitting.go("write");
              sitting.type("A survey of PyTorch tricks for segmentation");
            }),
        new Pose(
            "annotate-report",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.ALT, KeyCode.DIGIT1);
            }),
        new Pose(
            "annotate-request",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.type("robotics");
              sitting.press(KeyCode.CONTROL, KeyCode.T);
            }),
        new Pose(
            "annotate-note",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.F4);
            }),
        new Pose(
            "annotate-pace",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              for (int i = 0; i < 4; i++) sitting.press(KeyCode.F2);
              sitting.press(KeyCode.F9);
            }),
        new Pose(
            "annotate-why",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.ALT, KeyCode.RIGHT);
              sitting.press(KeyCode.F5);
            }),
        new Pose(
            "annotate-similar",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.ALT, KeyCode.RIGHT);
              sitting.press(KeyCode.F5);
              sitting.fire(".why .choice-row");
            }),
        new Pose(
            "annotate-guide",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.F6);
            }),
        new Pose(
            "annotate-right-to-left",
            Model.LONG,
            sitting -> sitting.go(new Link.ToItem("right-to-left"))),
        new Pose(
            "write-version",
            Model.REAL,
            sitting -> {
              sitting.go("write");
              sitting.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DELETE);
              sitting.go(new Link.ToRewriting("ml-0001"));
            }),
        new Pose("annotate-plain", Model.LONG, sitting -> sitting.go(new Link.ToItem("plain"))),
        new Pose("data-search", Model.REAL, sitting -> sitting.go(new Link.ToItems("graph"))));
  }

  /// Labelling without suggestions, and what the project says of it.
  static List<Pose> unaided() {
    return List.of(
        new Pose("annotate-searched", Model.SEARCHED, sitting -> sitting.go("annotate")),
        new Pose(
            "annotate-searched-chosen",
            Model.SEARCHED,
            sitting -> {
              sitting.go("annotate");
              for (String tag : List.of("transformers", "pytorch")) {
                sitting.type(tag);
                sitting.press(KeyCode.ENTER);
              }
            }),
        new Pose("project-searched", Model.SEARCHED, sitting -> sitting.go("project")),
        new Pose("annotate-faceted", Model.FACETED, sitting -> sitting.go("annotate")),
        new Pose(
            "annotate-faceted-chosen",
            Model.FACETED,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.DIGIT2);
              sitting.press(KeyCode.TAB);
              sitting.press(KeyCode.DOWN);
            }),
        new Pose(
            "annotate-faceted-closed",
            Model.FACETED,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.ESCAPE);
            }),
        new Pose("project-faceted", Model.FACETED, sitting -> sitting.go("project")));
  }

  static List<Pose> agreeing() {
    return List.of(
        onProject("project-query", "gold:no transformers"),
        onProject("project-wrong", "tag:atention"),
        onProject("project-view", "@to do"));
  }

  private static Pose onProject(String name, String query) {
    return new Pose(
        name,
        Model.REAL,
        sitting -> {
          sitting.go("project");
          sitting.type("query", query);
        });
  }
}
