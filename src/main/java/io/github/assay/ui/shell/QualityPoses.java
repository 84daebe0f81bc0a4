package io.github.assay.ui.shell;

import io.github.assay.ui.shell.Models.Model;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The pictures of what QA looks at.
final class QualityPoses {
  /// The place of label errors among the lots.
  private static final int SUSPECTS = 2;

  /// Where those on one tag alone stand below all.
  private static final int ALIKE = 3;

  private QualityPoses() {}

  static List<Pose> agreeing() {
    return List.of(
        measured(
            "agreement-people",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT2);
              sitting.press(KeyCode.F9);
              sitting.focus("#agreement-people");
              sitting.press(KeyCode.RIGHT);
            }),
        measured("agreement-budget", sitting -> sitting.press(KeyCode.B)),
        measured("agreement-each", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.DIGIT3)),
        measured("agreement-months", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.DIGIT4)),
        measured(
            "agreement-distance",
            sitting -> {
              sitting.press(KeyCode.M);
              sitting.press(KeyCode.M);
            }),
        new Pose(
            "agreement-stopped",
            Model.REAL,
            sitting -> {
              sitting.stopAt("reading votes");
              sitting.go("agreement");
            }));
  }

  static List<Pose> ruling() {
    return List.of(
        new Pose(
            "conflicts-stopped",
            Model.REAL,
            sitting -> {
              sitting.stopAt("reading votes");
              sitting.go("conflicts");
            }),
        new Pose(
            "conflicts-suspects",
            Model.SUSPECTED,
            sitting -> {
              sitting.go("conflicts");
              sitting.focus("#lots");
              for (int i = 0; i < SUSPECTS; i++) sitting.press(KeyCode.DOWN);
              sitting.focus("#conflict-tags");
            }),
        ruled(
            "conflicts-filled",
            sitting -> {
              sitting.press(KeyCode.M);
              sitting.press(KeyCode.F9);
              sitting.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            }),
        ruled(
            "conflicts-note",
            sitting -> {
              sitting.press(KeyCode.Y);
              sitting.press(KeyCode.N);
              sitting.press(KeyCode.R);
              sitting.type("The title says what it is about; see the second example.");
            }),
        new Pose(
            "conflicts-ask",
            Model.DOUBTFUL,
            sitting -> {
              sitting.go("conflicts");
              sitting.press(KeyCode.SLASH);
              sitting.type("even");
              sitting.focus("#conflict-tags");
              sitting.press(KeyCode.K);
            }),
        new Pose(
            "conflicts-asked",
            Model.DOUBTFUL,
            sitting -> {
              sitting.go("conflicts");
              sitting.focus("#lots");
              sitting.press(KeyCode.DOWN);
            }),
        ruled(
            "conflicts-narrowed",
            sitting -> {
              sitting.press(KeyCode.SLASH);
              sitting.type("transf");
            }),
        new Pose("conflicts-precedents", Model.DOUBTFUL, QualityPoses::precedents),
        new Pose(
            "conflicts-revoke",
            Model.SUSPECTED,
            sitting -> {
              precedents(sitting);
              sitting.press(KeyCode.DELETE);
            }),
        ruled(
            "conflicts-precedent",
            sitting -> {
              for (int i = 0; i < 6; i++) sitting.press(KeyCode.Y);
              sitting.press(KeyCode.P);
            }));
  }

  /// Makes a precedent of what comes first among the conflicts on one tag, if there is none yet.
  private static void precedents(Sitting sitting) {
    sitting.go("conflicts");
    sitting.press(KeyCode.SLASH);
    sitting.type("words data-labeling");
    sitting.focus("#lots");
    for (int i = 0; i < ALIKE; i++) sitting.press(KeyCode.DOWN);
    sitting.focus("#conflict-tags");
    sitting.press(KeyCode.N);
    sitting.press(KeyCode.R);
    sitting.type("It names the work and is not about it.");
    sitting.focus("#conflict-tags");
    sitting.press(KeyCode.P);
    sitting.press(KeyCode.ENTER);
    sitting.press(KeyCode.SHIFT, KeyCode.P);
  }

  private static Pose ruled(String name, Consumer<Sitting> strike) {
    return new Pose(
        name,
        Model.REAL,
        sitting -> {
          sitting.go("conflicts");
          strike.accept(sitting);
        });
  }

  private static Pose measured(String name, Consumer<Sitting> strike) {
    return new Pose(
        name,
        Model.REAL,
        sitting -> {
          sitting.go("agreement");
          strike.accept(sitting);
        });
  }
}
