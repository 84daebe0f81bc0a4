package io.github.assay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs programs that work until they are killed with SIGKILL.
///
/// @param folder where they keep what they need, and what they said
record Doomed(Path folder) {
  /// From when on a program's life counts.
  enum Since {
    START,

    /// It said something for the first time.
    AT_WORK
  }

  /// Runs a program until it is killed.
  ///
  /// @param millis how long it lives
  /// @return its complete lines; the last one may have been cut off
  List<String> killed(Class<?> program, List<String> arguments, Since since, long millis)
      throws IOException, InterruptedException {
    var process = start(program, arguments);
    if (since == Since.AT_WORK) awaitReady(process);
    Thread.sleep(millis);
    process.destroyForcibly();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it does not die");
    assertEquals("", Files.readString(errors()));
    assertEquals(128 + 9, process.exitValue(), "it ended by itself");
    var said = Files.readString(output());
    return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
  }

  /// Starts a program, to be ended by the caller.
  Process start(Class<?> program, List<String> arguments) throws IOException {
    var builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            program.getName());
    builder.command().addAll(arguments);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    return builder.redirectOutput(output().toFile()).redirectError(errors().toFile()).start();
  }

  /// Waits until a program is at work.
  void awaitReady(Process process) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (Files.size(output()) == 0) {
      if (!process.isAlive()) throw new AssertionError(Files.readString(errors()));
      assertTrue(System.nanoTime() < end, "it does not start");
      Thread.sleep(10);
    }
  }

  private Path output() {
    return folder.resolve("said");
  }

  private Path errors() {
    return folder.resolve("errors");
  }
}
