package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.store.PackedModel;
import io.github.assay.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What other programs do to a workspace while it is open.
class OthersTest extends Scene {
  /// A workspace that waits for others only a moment.
  private SqliteWorkspaces impatient() {
    return new SqliteWorkspaces(
        SomeOfEverything.CLOCK,
        Migration.all(),
        connection -> set(connection, "busy_timeout = 50"));
  }

  private static Connection set(Connection connection, String setting) {
    try (var statement = connection.createStatement()) {
      statement.execute("pragma " + setting);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anIdleWorkspaceLetsOthersWrite() throws SQLException {
    sound();
    try (var workspace = workspaces.open(file());
        var other = raw(file());
        var statement = other.createStatement()) {
      decide(workspace);

      statement.execute("pragma busy_timeout = 0");
      statement.execute("begin immediate");
      statement.execute("commit");
    }
  }

  @Test
  void anotherProgramThatWritesIsNamedAndWaitedFor() throws SQLException {
    sound();
    try (var workspace = impatient().open(file());
        var other = raw(file());
        var statement = other.createStatement()) {
      long before = workspace.decisions().count();
      statement.execute("begin immediate");
      var failure = failure("STORE_BUSY", () -> decide(workspace));
      assertTrue(
          failure.getMessage().startsWith("another program is writing to " + file()),
          failure::getMessage);
      assertEquals(before, workspace.decisions().count());

      statement.execute("commit");

      assertEquals(before + 3, decide(workspace));
    }
  }

  @Test
  void nothingIsAcknowledgedIntoAFileThatWasTakenAway() throws IOException {
    sound();
    var elsewhere = folder.resolve("elsewhere.db");
    long before;
    try (var workspace = workspaces.open(file())) {
      before = workspace.decisions().count();
      Files.move(file(), elsewhere);
      failure("STORE_MOVED", () -> decide(workspace));
      failure("STORE_MOVED", () -> workspace.decisions().undo("anna"));

      Files.move(elsewhere, file());
      assertEquals(before + 3, decide(workspace));
    }
  }

  @Test
  void nothingIsWrittenToAFileThatTookItsPlace() throws IOException {
    sound();
    var other = folder.resolve("other.db");
    try (var workspace = workspaces.open(file())) {
      workspace.copyTo(other);
      var bytes = Files.readAllBytes(other);
      Files.move(other, file(), StandardCopyOption.REPLACE_EXISTING);

      failure("STORE_MOVED", () -> decide(workspace));
      failure("STORE_MOVED", () -> workspace.bulk().write(_ -> {}));

      assertEquals(-1, java.util.Arrays.mismatch(bytes, Files.readAllBytes(file())));
    }
  }

  @Test
  void aCopyWhileSomebodyWritesIsComplete() throws InterruptedException {
    sound();
    try (var workspace = workspaces.open(file());
        var reader = workspaces.openReadOnly(file())) {
      for (int i = 0; i < 5; i++) {
        var copy = folder.resolve("copy-" + i + ".db");
        long before = workspace.decisions().count();
        var copying = new Thread(() -> reader.copyTo(copy));
        copying.start();
        while (copying.isAlive()) decide(workspace);
        copying.join();
        try (Workspace again = workspaces.openReadOnly(copy)) {
          assertEquals(List.of(), again.verify());
          assertEquals(0, (again.decisions().count() - before) % 3);
          assertTrue(again.decisions().count() >= before);
        }
      }
    }
  }

  @Test
  void theWalOfALongReaderIsCutWhenTheReaderIsGone() throws SQLException {
    sound();
    var wal = folder.resolve(file().getFileName() + "-wal").toFile();
    try (var workspace = workspaces.open(file())) {
      try (var reader = raw(file());
          var statement = reader.createStatement()) {
        statement.execute("begin");
        statement.executeQuery("select count(*) from item").close();
        while (wal.length() < 70 << 20) keep(workspace);
      }
      keep(workspace);
      keep(workspace);

      assertTrue(wal.length() <= 64 << 20, () -> "the -wal has " + wal.length() + " bytes");
    }
  }

  /// Keeps a run with a model of 8 MB.
  private void keep(Workspace workspace) {
    var noise = new byte[8 << 20];
    new Random(workspace.runs().all().size()).nextBytes(noise);
    var run = SomeOfEverything.run(workspace.runs().nextId());
    workspace.runs().add(run, List.of(), PackedModel.of(new TreeMap<>(Map.of("noise", noise))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nfs4", "CIFS", "smb2", "fuse.sshfs", "9p"})
  void aNetworkDriveHasNoWal(String type) {
    assertEquals(Journal.ROLLBACK, Journal.forFileSystem(type));
    assertEquals(Journal.WAL, Journal.forFileSystem("ext4"));
  }
}
