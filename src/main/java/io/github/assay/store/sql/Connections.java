package io.github.assay.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;

/// Opens connections to one file, with every setting that Assay relies on.
///
/// @param file the file, absolute
/// @param journal how transactions are made safe
/// @param around put around each connection; the identity outside of tests
record Connections(Path file, Journal journal, UnaryOperator<Connection> around) {
  private static final int STEPS_BETWEEN_LOOKS = 10_000;

  private static final List<String> SETTINGS =
      List.of(
          "pragma trusted_schema = off",
          "pragma foreign_keys = on",
          "pragma cell_size_check = on",
          "pragma recursive_triggers = on",
          "pragma mmap_size = 0",
          "pragma temp_store = memory",
          "pragma cache_size = -65536",
          "pragma secure_delete = on",
          "pragma synchronous = full",
          "pragma fullfsync = on",
          "pragma checkpoint_fullfsync = on");

  /// What a connection may do.
  enum Access {
    /// Look, where there is a `-wal`; the file must exist.
    READ("1"),
    /// Look, where there is no `-wal`, and take away at the end what SQLite needs for a look.
    LOOK("2"),
    /// Look at the main file alone, as if nothing stood in a `-wal` and nobody wrote.
    READ_MAIN_FILE("1"),
    /// Read and write; the file must exist.
    WRITE("2"),
    /// Make a new file, or work with one that nobody else knows yet.
    CREATE("6"),
    /// Keep all in memory.
    SCRATCH("6");

    private final String openMode;

    Access(String openMode) {
      this.openMode = openMode;
    }
  }

  /// Opens a connection in autocommit mode.
  Connection open(Access access, Deadline deadline) throws SQLException {
    var connection = JDBC.createConnection(url(access), properties(access));
    var ready = false;
    try {
      ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, deadline);
      var wrapped = around.apply(connection);
      for (String setting : SETTINGS) execute(wrapped, setting);
      if (access == Access.LOOK) execute(wrapped, "pragma query_only = on");
      if (access == Access.WRITE) prepareForWriting(wrapped);
      ready = true;
      return wrapped;
    } finally {
      if (!ready) connection.close();
    }
  }

  /// Connections to nothing but memory.
  static Connections scratch() {
    return new Connections(Path.of("memory"), Journal.WAL, UnaryOperator.identity());
  }

  private String url(Access access) {
    if (access == Access.SCRATCH) return "jdbc:sqlite::memory:";
    // never text that somebody typed: a file may be called q?journal_mode=off.db
    var url = "jdbc:sqlite:" + file.toUri();
    return access == Access.READ_MAIN_FILE ? url + "?immutable=1" : url;
  }

  private static Properties properties(Access access) {
    var properties = new Properties();
    properties.putAll(
        Map.of(
            "open_mode", access.openMode,
            "busy_timeout", "10000",
            "limit_length", Integer.toString(64 << 20),
            "limit_sql_length", "1000000",
            "limit_attached", "1",
            "limit_trigger_depth", "10",
            "jdbc.get_generated_keys", "false"));
    return properties;
  }

  private void prepareForWriting(Connection connection) throws SQLException {
    var mode = answer(connection, "pragma journal_mode = " + journal.mode());
    if (!mode.toLowerCase(Locale.ROOT).equals(journal.mode()))
      throw new SQLException("the journal mode stays " + mode);
    for (String setting : journal.settings()) execute(connection, setting);
    execute(connection, "create temp table touched (item integer primary key)");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
