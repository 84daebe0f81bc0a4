package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/// Values on their way into a statement.
final class Values {
  private Values() {}

  /// Sets all values of a statement, in its order.
  ///
  /// @throws StoreException `BAD_TEXT` if a text cannot be kept as it is
  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++)
      switch (values[i]) {
        case null -> statement.setNull(i + 1, Types.NULL);
        case String text -> statement.setString(i + 1, checked(text));
        case Integer number -> statement.setInt(i + 1, number);
        case Long number -> statement.setLong(i + 1, number);
        case Double number -> statement.setDouble(i + 1, number);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        default -> throw new IllegalArgumentException("no value of a database: " + values[i]);
      }
  }

  /// SQLite would cut a text at NUL and turn half a surrogate pair into `?`, silently.
  private static String checked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) throw bad(text, i, "NUL");
      if (!Character.isSurrogate(c)) continue;
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) i++;
      else throw bad(text, i, "half a surrogate pair");
    }
    return text;
  }

  private static StoreException bad(String text, int place, String what) {
    var before = text.substring(Math.max(0, place - 40), place);
    return new StoreException(
        "BAD_TEXT",
        "a text holds %s at position %d, after \"%s\"; it cannot be kept"
            .formatted(what, place + 1, before));
  }
}
