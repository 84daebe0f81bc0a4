package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.Wiring;
import io.github.assay.learning.Progress;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.FileMerging.Sides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMergingTest {
  @TempDir Path folder;
  private final Workbenches benches = new Wiring(Map.of()).workbenches();
  private final FileMerging merging = new FileMerging(benches, "merger");

  @BeforeEach
  void make() {
    SmallWorkspace.make(benches, file("base"));
    try (var base = benches.openReadOnly(file("base"))) {
      base.workspace().copyTo(file("ours"));
      base.workspace().copyTo(file("theirs"));
    }
    for (String side : List.of("ours", "theirs"))
      try (var bench = benches.open(file(side))) {
        GoldWorkspace.rule(bench.workspace(), "i1", side.length());
      }
  }

  private Path file(String name) {
    return folder.resolve(name + ".db");
  }

  private Sides sides() {
    return new Sides(file("base"), file("ours"), file("theirs"));
  }

  /// Stops when it comes to a stage.
  private record Stopping(String stage, List<String> stages) implements Progress {
    @Override
    public void report(String now, long done, long total) {
      stages.add(now);
    }

    @Override
    public boolean cancelled() {
      return stages.contains(stage);
    }
  }

  @Test
  void whereverAMergeIsStoppedNothingIsLeft() throws IOException {
    var all = new ArrayList<String>();
    merging.run(sides(), file("merged"), new Stopping("", all));
    Files.delete(file("merged"));
    var before = files();

    for (String stage : all)
      assertThrows(
          CancellationException.class,
          () -> merging.run(sides(), file("merged"), new Stopping(stage, new ArrayList<>())),
          stage);

    assertEquals(before, files());
  }

  @Test
  void noneOfTheThreeFilesIsChanged() throws IOException {
    var before = contents();

    merging.run(sides(), file("merged"), Progress.none());

    assertEquals(before, contents());
  }

  private List<Integer> contents() throws IOException {
    var hashes = new ArrayList<Integer>();
    for (Path side : List.of(file("base"), file("ours"), file("theirs")))
      hashes.add(Arrays.hashCode(Files.readAllBytes(side)));
    return hashes;
  }

  private Set<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      var names = new TreeSet<String>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}
