package io.github.assay.store.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Makes the n-th statement fail as SQLite would: with a code of its own, after the transaction was
/// taken back where SQLite takes it back, while the driver knows nothing of it.
final class Faults {
  private final SQLiteErrorCode code;
  private int left = Integer.MAX_VALUE;
  private int seen;

  Faults(SQLiteErrorCode code) {
    this.code = code;
  }

  /// Lets so many statements pass from now on and then fails each, until [#heal].
  void failAfter(int statements) {
    left = statements;
    seen = 0;
  }

  /// Lets everything pass.
  void heal() {
    left = Integer.MAX_VALUE;
  }

  /// How many statements were asked for since the last [#failAfter].
  int seen() {
    return seen;
  }

  /// A connection whose statements fail when it is their turn.
  Connection around(Connection connection) {
    return (Connection) proxy(Connection.class, connection, connection);
  }

  private Object proxy(Class<?> type, Object real, Connection connection) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          if (method.getName().startsWith("execute")) beforeExecution(connection);
          var answer = call(real, method, arguments);
          return switch (answer) {
            case PreparedStatement statement ->
                proxy(PreparedStatement.class, statement, connection);
            case Statement statement -> proxy(Statement.class, statement, connection);
            case null, default -> answer;
          };
        };
    return Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private void beforeExecution(Connection connection) throws SQLException {
    seen++;
    if (left-- > 0) return;
    left = 0;
    try (var statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException e) {
      // there was no transaction
    }
    throw new SQLiteException(code + " by a fault of this test", code);
  }

  private static Object call(Object real, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
