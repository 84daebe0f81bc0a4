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
          database.unbound(() -> database.executeSlowly("vacuum into ?", draft.toString()));
          var connections = new Connections(draft, Journal.ROLLBACK, UnaryOperator.identity());
          try (var copy = new Database(connections, Access.CREATE, Database.Watch.NONE)) {
            Head.separate(copy);
            check(copy, target);
          }
        });
  }

  private static void check(Database copy, Path target) {
    var problem =
        copy.first("pragma integrity_check(1)", row -> row.getString(1)).orElse("no answer");
    if (!problem.equals("ok"))
      throw new StoreException(
          "STORE_DAMAGED", "the copy %s would be damaged (%s)".formatted(target, problem));
  }
}
