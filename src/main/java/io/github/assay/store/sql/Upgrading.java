package io.github.assay.store.sql;

import io.github.assay.store.Opening;
import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Brings an older file up to date: all of it in one transaction, or nothing. A copy of it as it
/// was is kept beside it, unless somebody stops it.
///
/// @param database the file, opened to write
/// @param opening hears how far it is
record Upgrading(Database database, Path file, Opening opening) {
  /// @param version that the file has
  /// @param later the steps to the newest one
  void run(int version, List<Migration> later) {
    var copy = free(version);
    var isDone = false;
    try {
      new Copies(database, opening).write(copy);
      migrate(later);
      isDone = true;
    } finally {
      database.feel(Pulse.NONE);
      if (!isDone && opening.isStopped()) delete(copy);
    }
  }

  /// A name that nothing has.
  private Path free(int version) {
    var name = file.getFileName() + ".version-" + version;
    var copy = file.resolveSibling(name);
    for (int i = 2; Files.exists(copy); i++) copy = copy.resolveSibling(name + "-" + i);
    return copy;
  }

  private void migrate(List<Migration> later) {
    var effort = Effort.in(database);
    var all = later.stream().mapToLong(each -> effort.of(each.statements())).sum();
    var share = new Share(opening, Opening.Step.UPGRADE, all);
    database.feel(share);
    database.write(
        () -> {
          for (Migration migration : later)
            migration.run(database, statement -> share.begin(effort.of(statement)));
          share.begin(0);
        });
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new StoreException("STORE_IO", copy + " cannot be taken away again", e);
    }
  }
}
