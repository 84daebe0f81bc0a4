package io.github.assay.ui.shell;

import io.github.assay.ui.shell.Models.Model;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The pictures of the vocabulary: its pages, and what each kind of edit is put together on.
final class VocabularyPoses {
  private VocabularyPoses() {}

  static List<Pose> pages() {
    return List.of(
        pose("vocabulary-rules", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.DIGIT2)),
        pose(
            "vocabulary-findings",
            sitting -> {
              sitting.press(KeyCode.INSERT);
              sitting.type("pytorchs");
              sitting.press(KeyCode.CONTROL, KeyCode.ENTER);
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            }),
        pose(
            "vocabulary-requests",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.T);
              sitting.press(KeyCode.TAB);
              sitting.type("prompt-injection");
              sitting.press(KeyCode.ENTER);
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            }),
        reports("vocabulary-reports", sitting -> {}),
        reports("vocabulary-reports-decline", sitting -> sitting.press(KeyCode.D)),
        pose(
            "vocabulary-history",
            sitting -> {
              sitting.press(KeyCode.F6);
              sitting.type("libraries");
              sitting.press(KeyCode.CONTROL, KeyCode.ENTER);
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            }));
  }

  static List<Pose> edits() {
    return List.of(
        pose(
            "vocabulary-merge",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.M);
              sitting.type("keras");
            }),
        pose("vocabulary-guide", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.G)),
        pose(
            "vocabulary-guide-renewed",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.G);
              sitting.type("Only the library. ");
            }),
        pose(
            "vocabulary-look-again",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.G);
              sitting.type("Only the library. ");
              sitting.press(KeyCode.CONTROL, KeyCode.ENTER);
            }),
        pose(
            "vocabulary-split",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
              sitting.type("lightning");
            }),
        pose("vocabulary-retire", sitting -> sitting.press(KeyCode.DELETE)),
        pose("vocabulary-phrase", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.H)),
        pose("vocabulary-add", sitting -> sitting.press(KeyCode.INSERT)),
        pose("vocabulary-rename", sitting -> sitting.press(KeyCode.F2)),
        pose("vocabulary-aliases", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.L)),
        pose("vocabulary-parents", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.P)),
        pose("vocabulary-move", sitting -> sitting.press(KeyCode.F6)),
        pose(
            "vocabulary-contrast",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.D);
              sitting.type("keras");
            }),
        pose(
            "vocabulary-facet",
            sitting -> {
              sitting.focus("#tree");
              sitting.press(KeyCode.UP);
              sitting.press(KeyCode.F4);
            }),
        pose(
            "vocabulary-revive",
            sitting -> {
              sitting.press(KeyCode.DELETE);
              sitting.press(KeyCode.CONTROL, KeyCode.ENTER);
              sitting.focus("#tree");
              sitting.press(KeyCode.END);
              sitting.press(KeyCode.RIGHT);
              sitting.press(KeyCode.DOWN);
              sitting.press(KeyCode.CONTROL, KeyCode.R);
            }),
        pose(
            "vocabulary-suspend",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT2);
              sitting.press(KeyCode.S);
            }));
  }

  /// Somebody reported the first suggestions of two items.
  private static Pose reports(String name, Consumer<Sitting> strike) {
    return new Pose(
        name,
        Model.REAL,
        sitting -> {
          sitting.go("annotate");
          for (int item = 0; item < 2; item++) {
            sitting.press(KeyCode.ALT, KeyCode.DIGIT1);
            sitting.press(KeyCode.ENTER);
            sitting.press(KeyCode.ALT, KeyCode.DIGIT2);
            sitting.press(KeyCode.DOWN);
            sitting.press(KeyCode.ENTER);
            sitting.press(KeyCode.DIGIT3);
            sitting.press(KeyCode.ENTER);
            sitting.press(KeyCode.ENTER);
          }
          sitting.go("vocabulary");
          sitting.press(KeyCode.CONTROL, KeyCode.DIGIT6);
          strike.accept(sitting);
        });
  }

  private static Pose pose(String name, Consumer<Sitting> strike) {
    return new Pose(
        name,
        Model.REAL,
        sitting -> {
          sitting.go("vocabulary");
          strike.accept(sitting);
        });
  }
}
