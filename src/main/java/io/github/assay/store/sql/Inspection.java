package io.github.assay.store.sql;

import io.github.assay.store.Opening;
import io.github.assay.store.StoreException;
import io.github.assay.store.sql.Connections.Access;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A look at a file before anybody works with it. Changes nothing: it goes through connections that
/// can only read.
///
/// @param connections to the file
/// @param migrations all that this Assay knows
/// @param trace what the last session left beside the file
/// @param now when the look is taken
/// @param opening hears how far it is
record Inspection(
    Connections connections,
    List<Migration> migrations,
    Trace trace,
    Instant now,
    Opening opening) {
  /// What was seen.
  ///
  /// @param access by which the file could be read
  /// @param version of the file
  /// @param checked when its structure was gone through last
  /// @param foreign names of triggers, views and tables that Assay did not make
  /// @param missing sentences on what was acknowledged and is not there
  /// @param warnings sentences on what may be wrong
  record Findings(
      Access access,
      int version,
      Instant checked,
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
      return hasWal ? lookThroughWal() : look(Access.LOOK, Optional.empty());
    } catch (StoreException e) {
      boolean lacksPlace = e.code().equals("STORE_READ_ONLY") || e.code().equals("STORE_FULL");
      if (!lacksPlace) throw e;
      if (wal().toFile().length() == 0) return look(Access.READ_MAIN_FILE, Optional.empty());
      throw new StoreException(
          e.code(),
          "%s can only be read together with %s, and that needs a folder with room to write in"
              .formatted(file(), wal().getFileName()),
          e);
    }
  }

  /// A file that is sound by itself, and not together with the `-wal`, has one that is not its own.
  private Findings lookThroughWal() {
    try {
      return look(Access.READ, mainHead());
    } catch (StoreException e) {
      if (!e.code().equals("STORE_DAMAGED") || !isSoundAlone()) throw e;
      var failure = foreignWal();
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private boolean isSoundAlone() {
    try {
      look(Access.READ_MAIN_FILE, Optional.empty());
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private Findings look(Access access, Optional<Head> mainHead) {
    try (var database = new Database(connections, access, Watch.NONE)) {
      return database.reading(
          () -> {
            mainHead.ifPresent(head -> refuseForeignWal(head, database));
            int version = version(database);
            var structure = new Structure(database, file());
            if (access != Access.READ) structure.checkSize();
            var checked = known(database, access);
            if (checked.isEmpty()) structure.check(opening);
            var known = KnownSchema.of(upTo(version));
            var found = KnownSchema.in(database);
            known.checkComplete(found, file());
            var head = Head.of(database);
            return new Findings(
                access,
                version,
                checked.orElse(now),
                known.others(found),
                missing(head),
                warnings(head, access));
          });
    }
  }

  /// When the structure was gone through, if the file is as the last session left it, or is written
  /// by this process.
  private Optional<Instant> known(Database database, Access access) {
    if (trace.isOpenHere()) return Optional.of(now);
    return access == Access.LOOK
        ? trace
            .sound()
            .filter(sound -> sound.isStill(file(), Head.of(database), now))
            .map(Sound::checked)
        : Optional.empty();
  }

  int newest() {
    return LaterWords.newest(migrations);
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
    try (var main = new Database(connections, Access.READ_MAIN_FILE, Watch.NONE)) {
      return Optional.of(Head.of(main));
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  private void refuseForeignWal(Head main, Database database) {
    if (throughWal(database).filter(main::fits).isEmpty()) throw foreignWal();
  }

  private StoreException foreignWal() {
    return new StoreException(
        "STORE_DAMAGED",
        "%s does not belong to %s, or is damaged; move it away to open the file as it is by itself"
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
    return trace
        .acknowledged()
        .filter(left -> left.isAheadOf(head))
        .map(
            left ->
                "%d saved steps are missing from %s after decision %d: its -wal was damaged or removed"
                    .formatted(left.writes() - head.writes(), file(), head.sequence()))
        .stream()
        .toList();
  }

  private List<String> warnings(Head head, Access access) {
    boolean accountedFor =
        trace.acknowledged().filter(left -> left.isOfSessionOf(head)).isPresent();
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
