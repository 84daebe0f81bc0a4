package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.store.StoreException;
import io.github.assay.store.sql.Connections.Access;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// The settings that everything else relies on, as SQLite itself answers them.
class ConnectionsTest extends Scene {
  private Connections connections(Journal journal) {
    return new Connections(file(), journal, UnaryOperator.identity());
  }

  private static Map<String, String> settings(java.sql.Connection connection, String... names)
      throws SQLException {
    var settings = new TreeMap<String, String>();
    for (String name : names)
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("pragma " + name)) {
        settings.put(name, row.next() ? row.getString(1) : "");
      }
    return settings;
  }

  @Test
  void everySettingHolds() throws SQLException {
    sound();
    try (var connection = connections(Journal.WAL).open(Access.WRITE, new Deadline())) {
      assertEquals(true, connection.getAutoCommit());
      assertEquals(
          Map.of(
              "journal_mode", "wal",
              "synchronous", "2",
              "foreign_keys", "1",
              "trusted_schema", "0",
              "cell_size_check", "1",
              "recursive_triggers", "1",
              "mmap_size", "0",
              "busy_timeout", "10000",
              "secure_delete", "1",
              "journal_size_limit", "67108864"),
          settings(
              connection,
              "journal_mode",
              "synchronous",
              "foreign_keys",
              "trusted_schema",
              "cell_size_check",
              "recursive_triggers",
              "mmap_size",
              "busy_timeout",
              "secure_delete",
              "journal_size_limit"));
      var limits = connection.unwrap(SQLiteConnection.class).getDatabase();
      assertEquals(64 << 20, limits.limit(SQLiteLimits.SQLITE_LIMIT_LENGTH.getId(), -1));
      assertEquals(1, limits.limit(SQLiteLimits.SQLITE_LIMIT_ATTACHED.getId(), -1));
      assertEquals(10, limits.limit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH.getId(), -1));
    }
  }

  @Test
  void aNetworkDriveIsWrittenWithoutAWalAndWithEverySync() throws SQLException {
    sound();
    try (var connection = connections(Journal.ROLLBACK).open(Access.WRITE, new Deadline())) {
      assertEquals(
          Map.of("journal_mode", "delete", "synchronous", "3"),
          settings(connection, "journal_mode", "synchronous"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "LOOK", "READ_MAIN_FILE"})
  void whoOnlyLooksCannotWrite(Access access) throws SQLException {
    sound();
    try (var connection = connections(Journal.WAL).open(access, new Deadline());
        var statement = connection.createStatement()) {
      Assertions.assertThrows(
          SQLException.class, () -> statement.execute("update head set writes = 7"));
    }
  }

  @Test
  void aMissingFileIsNotMade() {
    for (Access access : Access.values())
      if (access != Access.CREATE && access != Access.SCRATCH)
        Assertions.assertThrows(
            SQLException.class, () -> connections(Journal.WAL).open(access, new Deadline()));
    assertEquals(false, file().toFile().exists());
  }

  @Test
  void aQueryWithoutEndIsStopped() throws SQLException {
    sound();
    var deadline = new Deadline();
    try (var connection = connections(Journal.WAL).open(Access.READ, deadline);
        var statement = connection.createStatement()) {
      deadline.in(Duration.ofMillis(100));
      var failure =
          Assertions.assertThrows(
              SQLException.class,
              () ->
                  statement.executeQuery(
                      "with recursive n(x) as (select 1 union all select x + 1 from n)"
                          + " select count(*) from n"));

      StoreException said = new SqliteFailures(file()).explain(failure);
      assertEquals("STORE_SLOW", said.code());
    }
  }
}
