package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import io.github.assay.store.sql.Connections.Access;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A look at a file before anybody works with it. Changes nothing: it goes through connections that
/// can only read.
///
/// @param connections to the file
/// @param migrations all that this Assay knows
/// @param note what the last session noted beside the file
record Inspection(
    Connections connections, List<Migration> migrations, Optional<Acknowledged> note) {
  /// What was seen.
  ///
  /// @param access by which the file could be read
  /// @param version of the file
  /// @param foreign names of triggers, views and tables that Assay did not make
  /// @param missing sentences on what was acknowledged and is not there
  /// @param warnings sentences on what may be wrong
  record Findings(
      Access access,
      int version,
      List<String> foreign,
      List<String> missing,
      List<String> warnings) {
    /// All that a person should know.
    List<String> sentences() {
      return Stream.concat(missing.stream(), warnings.stream()).toList();
    }
  }

  /// Checks that the `-wal` belongs to the file, then identity, version, structure and schema.
  ///
  /// @throws StoreException `NOT_A_WORKSPACE`, `TOO_NEW`, `STORE_DAMAGED`
  Findings look() {
    boolean hasWal = Files.exists(wal());
    try {
      return hasWal ? look(Access.READ, mainHead()) : look(Access.LOOK, Optional.empty());
    } catch (StoreException e) {
      if (!e.code().equals("STORE_READ_ONLY")) throw e;
      if (!hasWal) return look(Access.READ_MAIN_FILE, Optional.empty());
      throw new StoreException(
          e.code(),
          "%s can only be read together with %s, and that needs a folder that can be written to"
              .formatted(file(), wal().getFileName()),
          e);
    }
  }

  private Findings look(Access access, Optional<Head> mainHead) {
    try (var database = new Database(connections, access, Database.Watch.NONE)) {
      return database.reading(
          () -> {
            mainHead.ifPresent(head -> refuseForeignWal(head, database));
            int version = version(database);
            new Structure(database, file()).check();
            var known = KnownSchema.of(upTo(version));
            var found = KnownSchema.in(database);
            known.checkComplete(found, file());
            var head = Head.of(database);
            return new Findings(
                access, version, known.others(found), missing(head), warnings(head, access));
          });
    }
  }

  int newest() {
    return migrations.getLast().version();
  }

  private int version(Database database) {
    var header =
        new FileHeader(
            (int) database.number("pragma application_id"),
            (int) database.number("pragma user_version"));
    header.check(file(), newest());
    return header.version();
  }

  private List<Migration> upTo(int version) {
    return migrations.stream().filter(migration -> migration.version() <= version).toList();
  }

  /// The head as the main file alone has it; empty if that makes no sense, as may be when a
  /// checkpoint was cut off.
  private Optional<Head> mainHead() {
    try (var main = new Database(connections, Access.READ_MAIN_FILE, Database.Watch.NONE)) {
      return Optional.of(Head.of(main));
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  private void refuseForeignWal(Head main, Database database) {
    if (throughWal(database).filter(main::fits).isPresent()) return;
    throw new StoreException(
        "STORE_DAMAGED",
        "%s does not belong to %s; move it away to open the file as it is by itself"
            .formatted(wal(), file()));
  }

  private static Optional<Head> throughWal(Database database) {
    try {
      return Optional.of(Head.of(database));
    } catch (StoreException e) {
      if (e.code().equals("STORE_FAILED") || e.code().equals("STORE_DAMAGED"))
        return Optional.empty();
      throw e;
    }
  }

  private List<String> missing(Head head) {
    return note
        .filter(left -> left.isAheadOf(head))
        .map(
            left ->
                "%d saved steps are missing from %s after decision %d: its -wal was damaged or removed"
                    .formatted(left.writes() - head.writes(), file(), head.sequence()))
        .stream()
        .toList();
  }

  private List<String> warnings(Head head, Access access) {
    boolean accountedFor = note.filter(left -> left.isOfSessionOf(head)).isPresent();
    if (!head.isOpen() || access == Access.READ || accountedFor) return List.of();
    return List.of(
        "%s was in use when it was copied, or its -wal is gone: decisions after number %d may be"
                .formatted(file(), head.sequence())
            + " missing");
  }

  private Path file() {
    return connections.file();
  }

  private Path wal() {
    return file().resolveSibling(file().getFileName() + "-wal");
  }
}
