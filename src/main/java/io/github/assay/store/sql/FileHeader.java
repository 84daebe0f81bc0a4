package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first 100 bytes of a database file.
///
/// @param applicationId whose file it is
/// @param version of the schema
record FileHeader(int applicationId, int version) {
  /// Says that a database is an Assay workspace.
  static final int APPLICATION_ID = 0x78815549;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int SIZE = 100;

  /// Reads the header. Never while this process has the file open as a database: closing the
  /// channel would drop SQLite's locks.
  ///
  /// @throws StoreException `NOT_A_WORKSPACE` if it is no database
  static FileHeader read(Path file) {
    var header = bytes(file);
    for (int i = 0; i < MAGIC.length; i++)
      if (i >= header.limit() || header.get(i) != MAGIC[i]) throw notAWorkspace(file);
    if (header.limit() < SIZE)
      throw new StoreException("STORE_DAMAGED", file + " is damaged: it ends in its first bytes");
    return new FileHeader(header.getInt(68), header.getInt(60));
  }

  /// @throws StoreException `NOT_A_WORKSPACE`, `TOO_NEW`
  void check(Path file, int newest) {
    if (applicationId != APPLICATION_ID) throw notAWorkspace(file);
    if (version > newest)
      throw new StoreException(
          "TOO_NEW",
          "%s was made by a later Assay (version %d of the format, this one knows %d)"
              .formatted(file, version, newest));
    if (version < 1) throw notAWorkspace(file);
  }

  private static StoreException notAWorkspace(Path file) {
    return new StoreException("NOT_A_WORKSPACE", file + " is not an Assay workspace");
  }

  private static ByteBuffer bytes(Path file) {
    var bytes = ByteBuffer.allocate(SIZE);
    try (var channel = Files.newByteChannel(file)) {
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return bytes.flip();
    } catch (IOException e) {
      throw new StoreException("STORE_IO", file + " cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
