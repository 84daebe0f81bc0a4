package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.store.Opening;
import io.github.assay.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;

/// An older file is brought up to date as a whole or not at all, and a copy of it is kept.
class MigrationTest extends Scene {
  private static final Path OLD = Path.of("src/test/resources/old/labels-v1.db");

  /// The sample data as Assay brought it when files were of version 2.
  private static final Path SECOND = Path.of("src/test/resources/old/labels-v2.db");

  private static final String NEWEST = "labels.db.version-" + Migration.all().getLast().version();

  private static List<Migration> later() {
    var migrations = new ArrayList<>(Migration.all());
    migrations.add(
        new Migration(
            LaterWords.newest(migrations) + 1,
            List.of(
                "create table memo (item integer primary key references item(number), text text)"
                    + " strict",
                "insert into memo(item, text) select number, title from item",
                "create index memo_of_text on memo(text)")));
    return migrations;
  }

  private static SqliteWorkspaces later(Faults faults) {
    return new SqliteWorkspaces(SomeOfEverything.CLOCK, later(), faults::around);
  }

  @Test
  void theFirstVersionOpensForEver() throws IOException {
    Files.copy(OLD, file(), StandardCopyOption.REPLACE_EXISTING);

    try (var old = workspaces.open(file());
        var now = workspaces.create(folder.resolve("now.db"))) {
      SomeOfEverything.fill(now);
      assertEquals(List.of(), old.verify());
      assertEquals(SomeOfEverything.read(now), SomeOfEverything.read(old));
    }
  }

  @Test
  void theSecondVersionOpensForEver() throws IOException, SQLException {
    Files.copy(SECOND, file(), StandardCopyOption.REPLACE_EXISTING);
    failure("TOO_OLD", () -> workspaces.openReadOnly(file()));

    try (var old = workspaces.open(file())) {
      assertEquals(List.of(), old.verify());
      assertEquals(List.of(710, 620), List.of(old.items().count(), old.gold().count()));
      assertEquals(0, old.vectors().count("model"));
      old.vectors().keep("model", Map.of(old.items().page(5, 1).getFirst().id(), new byte[] {7}));
    }

    try (var now = workspaces.openReadOnly(file())) {
      assertEquals(List.of(), now.verify());
      assertEquals(1, now.vectors().count("model"));
    }
    assertEquals(2, version(folder.resolve("labels.db.version-2")));
    assertEquals(3, version(file()));
  }

  @Test
  void aKillAtAnyStepLosesNothing() throws IOException, InterruptedException {
    Files.copy(OLD, file(), StandardCopyOption.REPLACE_EXISTING);
    var shares = new EnumMap<Opening.Step, List<Double>>(Opening.Step.class);
    int[] times = {0};

    workspaces
        .open(
            file(),
            (step, share) -> {
              shares.computeIfAbsent(step, first -> new ArrayList<>()).add(share);
              leave(folder.resolve("killed-" + times[0]++));
            })
        .close();

    assertEquals(List.of(Opening.Step.values()), List.copyOf(shares.keySet()));
    for (var told : shares.values()) {
      assertEquals(told.stream().sorted().distinct().toList(), told);
      assertEquals(0, told.getFirst());
    }
    assertEquals(1, shares.getOrDefault(Opening.Step.UPGRADE, List.of()).getLast());
    assertTrue(times[0] > 30, "told too seldom: " + shares);
    String now;
    try (var workspace = workspaces.openReadOnly(file())) {
      now = SomeOfEverything.read(workspace);
    }
    for (int time = 0; time < times[0]; time++)
      try (var later = workspaces.open(folder.resolve("killed-" + time).resolve("labels.db"))) {
        assertEquals(List.of(), later.verify());
        assertEquals(now, SomeOfEverything.read(later), "killed at " + time);
      }
  }

  @Test
  void stoppedAtAnyPointTheFileIsAsItWas() throws IOException, SQLException {
    Files.copy(OLD, file(), StandardCopyOption.REPLACE_EXISTING);
    var before = everything();
    int point = 0;

    for (boolean wasStopped = true; wasStopped; point++) {
      var stopping = new Stopping(point);
      try {
        workspaces.open(file(), stopping).close();
        wasStopped = false;
      } catch (CancellationException e) {
        assertEquals(before, everything(), "stopped at " + point);
      }
    }

    assertTrue(point > 60, "asked too seldom: " + point);
    assertEquals(3, version(folder.resolve("labels.db")));
    assertEquals(1, version(folder.resolve("labels.db.version-1")));
  }

  /// Stops an opening at the time that it is asked whether it should for so manieth time.
  private static final class Stopping implements Opening {
    private int left;

    Stopping(int point) {
      left = point;
    }

    @Override
    public void at(Step step, double share) {}

    @Override
    public boolean isStopped() {
      return --left < 0;
    }
  }

  /// All files of the folder but the lock, with what they hold.
  private Map<String, String> everything() throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList())
        if (!file.getFileName().toString().endsWith(".lock"))
          all.put(file.getFileName().toString(), hash(file));
    }
    return all;
  }

  private static String hash(Path file) throws IOException {
    try {
      var bytes = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a kill would leave now.
  private void leave(Path where) {
    try {
      Files.createDirectory(where);
      for (String name : List.of("labels.db", "labels.db-wal"))
        if (Files.exists(folder.resolve(name)))
          copyFromOutside(folder.resolve(name), where.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int version(Path file) throws SQLException {
    try (var connection = raw(file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("pragma user_version")) {
      return rows.getInt(1);
    }
  }

  @Test
  void aCopyOfTheOldFileStaysBesideTheNewOne() {
    sound();
    String before;
    try (var workspace = workspaces.openReadOnly(file())) {
      before = SomeOfEverything.read(workspace);
    }
    var later = new SqliteWorkspaces(SomeOfEverything.CLOCK, later(), UnaryOperator.identity());
    failure("TOO_OLD", () -> later.openReadOnly(file()));

    try (var workspace = later.open(file())) {
      assertEquals(before, SomeOfEverything.read(workspace));
      assertEquals(List.of(), workspace.verify());
    }

    failure("TOO_NEW", () -> workspaces.open(file()));
    try (var copy = workspaces.open(folder.resolve(NEWEST))) {
      assertEquals(before, SomeOfEverything.read(copy));
    }
  }

  @Test
  void aMigrationThatFailsAnywhereLeavesTheOldVersion() throws IOException {
    sound();
    int opened = 0;
    for (int fault = 0; opened == 0; fault++) {
      var faults = new Faults(SQLiteErrorCode.SQLITE_IOERR_WRITE);
      faults.failAfter(fault);
      try (var workspace = later(faults).open(file())) {
        opened = fault;
        faults.heal();
        assertEquals(SomeOfEverything.ITEMS, workspace.items().count());
      } catch (StoreException e) {
        assertEquals("STORE_FULL", e.code(), e::getMessage);
        faults.heal();
        assertVersionIsWhole();
      }
      Files.deleteIfExists(folder.resolve(NEWEST));
    }
    assertTrue(opened > 20, "too few statements: " + opened);
  }

  /// Either everything of the later version is there, or nothing.
  private void assertVersionIsWhole() {
    var connections = new Connections(file(), Journal.WAL, UnaryOperator.identity());
    try (var database = new Database(connections, Connections.Access.READ, Watch.NONE)) {
      boolean isLater = database.number("pragma user_version") == later().getLast().version();
      var parts = database.number("select count(*) from sqlite_schema where name glob 'memo*'");
      assertEquals(isLater ? 2 : 0, parts);
    }
  }
}
