package io.github.assay.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Part;
import io.github.assay.domain.Thresholds;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.workbench.Evaluating;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {
  private static final float[] RIGHT = {1, 0, 0};
  private static final float[] WRONG = {0, 1, 0};

  @Test
  void bestIsMarkedAmongRunsOfTheNewestSnapshotOnly(@TempDir Path folder) {
    try (var gold = new GoldWorkspace(folder)) {
      gold.gold("i1", "a cat", "", 1);
      gold.split(Map.of("i1", Part.VALIDATION));
      gold.run(Thresholds.global(.5), Map.of("i1", RIGHT));
      gold.gold("i2", "a dog", "", 2);
      gold.split(Map.of("i1", Part.VALIDATION, "i2", Part.TRAIN));
      var scores = Map.of("i1", RIGHT);
      gold.run(Thresholds.global(.5), scores);
      long snapshot = gold.workspace().snapshots().all().getLast().id();
      gold.run(snapshot, Thresholds.global(.5), Map.of("i1", WRONG));

      var board = board(gold);

      assertEquals(List.of(false, true, false), marks(board));
      assertEquals(1, board.others());
    }
  }

  @Test
  void oneRunAloneIsNotTheBest(@TempDir Path folder) {
    try (var gold = new GoldWorkspace(folder)) {
      gold.gold("i1", "a cat", "", 1);
      gold.split(Map.of("i1", Part.VALIDATION));
      gold.run(Thresholds.global(.5), Map.of("i1", RIGHT));

      assertEquals(List.of(false), marks(board(gold)));
    }
  }

  private static Board board(GoldWorkspace gold) {
    var runs = gold.workspace().runs().all();
    Evaluating evaluating = gold.evaluating();
    var entries = new ArrayList<Entry>();
    for (var run : runs) {
      var standing = evaluating.standing(run, Set.of(Part.VALIDATION));
      entries.add(
          new Entry(
              run,
              gold.workspace().snapshots().find(run.snapshot()),
              Optional.ofNullable(standing.evaluations().get(Part.VALIDATION)),
              run.snapshot() == runs.getLast().snapshot()));
    }
    return new Board(Part.VALIDATION, entries, "");
  }

  private static List<Boolean> marks(Board board) {
    return board.entries().stream().map(entry -> board.isBest(entry, "micro.f1")).toList();
  }
}
