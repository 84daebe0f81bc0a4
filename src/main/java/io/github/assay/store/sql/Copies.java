package io.github.assay.store.sql;

import io.github.assay.store.Opening;
import io.github.assay.store.StoreException;
import io.github.assay.store.sql.Connections.Access;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Writes copies of an open database, by SQLite alone: reading the file itself would drop locks and
/// miss what is still in the `-wal`.
///
/// @param database the one to copy
/// @param opening hears how far it is, and may stop it
record Copies(Database database, Opening opening) {
  /// Checking a copy takes about so many times as long as writing it.
  private static final int EFFORT = 1;

  /// Writes a complete file that is a workspace of its own, checks it, and only then gives it its
  /// name.
  void write(Path target) {
    long pages = database.number("select page_count from pragma_page_count");
    var share = new Share(opening, Opening.Step.COPY, pages * (1 + EFFORT));
    NewFile.make(
        target,
        draft -> {
          share.begin(pages);
          copy(draft, share);
          share.begin(pages * EFFORT);
          var connections = new Connections(draft, Journal.ROLLBACK, UnaryOperator.identity());
          try (var copy = new Database(connections, Access.CREATE, Watch.NONE)) {
            copy.feel(share);
            Head.separate(copy);
            check(copy, target);
          }
        });
  }

  private void copy(Path draft, Share share) {
    database.feel(share);
    try {
      database.unbound(() -> database.executeSlowly("vacuum into ?", draft.toString()));
    } finally {
      database.feel(Pulse.NONE);
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
