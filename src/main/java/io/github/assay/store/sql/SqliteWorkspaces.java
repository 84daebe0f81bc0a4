package io.github.assay.store.sql;

import io.github.assay.store.Opening;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import io.github.assay.store.Workspaces;
import io.github.assay.store.sql.Connections.Access;
import io.github.assay.store.sql.Inspection.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Workspaces as SQLite files. One object of this class serves a whole process, since it knows
/// which files are open here.
public final class SqliteWorkspaces implements Workspaces {
  private final Clock clock;
  private final List<Migration> migrations;
  private final UnaryOperator<Connection> around;
  private final OpenFiles openFiles = new OpenFiles();

  /// @param clock tells when decisions were made
  public SqliteWorkspaces(Clock clock) {
    this(clock, Migration.all(), UnaryOperator.identity());
  }

  /// @param migrations in order of their versions
  /// @param around put around each connection
  SqliteWorkspaces(Clock clock, List<Migration> migrations, UnaryOperator<Connection> around) {
    this.clock = clock;
    this.migrations = List.copyOf(migrations);
    this.around = around;
  }

  @Override
  public Workspace create(Path file) {
    NewFile.make(file.toAbsolutePath(), this::fill);
    return open(file);
  }

  private void fill(Path draft) {
    var connections = new Connections(draft, Journal.ROLLBACK, around);
    try (var database = new Database(connections, Access.CREATE, Watch.NONE)) {
      database.write(
          () -> {
            database.execute("pragma application_id = " + FileHeader.APPLICATION_ID);
            for (Migration migration : migrations) migration.run(database, statement -> {});
            database.change(
                "insert into head values (1, ?, ?, '', 0, 0, ?, 1, '', 0)",
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                clock.millis());
            database.change("insert into seat(number, name) values (0, 'gold')");
            new SqlVocabulary(database, clock).begin();
            new Seal(database).renew();
          });
    }
  }

  @Override
  public Workspace open(Path path, Opening opening) {
    try {
      return write(path, opening);
    } catch (StoreException e) {
      if (!opening.isStopped()) throw e;
      var stopped = Share.stopped();
      stopped.initCause(e);
      throw stopped;
    }
  }

  private Workspace write(Path path, Opening opening) {
    var file = existing(path);
    if (!Files.isWritable(file))
      throw new StoreException(
          "STORE_READ_ONLY", file + " is write-protected; it can only be looked at");
    var held = new Held();
    var opened = false;
    try {
      var use = openFiles.write(file);
      held.add(use::close);
      var lock = WriterLock.take(file);
      held.add(lock::close);
      if (use.isFirst()) peek(file);
      var connections = connections(file);
      var findings = inspect(connections, lock.left(), opening);
      var session = new Session(SameFile.of(file), lock);
      held.add(() -> session.rest(findings.checked()));
      var database = new Database(connections, Access.WRITE, session);
      held.add(database::close);
      if (opening.isStopped()) throw Share.stopped();
      upgrade(database, file, findings, opening);
      session.begin(database);
      held.add(() -> session.end(database));
      var workspace =
          new SqliteWorkspace(
              path.toAbsolutePath(), database, clock, held, way(findings.warnings()));
      opened = true;
      return workspace;
    } finally {
      if (!opened) held.close();
    }
  }

  /// Looks at a file that is to be written.
  private Findings inspect(Connections connections, Trace trace, Opening opening) {
    var inspection = new Inspection(connections, migrations, trace, clock.instant(), opening);
    var findings = inspection.look();
    if (!findings.foreign().isEmpty())
      throw new StoreException(
          "STORE_FOREIGN",
          "%s holds parts that Assay did not make, so it can only be looked at: %s"
              .formatted(connections.file(), findings.foreign()));
    if (!findings.missing().isEmpty())
      throw new StoreException(
          "STORE_DAMAGED",
          "%s. To go on with what is there, delete %s"
              .formatted(findings.missing().getFirst(), WriterLock.beside(connections.file())));
    return findings;
  }

  @Override
  public Workspace openReadOnly(Path path) {
    var file = existing(path);
    var held = new Held();
    var opened = false;
    try {
      var use = openFiles.read(file);
      held.add(use::close);
      if (use.isFirst()) peek(file);
      var trace = use.writerIsHere() ? Trace.OPEN_HERE : WriterLock.peek(file);
      var connections = connections(file);
      var inspection =
          new Inspection(connections, migrations, trace, clock.instant(), Opening.UNHEARD);
      var findings = inspection.look();
      refuseOld(file, findings.version());
      var database = new Database(connections, findings.access(), SameFile.of(file));
      held.add(database::close);
      var workspace =
          new SqliteWorkspace(
              path.toAbsolutePath(), database, clock, held, way(findings.sentences()));
      opened = true;
      return workspace;
    } finally {
      if (!opened) held.close();
    }
  }

  private SqliteWorkspace.Way way(List<String> warnings) {
    return new SqliteWorkspace.Way(warnings, this::openReadOnly);
  }

  private void refuseOld(Path file, int version) {
    if (version < migrations.getLast().version())
      throw new StoreException(
          "TOO_OLD",
          "%s was made by an older Assay; open it once to write, which brings it up to date"
              .formatted(file));
  }

  /// Brings an older file up to date, as a whole or not at all; a copy of it is kept, unless it is
  /// stopped.
  private void upgrade(Database database, Path file, Findings findings, Opening opening) {
    var later = migrations.stream().filter(each -> each.version() > findings.version()).toList();
    if (!later.isEmpty()) new Upgrading(database, file, opening).run(findings.version(), later);
  }

  private void peek(Path file) {
    FileHeader.read(file).check(file, LaterWords.newest(migrations));
  }

  private static Path existing(Path path) {
    try {
      var file = path.toRealPath();
      if (Files.isRegularFile(file)) return file;
      throw new StoreException("NOT_A_WORKSPACE", path + " is not a file");
    } catch (IOException e) {
      throw new StoreException(
          "NOT_FOUND",
          "there is no file %s; \"assay init %s\" makes a new workspace".formatted(path, path),
          e);
    }
  }

  private Connections connections(Path file) {
    return new Connections(file, Journal.on(file), around);
  }
}
