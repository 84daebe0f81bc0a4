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
/// @param machine options of their Java machine
record Doomed(Path folder, List<String> machine) {
  Doomed(Path folder) {
    this(folder, List.of("-Xmx256m"));
  }

  /// For programs that show the window, on a display that nobody sees.
  static Doomed withWindow(Path folder) {
    return new Doomed(
        folder,
        List.of(
            "-Xmx512m",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--sun-misc-unsafe-memory-access=allow"));
  }

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
    return builder(program, arguments).start();
  }

  /// How a program is started.
  ProcessBuilder builder(Class<?> program, List<String> arguments) {
    var builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow());
    builder.command().addAll(machine);
    builder
        .command()
        .addAll(
            List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
    builder.command().addAll(arguments);
    for (String place : List.of("XDG_CACHE_HOME", "XDG_CONFIG_HOME"))
      builder.environment().put(place, folder.resolve("cache").toString());
    return builder.redirectOutput(output().toFile()).redirectError(errors().toFile());
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

  Path errors() {
    return folder.resolve("errors");
  }
}
