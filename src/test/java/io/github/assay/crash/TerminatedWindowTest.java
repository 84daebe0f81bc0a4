package io.github.assay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Main;
import io.github.assay.Wiring;
import io.github.assay.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window, as a program of its own, that is ended from outside, as by the end of a session.
class TerminatedWindowTest {
  @TempDir Path folder;

  @Test
  void theFileIsCompleteAfterSigterm() throws Exception {
    var workbenches = new Wiring(Map.of()).workbenches();
    var file = SmallWorkspace.make(workbenches, folder.resolve("labels.db"));
    var process = start(file);
    try {
      awaitReady(process);
      assertTrue(Files.exists(folder.resolve("labels.db-wal")), "it is open");

      process.destroy();

      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it does not end");
      assertEquals(128 + 15, process.exitValue(), this::errors);
    } finally {
      process.destroyForcibly();
    }
    assertEquals(List.of("labels.db", "labels.db.lock"), workspaceFiles());
    assertTrue(
        Files.readString(folder.resolve("labels.db.lock")).startsWith("sound "),
        "the session ended in order");
    try (var bench = workbenches.openReadOnly(file)) {
      assertEquals(List.of(), bench.workspace().verify());
    }
  }

  private Process start(Path file) throws IOException {
    var builder = doomed().builder(Main.class, List.of("open", file.toString()));
    builder.environment().put("ASSAY_CLOCK_FROM", "1");
    return builder.start();
  }

  private Doomed doomed() {
    return Doomed.withWindow(folder);
  }

  private void awaitReady(Process process) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!errors().contains("ready after")) {
      assertTrue(process.isAlive(), () -> "it ended by itself: " + errors());
      assertTrue(System.nanoTime() < end, () -> "it does not start: " + errors());
      Thread.sleep(50);
    }
  }

  private List<String> workspaceFiles() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("labels.db"))
          .sorted()
          .toList();
    }
  }

  private String errors() {
    try {
      return Files.readString(doomed().errors());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
