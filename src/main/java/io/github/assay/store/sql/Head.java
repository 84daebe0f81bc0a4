package io.github.assay.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// Which workspace a file is, and how far it has come.
///
/// @param workspace the identity that all copies share
/// @param session the newest opening for writing; a copy has one of its own
/// @param previousSession the one before
/// @param isOpen whether the session has not been ended
/// @param writes number of transactions that wrote
/// @param sequence number of the newest decision, 0 if there is none
record Head(
    String workspace,
    String session,
    String previousSession,
    boolean isOpen,
    long writes,
    long sequence) {
  private static final String SELECT =
      """
      select workspace, session, previous_session, is_open, writes,
        (select coalesce(max(sequence), 0) from decision)
      from head\
      """;

  static Head of(Database database) {
    return database
        .first(SELECT, Head::read)
        .orElseThrow(() -> database.damaged("its head", new IllegalStateException("no row")));
  }

  private static Head read(ResultSet row) throws SQLException {
    return new Head(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getLong(5),
        row.getLong(6));
  }

  /// Writes that a new session has begun.
  static void begin(Database database) {
    database.write(
        () ->
            database.change(
                "update head set previous_session = session, session = ?, is_open = 1",
                UUID.randomUUID().toString()));
  }

  /// Writes that the session has ended.
  static void end(Database database) {
    database.write(() -> database.change("update head set is_open = 0"));
  }

  /// Makes a copy a thing of its own.
  static void separate(Database database) {
    database.write(
        () ->
            database.change(
                "update head set previous_session = '', session = ?, is_open = 0",
                UUID.randomUUID().toString()));
  }

  /// Whether this head of a main file and that of the same file seen through its `-wal` fit: they
  /// are of one session, or the `-wal` holds just the beginning of the next.
  boolean fits(Head throughWal) {
    if (!workspace.equals(throughWal.workspace)) return false;
    return session.equals(throughWal.session)
        || (session.equals(throughWal.previousSession) && throughWal.writes == writes + 1);
  }
}
