package io.github.assay.ui.shell;

import io.github.assay.domain.AssayException;
import io.github.assay.store.Opening.Step;
import io.github.assay.ui.shell.Models.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// One picture: what is open, and what is done before it is taken.
///
/// @param name of the picture
/// @param model what is open
/// @param strike brings the window into the state
record Pose(String name, Model model, Consumer<Sitting> strike) {
  private static final String SOUND =
      """
      sku;headline;text;labels;link
      r-1;Transformers from scratch;Every layer in plain NumPy, slowly.;transformers|attention;
      r-2;Serving models on one machine;Batching, warm starts and what they cost.;deployment;
      r-3;What a confusion matrix hides;Rare tags, and how to see them.;;
      """;

  private static final String FAULTY =
      """
      sku;headline;text;labels;link
      r-1;Transformers from scratch;Every layer in plain NumPy, slowly.;transformers|attention;
      r-1;The same number again;;;
      r-2;One value too many;Batching, warm starts.;deployment;;x
      ;Nobody gave it a number;;;
      r-3;What a confusion matrix hides;Rare tags, and how to see them.;;
      """;

  /// All pictures: each screen in each state, and what opens on top of them.
  static List<Pose> all() {
    var poses = new ArrayList<Pose>();
    poses.add(new Pose("welcome", Model.NONE, sitting -> {}));
    poses.add(new Pose("check", Model.NONE, sitting -> sitting.showOpening(Step.CHECK, 0.7)));
    poses.add(new Pose("upgrade", Model.NONE, sitting -> sitting.showOpening(Step.UPGRADE, 0.3)));
    for (String screen : Screens.ALL.stream().map(Screens::id).toList()) {
      poses.add(new Pose(screen, Model.REAL, sitting -> sitting.go(screen)));
      poses.add(new Pose(screen + "-empty", Model.EMPTY, sitting -> sitting.go(screen)));
      poses.add(new Pose(screen + "-long", Model.LONG, sitting -> sitting.go(screen)));
      poses.add(new Pose(screen + "-failed", Model.BROKEN, sitting -> sitting.go(screen)));
    }
    poses.addAll(LabellingPoses.annotating());
    poses.addAll(LabellingPoses.unaided());
    poses.addAll(DataPoses.browsing());
    poses.addAll(DataPoses.counting());
    poses.addAll(QualityPoses.agreeing());
    poses.addAll(QualityPoses.ruling());
    poses.addAll(experimenting());
    poses.addAll(VocabularyPoses.edits());
    poses.addAll(VocabularyPoses.pages());
    poses.addAll(LabellingPoses.agreeing());
    poses.addAll(importing());
    poses.addAll(sheets());
    return poses;
  }

  private static List<Pose> experimenting() {
    return List.of(
        new Pose(
            "experiments-train",
            Model.REAL,
            sitting -> {
              sitting.go("experiments");
              sitting.press(KeyCode.T);
            }),
        new Pose(
            "experiments-split",
            Model.REAL,
            sitting -> {
              sitting.go("experiments");
              sitting.press(KeyCode.S);
            }),
        new Pose(
            "experiments-split-own-field",
            Model.REAL,
            sitting -> {
              sitting.go("experiments");
              sitting.press(KeyCode.S);
              for (int way = 1; way < 4; way++) sitting.press(KeyCode.DOWN);
            }),
        new Pose(
            "experiments-run",
            Model.REAL,
            sitting -> {
              sitting.go("experiments");
              sitting.press(KeyCode.ENTER);
            }),
        new Pose(
            "data-export",
            Model.REAL,
            sitting -> {
              sitting.go("data");
              sitting.press(KeyCode.CONTROL, KeyCode.E);
            }));
  }

  private static List<Pose> importing() {
    return List.of(
        new Pose("data-import", Model.REAL, sitting -> handIn(sitting, SOUND)),
        new Pose("data-import-problems", Model.REAL, sitting -> handIn(sitting, FAULTY)));
  }

  private static void handIn(Sitting sitting, String content) {
    sitting.go("data");
    sitting.hand("reading-list.csv", content);
    sitting.press(KeyCode.CONTROL, KeyCode.I);
  }

  private static List<Pose> sheets() {
    return List.of(
        onHome("palette", sitting -> sitting.press(KeyCode.CONTROL, KeyCode.K)),
        onHome(
            "palette-search",
            sitting -> {
              sitting.press(KeyCode.CONTROL, KeyCode.K);
              sitting.type("tra");
            }),
        new Pose(
            "keys",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.F1);
            }),
        new Pose(
            "skip",
            Model.REAL,
            sitting -> {
              sitting.go("annotate");
              sitting.press(KeyCode.F3);
            }),
        onHome("message", sitting -> sitting.fail(full())),
        onHome("bug", sitting -> sitting.fail(new IllegalStateException("a bug for the picture"))));
  }

  private static Pose onHome(String name, Consumer<Sitting> strike) {
    return new Pose(name, Model.REAL, strike);
  }

  private static AssayException full() {
    return new AssayException(
        "STORE_FULL",
        "The disk is full: nothing of the last step was written. Free some space, then do it"
            + " again.");
  }
}
