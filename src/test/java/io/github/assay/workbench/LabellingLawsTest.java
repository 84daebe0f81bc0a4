package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Sha256;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.Seeds;
import io.github.assay.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Whatever somebody does about items, taking all of it back leads to where it began: the same
/// labels, and gold with the same hash.
class LabellingLawsTest {
  private static final int TAGS = 6;

  /// After so many sequences a new workspace comes, since the log grows with each.
  private static final int SERVES = 40;

  @TempDir static Path folder;
  private static final List<EditedWorkspace> OPEN = new ArrayList<>();
  private static int served;
  private EditedWorkspace edited;
  private Annotating anna;

  @BeforeEach
  void open() {
    if (served++ % SERVES == 0)
      OPEN.add(new EditedWorkspace(folder.resolve("labels" + OPEN.size() + ".db")));
    edited = OPEN.getLast();
    anna = edited.bench.annotating("anna");
  }

  @AfterAll
  static void close() {
    for (EditedWorkspace each : OPEN) {
      assertEquals(List.of(), each.workspace.verify());
      each.close();
    }
    OPEN.clear();
  }

  private record Standing(EditedWorkspace.State state, Sha256 gold) {}

  private Standing standing() {
    return new Standing(edited.state(), edited.workspace.snapshots().currentHash());
  }

  @Seeds(1000)
  void whoTakesBackAllActsStandsWhereTheyBegan(Random random) {
    var before = standing();

    for (int i = 1 + random.nextInt(8); i > 0; i--) act(random, item(random));
    while (anna.undo().isPresent()) {}

    assertEquals(before, standing());
  }

  private void act(Random random, String item) {
    int tag = 1 + random.nextInt(TAGS);
    switch (random.nextInt(12)) {
      case 0, 1 -> anna.choose(item, tag, new Basis.Typed());
      case 2 -> anna.take(item, offer(tag));
      case 3 -> anna.refuse(item, offer(tag));
      case 4 -> anna.consider(item, tag, Verdict.UNSURE);
      case 5 -> anna.takeAll(item, List.of(offer(tag), offer(1 + tag % TAGS)));
      case 6 -> anna.repeat(item, item(random));
      case 7 -> anna.move(item, tag, random.nextInt(5) - 2);
      case 8 -> anna.removeLast(item);
      case 9 -> anna.submit(item, List.of(), Judgement.NONE);
      case 10 -> anna.noneApply(item, List.of());
      default -> anna.skip(item, "unreadable");
    }
  }

  private static Offer offer(int tag) {
    var suggestion = new Suggestion(tag, 0.9, Suggestion.Source.MODEL, List.of());
    return new Offer(suggestion, 1, new Basis.Model("R-0001", 0.9, 1));
  }

  private static String item(Random random) {
    return SmallWorkspace.ITEMS.get(random.nextInt(SmallWorkspace.ITEMS.size())).id();
  }
}
