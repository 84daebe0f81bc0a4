package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connection to a workspace file, and its transactions.
///
/// Autocommit stays on and transactions are begun and ended here by name, because the driver's own
/// hold the write lock while idle and lose count after a full disk. The first failure inside of a
/// transaction ends it: every later statement of it fails too, the connection is closed, and the
/// next call opens a new one.
final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Connections connections;
  private final Connections.Access access;
  private final Watch watch;
  private final SqliteFailures failures;
  private final Deadline deadline = new Deadline();
  private final Changes changes = new Changes();
  private final Map<String, PreparedStatement> idle = new HashMap<>();
  private @Nullable Connection connection;
  private int dropped;
  private boolean sawDamage;
  private @Nullable StoreException ended;
  private Mode mode = Mode.SINGLE;
  private boolean joins;

  private enum Mode {
    /// Each statement for itself.
    SINGLE,
    READING,
    WRITING,
    CLOSED
  }

  /// One row made into a value.
  interface Mapping<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// One row looked at.
  interface Visit {
    void row(ResultSet row) throws SQLException;
  }

  Database(Connections connections, Connections.Access access, Watch watch) {
    this.connections = connections;
    this.access = access;
    this.watch = watch;
    this.failures = new SqliteFailures(connections.file());
  }

  /// A database without a file.
  static Database inMemory() {
    return new Database(Connections.scratch(), Connections.Access.SCRATCH, Watch.NONE);
  }

  /// Whether it may write.
  boolean isWritable() {
    return switch (access) {
      case WRITE, CREATE, SCRATCH -> true;
      case READ, LOOK, READ_MAIN_FILE -> false;
    };
  }

  /// Whether it may lock the file as a writer does.
  boolean canLock() {
    return isWritable() || access == Connections.Access.LOOK;
  }

  /// Lets a connection that only looks do what SQLite counts as writing, though the file stays as
  /// it is.
  void unbound(Runnable work) {
    boolean looks = access == Connections.Access.LOOK;
    if (looks) execute("pragma query_only = off");
    try {
      work.run();
    } finally {
      if (looks) execute("pragma query_only = on");
    }
  }

  /// Does all of the work in one transaction that writes, or nothing of it.
  void write(Runnable work) {
    writing(
        () -> {
          work.run();
          return true;
        });
  }

  /// Does all of the work in one transaction that writes, or nothing of it; transactions inside of
  /// it become parts of it.
  <T> T atOnce(Supplier<T> work) {
    return writing(
        () -> {
          changes.areAbout(new BitSet());
          joins = true;
          try {
            return work.get();
          } finally {
            joins = false;
          }
        });
  }

  /// Does all of the work in one transaction that writes, or nothing of it.
  <T> T writing(Supplier<T> work) {
    if (joins) return changes.part(work);
    if (!isWritable())
      throw new StoreException(
          "STORE_READ_ONLY",
          connections.file() + " was opened to look at only; nothing was written");
    watch.check();
    changes.begin();
    var written = new long[1];
    var result =
        transaction(
            Mode.WRITING,
            () -> {
              var value = work.get();
              written[0] = number("update head set writes = writes + 1 returning writes");
              return value;
            });
    changes.commit(written[0]);
    watch.committed(this);
    return result;
  }

  /// Does all of the work in one transaction that writes, or nothing of it. No set of items follows
  /// from what it writes.
  void writeAside(Runnable work) {
    write(
        () -> {
          changes.areAbout(new BitSet());
          work.run();
        });
  }

  /// Has somebody feel how statements work, from now on.
  void feel(Pulse by) {
    deadline.feel(by);
  }

  /// What was written here.
  Changes changes() {
    return changes;
  }

  /// Sees one state of the file in all statements of the work. Inside of a transaction, just does
  /// the work.
  <T> T reading(Supplier<T> work) {
    return mode == Mode.SINGLE ? transaction(Mode.READING, work) : work.get();
  }

  private <T> T transaction(Mode kind, Supplier<T> work) {
    if (mode != Mode.SINGLE) throw new IllegalStateException(kind + " inside of " + mode);
    execute(kind == Mode.WRITING ? "begin immediate" : "begin");
    mode = kind;
    var done = false;
    try {
      T result = work.get();
      execute("commit");
      done = true;
      return result;
    } finally {
      mode = Mode.SINGLE;
      if (!done) rollBack();
      ended = null;
    }
  }

  private void rollBack() {
    if (ended != null || connection == null) return;
    try (var statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException e) {
      failed(e);
    }
  }

  /// Runs a statement without values and without an answer.
  void execute(String sql) {
    patiently();
    try (var statement = live().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Changes rows, and tells how many.
  int change(String sql, @Nullable Object... values) {
    deadline.none();
    try {
      var statement = take(sql, values);
      int era = dropped;
      int changed = statement.executeUpdate();
      give(sql, statement, era);
      return changed;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Visits all rows of an answer. The visitor may run other statements.
  void each(String sql, Visit visit, @Nullable Object... values) {
    patiently();
    try {
      var statement = take(sql, values);
      int era = dropped;
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          visit.row(rows);
          patiently();
        }
      } finally {
        give(sql, statement, era);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// All rows as values, in the answer's order.
  <T> List<T> list(String sql, Mapping<T> mapping, @Nullable Object... values) {
    var list = new ArrayList<T>();
    each(sql, row -> list.add(mapping.of(row)), values);
    return list;
  }

  /// The first row as a value.
  <T> Optional<T> first(String sql, Mapping<T> mapping, @Nullable Object... values) {
    var list = list(sql, mapping, values);
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getFirst());
  }

  /// The number in the first column of the only row.
  long number(String sql, @Nullable Object... values) {
    return first(sql, row -> row.getLong(1), values)
        .orElseThrow(() -> new IllegalStateException("no row: " + sql));
  }

  /// Whether there is a row.
  boolean has(String sql, @Nullable Object... values) {
    return first(sql, row -> true, values).isPresent();
  }

  /// Runs a statement that may take as long as it needs.
  void executeSlowly(String sql, @Nullable Object... values) {
    deadline.none();
    try (var statement = live().prepareStatement(sql)) {
      Values.bind(statement, values);
      statement.execute();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Closes the connection for good.
  @Override
  public void close() {
    mode = Mode.CLOSED;
    try {
      drop();
    } catch (SQLException e) {
      throw failures.explain(e);
    }
  }

  /// Whether something was read that cannot be right.
  boolean sawDamage() {
    return sawDamage;
  }

  /// Something was read that cannot be right.
  void noteDamage() {
    sawDamage = true;
  }

  /// What a row that makes no sense means.
  StoreException damaged(String what, Throwable cause) {
    noteDamage();
    return new StoreException(
        "STORE_DAMAGED", connections.file() + " is damaged: " + what + " cannot be read", cause);
  }

  private void patiently() {
    deadline.in(PATIENCE);
  }

  private PreparedStatement take(String sql, @Nullable Object... values) throws SQLException {
    var statement = idle.remove(sql);
    if (statement == null) statement = live().prepareStatement(sql);
    Values.bind(statement, values);
    return statement;
  }

  /// Keeps a statement for its next use, unless the connection was dropped in between.
  private void give(String sql, PreparedStatement statement, int era) throws SQLException {
    if (era != dropped || idle.putIfAbsent(sql, statement) != null) statement.close();
  }

  private Connection live() throws SQLException {
    if (mode == Mode.CLOSED)
      throw new IllegalStateException(connections.file() + " is closed already");
    if (ended != null) throw ended;
    if (connection == null) {
      watch.check();
      connection = connections.open(access, deadline);
    }
    return connection;
  }

  /// Ends what is under way. A transaction that writes never goes on after a failure, and
  /// afterwards the connection is not to be trusted: SQLite may have rolled back on its own.
  private StoreException failed(SQLException cause) {
    var failure = failures.explain(cause);
    sawDamage |= failure.code().equals("STORE_DAMAGED");
    if (mode != Mode.SINGLE) ended = failure;
    try {
      drop();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private void drop() throws SQLException {
    idle.clear();
    dropped++;
    var old = connection;
    connection = null;
    if (old != null) old.close();
  }
}
