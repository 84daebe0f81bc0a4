package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One opening of a workspace for writing, from its beginning to its orderly end.
///
/// While it lasts, the progress is noted beside the file, so that the next to open the file can
/// tell whether the `-wal` lost something.
final class Session implements Watch {
  private final SameFile file;
  private final WriterLock lock;
  private @Nullable Head ended;

  /// @param file the file that was opened
  /// @param lock keeps other writers away
  Session(SameFile file, WriterLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /// Begins. Afterwards the main file and the `-wal` carry the same mark, so that a `-wal` of
  /// another file, or of another time, is known from it.
  void begin(Database database) {
    Head.begin(database);
    database.executeSlowly("pragma wal_checkpoint(truncate)");
  }

  @Override
  public void check() {
    file.check();
  }

  @Override
  public void committed(Database database) {
    try {
      var head = Head.of(database);
      lock.note(new Acknowledged(head.workspace(), head.session(), head.writes()));
    } catch (StoreException e) {
      // what was written is written; without the note only a later loss is harder to see
      log(e);
    }
  }

  /// Ends: moves all from the `-wal` into the file, so that it is complete by itself. If that
  /// cannot be now, nothing is lost: the `-wal` stays, and the next to open the file reads it.
  void end(Database database) {
    try {
      Head.end(database);
      database.executeSlowly("pragma wal_checkpoint(truncate)");
      if (!database.sawDamage()) ended = Head.of(database);
      lock.clear();
    } catch (StoreException e) {
      log(e);
    }
  }

  /// After the database was closed: notes how the file looks, if the session ended in order.
  ///
  /// @param checked when the structure of the file was gone through
  void rest(Instant checked) {
    var head = ended;
    if (head == null) return;
    try {
      lock.note(Sound.of(file.file(), head, checked));
    } catch (IOException e) {
      System.getLogger(Session.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
  }

  private static void log(StoreException e) {
    System.getLogger(Session.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
  }
}
