package io.github.assay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.crash.Doomed.Since;
import io.github.assay.domain.Note;
import io.github.assay.domain.Vocabulary;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.Authoring.Choice;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// The window is killed at a random moment while somebody types: what was typed more than two
/// seconds before is in the file, in Write and in Annotate. `-Dassay.kills=100` asks for more kills
/// than the build does.
class KilledWindowTest {
  private static final int KILLS = Integer.getInteger("assay.kills", 2);
  private static final long OLDEST = 2_000;
  private static final long SHORTEST = 2_500;
  private static final long LONGEST = 7_000;

  private final Workbenches workbenches = new Wiring(Map.of()).workbenches();
  private final Random random = new Random(20_260_303);

  @TempDir Path folder;

  /// What somebody did, and when.
  private record Key(long at, String kept) {
    static Key of(String line) {
      int space = line.indexOf(' ');
      return new Key(Long.parseLong(line.substring(0, space)), line.substring(space + 1));
    }
  }

  @Test
  void whatWasTypedTwoSecondsBeforeAKillIsKept(TestReporter reporter) throws Exception {
    long oldest = 0;
    int keys = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      boolean writes = kill % 2 == 0;
      var place = Files.createDirectory(folder.resolve("kill " + kill));
      var file = SmallWorkspace.make(workbenches, place.resolve("labels.db"));
      var arguments = List.of(file.toString(), Integer.toString(kill), writes ? "W" : "A");
      var said =
          Doomed.withWindow(place)
              .killed(
                  DoomedTypist.class, arguments, Since.AT_WORK, random.nextLong(SHORTEST, LONGEST));
      long end = System.currentTimeMillis();
      var typed = said.stream().map(Key::of).toList();
      keys += typed.size() - 1;
      oldest = Math.max(oldest, age(typed, kept(file, writes), end));
    }

    reporter.publishEntry(
        "kills",
        "%d kills, %d keys; the oldest that was lost had been pressed %d ms before"
            .formatted(KILLS, keys, oldest));
    assertTrue(keys > 5 * KILLS, "too few keys to tell: " + keys);
    assertTrue(oldest <= OLDEST, "lost, though it is " + oldest + " ms old");
  }

  /// How long before the end the first key was pressed that the file does not hold.
  private static long age(List<Key> typed, String kept, long end) {
    int last = typed.stream().map(Key::kept).toList().lastIndexOf(kept);
    assertTrue(last >= 0, () -> "nobody typed " + kept + ", but " + typed);
    return last == typed.size() - 1 ? 0 : end - typed.get(last + 1).at();
  }

  private String kept(Path file, boolean writes) {
    try (var bench = workbenches.open(file)) {
      assertEquals(List.of(), bench.workspace().verify());
      return (writes ? written(bench) : annotated(bench)).toString();
    }
  }

  private static DoomedTypist.Kept written(Workbench bench) {
    var draft = bench.authoring().kept(person());
    var tags = draft.tags().stream().map(Choice::tag);
    return new DoomedTypist.Kept(draft.title(), draft.description(), names(bench, tags));
  }

  private static DoomedTypist.Kept annotated(Workbench bench) {
    var item = SmallWorkspace.ITEMS.getFirst().id();
    var annotating = bench.annotating(person());
    var note = annotating.feedback().note(item).map(Note::text).orElse("");
    var chosen = annotating.open(item).orElseThrow().chosen().stream();
    return new DoomedTypist.Kept("", note, names(bench, chosen));
  }

  private static List<String> names(Workbench bench, Stream<Integer> tags) {
    Vocabulary vocabulary = bench.workspace().vocabulary().current();
    return tags.map(vocabulary::nameOf).toList();
  }

  /// As the program calls whoever has not said another name.
  private static String person() {
    return System.getProperty("user.name");
  }
}
