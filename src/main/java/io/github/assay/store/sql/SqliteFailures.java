package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in a sentence for people what SQLite says in numbers.
///
/// @param file the workspace
record SqliteFailures(Path file) {
  private static final int PRIMARY = 0xff;

  /// The failure with its code; what was acknowledged before is kept, nothing of the failed step
  /// is.
  StoreException explain(SQLException failure) {
    var code =
        failure instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    if (isFull(code)) return new StoreException("STORE_FULL", full(), failure);
    return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
          of("STORE_BUSY", "another program is writing to %s", failure);
      case SQLITE_CORRUPT ->
          of("STORE_DAMAGED", "%s is damaged: parts of it make no sense", failure);
      case SQLITE_NOTADB -> of("NOT_A_WORKSPACE", "%s is not an Assay workspace", failure);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN ->
          of("STORE_READ_ONLY", "%s or its folder cannot be written to", failure);
      case SQLITE_IOERR -> of("STORE_IO", "%s cannot be read or written", failure);
      case SQLITE_NOMEM -> of("STORE_MEMORY", "there is too little memory to use %s", failure);
      case SQLITE_TOOBIG -> of("STORE_TOO_BIG", "a value is too big for %s", failure);
      case SQLITE_INTERRUPT -> of("STORE_SLOW", "%s took too long to answer", failure);
      default -> of("STORE_FAILED", "%s cannot be used", failure);
    };
  }

  private static boolean isFull(SQLiteErrorCode code) {
    return code == SQLiteErrorCode.SQLITE_FULL
        || code == SQLiteErrorCode.SQLITE_IOERR_WRITE
        || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
  }

  private StoreException of(String code, String sentence, SQLException failure) {
    return new StoreException(code, sentence.formatted(file), failure);
  }

  private String full() {
    return "the disk of " + file + " is full" + free() + "; nothing of this step was kept";
  }

  private String free() {
    try {
      long bytes = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
      return String.format(Locale.ENGLISH, " (%,d KB free)", bytes / 1024);
    } catch (IOException e) {
      return "";
    }
  }
}
