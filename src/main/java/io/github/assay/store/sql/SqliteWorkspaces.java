package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import io.github.assay.store.Workspaces;
import io.github.assay.store.sql.Connections.Access;
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
    try (var database = new Database(connections(draft), Access.CREATE, () -> {})) {
      database.write(
          () -> {
            database.execute("pragma application_id = " + FileHeader.APPLICATION_ID);
            for (Migration migration : migrations) migration.run(database);
            database.change(
                "insert into head values (1, ?, ?, ?, 0, 0, ?, 1, '')",
                UUID.randomUUID().toString(),
                "new",
                "new",
                clock.millis());
            database.change("insert into seat(number, name) values (0, 'gold')");
            database.change(
                "insert into vocabulary(version, at, author, content, hash)"
                    + " values (0, ?, '', '[]', ?)",
                clock.millis(),
                new Fingerprint().text("[]").take());
          });
    }
  }

  @Override
  public Workspace open(Path path) {
    var file = existing(path);
    if (!Files.isWritable(file))
      throw new StoreException("STORE_READ_ONLY", file + " is write-protected; it can be read");
    var use = openFiles.write(file, () -> peek(file));
    var opened = false;
    try {
      var inspection = new Inspection(file, migrations);
      int version;
      try (var database = new Database(connections(file), Access.READ, () -> {})) {
        version = inspection.look(database);
        inspection.refuseForeignParts(database, version);
        if (version < inspection.newest()) keepCopy(database, file, version);
      }
      var database = new Database(connections(file), Access.WRITE, SameFile.of(file));
      migrate(database, version);
      var workspace = new SqliteWorkspace(path.toAbsolutePath(), database, clock, use);
      opened = true;
      return workspace;
    } finally {
      if (!opened) use.close();
    }
  }

  @Override
  public Workspace openReadOnly(Path path) {
    var file = existing(path);
    var use = openFiles.read(file, () -> peek(file));
    var opened = false;
    var database = new Database(connections(file), Access.READ, SameFile.of(file));
    try {
      new Inspection(file, migrations).look(database);
      var workspace = new SqliteWorkspace(path.toAbsolutePath(), database, clock, use);
      opened = true;
      return workspace;
    } finally {
      if (!opened) {
        database.close();
        use.close();
      }
    }
  }

  /// Writes the file as it is beside itself, before it is brought up to date.
  private static void keepCopy(Database database, Path file, int version) {
    var copy = file.resolveSibling(file.getFileName() + ".version-" + version);
    for (int i = 2; Files.exists(copy); i++)
      copy = file.resolveSibling(file.getFileName() + ".version-" + version + "-" + i);
    NewFile.make(copy, draft -> database.executeSlowly("vacuum into ?", draft.toString()));
  }

  private void migrate(Database database, int version) {
    for (Migration migration : migrations)
      if (migration.version() > version) database.write(() -> migration.run(database));
  }

  private void peek(Path file) {
    FileHeader.read(file).check(file, migrations.getLast().version());
  }

  private static Path existing(Path path) {
    try {
      var file = path.toRealPath();
      if (Files.isRegularFile(file)) return file;
      throw new StoreException("NOT_A_WORKSPACE", path + " is not a file");
    } catch (IOException e) {
      throw new StoreException("NOT_FOUND", "there is no file " + path, e);
    }
  }

  private Connections connections(Path file) {
    return new Connections(file, around);
  }
}
