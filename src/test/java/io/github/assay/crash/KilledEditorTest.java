package io.github.assay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.crash.Doomed.Since;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Drafts, what the project agreed on, edits of the vocabulary and bulk edits: what was said to be
/// saved is there after a kill at any moment, and of the act in between all or nothing.
/// `-Dassay.kills=100` asks for more kills than the build does.
class KilledEditorTest {
  private static final int KILLS = Integer.getInteger("assay.kills", 4);
  private static final int ITEMS = DoomedEditor.ITEMS.size();
  private static final long LONGEST = 1500;

  private final Random random = new Random(20_260_302);

  @TempDir Path folder;

  @Test
  void everyKindOfEditIsWholeAfterEveryKill(TestReporter reporter) throws Exception {
    var workbenches = new Wiring(Map.of()).workbenches();
    var file = folder.resolve("labels.db");
    try (var bench = workbenches.create(file)) {
      fill(bench);
    }
    int last = -1;
    int acts = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      var arguments = List.of(file.toString(), Integer.toString(last + 1));
      var said =
          new Doomed(folder)
              .killed(DoomedEditor.class, arguments, Since.AT_WORK, random.nextLong(LONGEST));
      int before = last;
      last = said.size() == 1 ? last : Integer.parseInt(said.getLast());
      acts += last - before;
      try (var bench = workbenches.open(file)) {
        last = check(bench, last);
      }
    }

    reporter.publishEntry("kills", KILLS + " kills, " + acts + " acts acknowledged, none missing");
    assertTrue(acts > KILLS, "too few acts to tell: " + acts);
  }

  private static void fill(Workbench bench) {
    var workspace = bench.workspace();
    workspace.vocabulary().replace(List.of(tag("first"), tag("second")), "owner");
    workspace
        .bulk()
        .write(
            writer -> {
              for (int i = 0; i < ITEMS; i++)
                writer.item(DoomedAnnotator.item(DoomedEditor.ITEMS.get(i)), List.of());
            });
  }

  private static Tag tag(String name) {
    return new Tag(0, name, "facet", List.of(), List.of(), Tag.Guidance.NONE);
  }

  /// Looks at what each kind of act left.
  ///
  /// @param acknowledged number of the last act that was said to be saved
  /// @return number of the last act that was saved, which may be the one after it
  private static int check(Workbench bench, int acknowledged) {
    assertEquals(List.of(), bench.workspace().verify());
    int next = acknowledged + 1;
    boolean isNextThere =
        switch (next % 4) {
          case 0 -> draft(bench) == next;
          case 1 -> bench.workspace().project().current().queue().seed() == next;
          case 2 -> facet(bench).equals("facet " + next);
          default -> tagged(bench) == tagged(next);
        };
    int last = isNextThere ? next : acknowledged;
    if (last >= 0) assertEquals(latest(last, 0), draft(bench));
    if (last >= 1)
      assertEquals(latest(last, 1), bench.workspace().project().current().queue().seed());
    if (last >= 2) assertEquals("facet " + latest(last, 2), facet(bench));
    if (last >= 3) assertEquals(tagged(latest(last, 3)), tagged(bench));
    return last;
  }

  /// The last act of a kind, up to one.
  private static int latest(int act, int kind) {
    return act - Math.floorMod(act - kind, 4);
  }

  /// How many items have the tag after a bulk edit.
  private static int tagged(int act) {
    return act % 8 == 3 ? ITEMS : 0;
  }

  private static int draft(Workbench bench) {
    var kept = bench.authoring().kept(DoomedEditor.PERSON);
    return kept.isBlank() ? -1 : Integer.parseInt(kept.description());
  }

  private static String facet(Workbench bench) {
    return bench.workspace().vocabulary().current().tag(DoomedEditor.MOVED).facet();
  }

  private static int tagged(Workbench bench) {
    int count = 0;
    for (String item : DoomedEditor.ITEMS)
      if (bench
          .workspace()
          .decisions()
          .labels(DoomedEditor.PERSON, item)
          .verdicts()
          .containsValue(Verdict.YES)) count++;
    return count;
  }
}
