package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Snapshot;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.WordRecipe;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final int ITEMS = 30;

  private final Training.Request request = new Training.Request(new WordRecipe().id(), Map.of(), 1);

  @TempDir private Path folder;
  private GoldWorkspace gold;
  private Workspace workspace;
  private Training training;

  @BeforeEach
  void begin() {
    gold = new GoldWorkspace(folder);
    workspace = gold.workspace();
    for (int i = 0; i < ITEMS; i++)
      gold.gold("i" + i, "the " + List.of("cat", "dog", "fox").get(i % 3) + i, "", 1 + i % 3);
    training =
        new Training(
            workspace,
            gold.splitting(),
            List.of(new WordRecipe()),
            Clock.fixed(GoldWorkspace.NOW, ZoneOffset.UTC),
            new TreeMap<>());
  }

  @AfterEach
  void end() {
    gold.close();
  }

  @Test
  void aStoppedTrainingLeavesNothing() {
    assertThrows(CancellationException.class, () -> training.train(request, new Stopped()));

    assertEquals(List.of(), workspace.snapshots().all());
    assertEquals(List.of(), workspace.runs().all());
    assertEquals("", workspace.splits().note());
    assertEquals(Map.of(Part.UNASSIGNED, ITEMS), workspace.splits().counts());
    assertEquals(List.of(), workspace.verify());
  }

  @Test
  void aRunComesWithItsSplitAndItsSnapshot() {
    var run = training.train(request, Progress.none());

    assertEquals(List.of("auto-1"), names());
    assertEquals("stratified, validation 0.15, test 0.15, seed 1", workspace.splits().note());
    var snapshot = workspace.snapshots().find(run.snapshot()).orElseThrow();
    assertEquals(workspace.snapshots().currentHash(), snapshot.hash());
    assertEquals(new Snapshot.Size(ITEMS, ITEMS, 1), snapshot.size());
    assertEquals("training", snapshot.author());
    assertEquals(goldNow(), frozen(run.snapshot()));
    assertEquals(List.of(), workspace.verify());
  }

  @Test
  void goldThatIsFrozenAlreadyIsNotFrozenAgain() {
    var first = training.train(request, Progress.none());
    gold.rule("i0", 2);
    var second = training.train(request, Progress.none());
    gold.rule("i0", 1);
    var third = training.train(request, Progress.none());

    assertEquals(
        List.of(1L, 2L, 1L), List.of(first.snapshot(), second.snapshot(), third.snapshot()));
    assertEquals(List.of("auto-1", "auto-2"), names());
  }

  @Test
  void whatIsFrozenIsWhatWasLearnedFromThoughGoldAndSplitChangedMeanwhile() {
    var prepared = training.prepare(request, Progress.none());
    var read = prepared.ground().items();
    var learned = training.learn(prepared, Progress.none());
    gold.rule("i0", 2, 3);
    gold.gold("late", "the late cat", "", 1);
    workspace.splits().replace(Map.of("i1", Part.TRAIN), "by hand");

    var run = training.keep(learned);

    assertEquals(read, frozen(run.snapshot()));
    assertEquals("by hand", workspace.splits().note());
    assertEquals(List.of(), workspace.verify());
  }

  @Test
  void aTakenNameIsPassedOver() {
    workspace.snapshots().freeze("auto-2", "owner");

    training.train(request, Progress.none());

    assertEquals(List.of("auto-2", "auto-3"), names());
  }

  private List<String> names() {
    return workspace.snapshots().all().stream().map(Snapshot::name).toList();
  }

  private List<GoldItem> goldNow() {
    var items = new ArrayList<GoldItem>();
    workspace.gold().forEach(items::add);
    return items;
  }

  private List<GoldItem> frozen(long snapshot) {
    var items = new ArrayList<GoldItem>();
    workspace.snapshots().forEach(snapshot, items::add);
    return items;
  }

  /// Somebody who asks to stop as soon as the model is there.
  private static final class Stopped implements Progress {
    private boolean scoring;

    @Override
    public void report(String stage, long done, long total) {
      scoring |= stage.equals("scoring");
    }

    @Override
    public boolean cancelled() {
      return scoring;
    }
  }
}
