package io.github.assay.ui.shell;

import io.github.assay.ui.shell.Models.Model;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The pictures of what QA looks at.
final class QualityPoses {
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
        measured("agreement-months", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.DIGIT3)),
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
