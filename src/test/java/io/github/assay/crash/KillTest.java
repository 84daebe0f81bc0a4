package io.github.assay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.crash.Doomed.Since;
import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Tag;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed at any moment loses nothing that it said was saved.
///
/// Each round starts [DoomedAnnotator] on the same workspace, kills it with SIGKILL at a random
/// moment (also while it starts, recovers or imports), and looks at what is left.
/// `-Dassay.kills=100` asks for more than the build does.
class KillTest {
  private static final int KILLS = Integer.getInteger("assay.kills", 6);
  private static final int TAGS = 12;
  private static final int ITEMS = 400;

  /// The most entries that one act of a person appends, with room.
  private static final int LARGEST_ACT = 40;

  private final Workbenches workbenches = new Wiring(Map.of()).workbenches();
  private final List<Decision> log = new ArrayList<>();
  private final Random random = new Random(20_260_301);
  private long acknowledged;
  private int killedAtWork;

  @TempDir Path folder;
  private Path file;

  /// What the program said before it died.
  ///
  /// @param count of decisions
  /// @param what the act was about: an item, then a tag and a verdict
  private record Line(long count, String act, List<String> what) {
    static Line of(String line) {
      var words = List.of(line.strip().split(" ", -1));
      return new Line(
          Long.parseLong(words.getFirst()), words.get(1), words.subList(2, words.size()));
    }
  }

  @BeforeEach
  void make() {
    file = folder.resolve("labels.db");
    try (var bench = workbenches.create(file)) {
      var tags = new ArrayList<Tag>();
      for (int i = 0; i < TAGS; i++)
        tags.add(new Tag(0, "tag " + i, "", List.of(), List.of(), Tag.Guidance.NONE));
      bench.workspace().vocabulary().replace(tags, "owner");
      bench
          .workspace()
          .bulk()
          .write(
              writer -> {
                for (int i = 0; i < ITEMS; i++)
                  writer.item(DoomedAnnotator.item("item-" + i), List.of());
              });
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAfterEveryKill(TestReporter reporter) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      var lines = killed(kill);
      try (var bench = workbenches.open(file)) {
        check(bench.workspace(), lines);
      }
      acknowledged += Math.max(0, lines.size() - 1);
      if (lines.size() > 1) killedAtWork++;
    }

    assertEquals(List.of("cache", "errors", "labels.db", "labels.db.lock", "said"), names());
    reporter.publishEntry(
        "kills",
        "%d kills, %d of them at work: %,d acts acknowledged, %,d decisions in the log, none missing"
            .formatted(KILLS, killedAtWork, acknowledged, log.size()));
    assertTrue(acknowledged > 5L * KILLS, "too few acts to tell: " + acknowledged);
  }

  @Test
  void aSecondProgramIsRefusedUntilTheFirstIsKilled() throws Exception {
    var doomed = new Doomed(folder);
    var process = doomed.start(DoomedAnnotator.class, arguments(1));
    try {
      doomed.awaitReady(process);
      var refused = assertThrows(StoreException.class, () -> workbenches.open(file));
      assertEquals("IN_USE", refused.code());
      try (var looking = workbenches.openReadOnly(file)) {
        assertEquals(List.of(), looking.workspace().verify());
      }
    } finally {
      process.destroyForcibly().waitFor();
    }

    workbenches.open(file).close();
  }

  /// Runs the program until it is killed.
  ///
  /// @return its complete lines; the last one may have been cut off
  private List<Line> killed(int kill) throws IOException, InterruptedException {
    var since = kill % 4 == 3 ? Since.START : Since.AT_WORK;
    return new Doomed(folder)
        .killed(DoomedAnnotator.class, arguments(kill), since, random.nextInt(500)).stream()
            .map(Line::of)
            .toList();
  }

  private List<String> arguments(int seed) {
    return List.of(file.toString(), Integer.toString(seed));
  }

  /// What lies in the folder, so that nothing is left behind by those who were killed.
  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private void check(Workspace workspace, List<Line> lines) {
    assertEquals(List.of(), workspace.verify());
    var now = new ArrayList<Decision>();
    workspace.decisions().forEach(now::add);
    assertEquals(log, now.subList(0, log.size()), "what an earlier round left has changed");

    long last = log.size();
    for (Line line : lines) {
      assertTrue(line.count() <= now.size(), () -> line + " is missing, there are " + now.size());
      if (line.count() > last) assertSaid(line, now.get((int) last).entry());
      last = line.count();
      if (line.act().equals("TAKE"))
        assertTrue(workspace.items().count() >= Integer.parseInt(line.what().getFirst()));
    }
    assertWhole(now.subList((int) last, now.size()));
    assertEquals(0, (workspace.items().count() - ITEMS) % DoomedAnnotator.IMPORTED);
    log.clear();
    log.addAll(now);
  }

  private static void assertSaid(Line line, Decision.Entry first) {
    switch (line.act()) {
      case "MARK" -> {
        assertEquals(line.what().getFirst(), first.item());
        var mark = (Act.Mark) first.act();
        assertEquals(line.what().subList(1, 3), List.of(mark.tag() + "", mark.verdict() + ""));
      }
      case "END" -> {
        assertEquals(line.what().getFirst(), first.item());
        assertEquals(true, first.act() instanceof Act.End);
      }
      case "UNDO", "REDO" -> assertEquals(line.what().getFirst(), first.item());
      default -> assertEquals("file", first.author());
    }
  }

  /// At most one act was saved without having been acknowledged, and that one whole.
  private static void assertWhole(List<Decision> rest) {
    if (rest.isEmpty()) return;
    var batches = rest.stream().map(Decision::batch).distinct().count();
    assertEquals(1, batches, () -> "more than one act that nobody heard of: " + rest);
    int most =
        rest.getFirst().entry().author().equals("file")
            ? 2 * DoomedAnnotator.IMPORTED
            : LARGEST_ACT;
    assertTrue(rest.size() <= most, () -> "too many entries: " + rest.size());
  }
}
