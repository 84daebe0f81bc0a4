package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/// The start of tests about files that are not as they should be.
abstract class Scene {
  @TempDir Path folder;
  final SqliteWorkspaces workspaces = new SqliteWorkspaces(SomeOfEverything.CLOCK);

  final Path file() {
    return folder.resolve("labels.db");
  }

  /// A workspace with some of everything, closed.
  final Path sound() {
    try (var workspace = workspaces.create(file())) {
      SomeOfEverything.fill(workspace);
    }
    return file();
  }

  /// Records one decision and says how many there are then.
  static long decide(Workspace workspace) {
    FaultTest.steps().findFirst().orElseThrow().work().accept(workspace);
    return workspace.decisions().count();
  }

  /// Checks that a file is refused, with a message that names it, and not touched.
  final StoreException assertRefused(String code, Path file) throws IOException {
    var before = Files.readAllBytes(file);
    var failure = assertThrows(StoreException.class, () -> workspaces.open(file).close());
    assertEquals(code, failure.code(), failure::getMessage);
    assertEquals(
        true, failure.getMessage().contains(file.getFileName().toString()), failure::getMessage);
    assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(file)));
    return failure;
  }

  static StoreException failure(String code, Executable step) {
    var failure = assertThrows(StoreException.class, step);
    assertEquals(code, failure.code(), failure::getMessage);
    return failure;
  }

  /// Copies files from outside of this process: reading a database that is open here would drop
  /// SQLite's locks.
  static void copyFromOutside(Path from, Path to) throws IOException, InterruptedException {
    var process = new ProcessBuilder("cp", from.toString(), to.toString()).inheritIO().start();
    assertEquals(0, process.waitFor());
  }

  /// A connection with none of Assay's settings.
  static Connection raw(Path file) throws SQLException {
    return JDBC.createConnection("jdbc:sqlite:" + file.toUri(), new Properties());
  }

  static void run(Path file, String... statements) throws SQLException {
    try (var connection = raw(file);
        var statement = connection.createStatement()) {
      for (String sql : List.of(statements)) statement.execute(sql);
    }
  }
}
