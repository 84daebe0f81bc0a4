package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import io.github.assay.store.sql.Connections.Access;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Writes copies of an open database, by SQLite alone: reading the file itself would drop locks and
/// miss what is still in the `-wal`.
///
/// @param database the one to copy
record Copies(Database database) {
  /// Writes a complete file that is a workspace of its own, checks it, and only then gives it its
  /// name.
  void write(Path target) {
    NewFile.make(
        target,
        draft -> {
          vacuum(draft);
          var connections = new Connections(draft, Journal.ROLLBACK, UnaryOperator.identity());
          try (var copy = new Database(connections, Access.CREATE, Database.Watch.NONE)) {
            Head.separate(copy);
            check(copy, target);
          }
        });
  }

  /// A connection that may only look refuses to write to any file, so it is let off for this one.
  private void vacuum(Path draft) {
    boolean looks = database.first("pragma query_only", row -> row.getInt(1)).orElse(0) == 1;
    if (looks) database.executeSlowly("pragma query_only = off");
    try {
      database.executeSlowly("vacuum into ?", draft.toString());
    } finally {
      if (looks) database.executeSlowly("pragma query_only = on");
    }
  }

  private static void check(Database copy, Path target) {
    var problem =
        copy.first("pragma integrity_check(1)", row -> row.getString(1)).orElse("no answer");
    if (!problem.equals("ok"))
      throw new StoreException(
          "STORE_DAMAGED", "the copy %s would be damaged (%s)".formatted(target, problem));
  }
}
