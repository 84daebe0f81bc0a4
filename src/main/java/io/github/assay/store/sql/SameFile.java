package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Makes sure that a path still leads to the file that was opened: SQLite would go on to write into
/// a file without a name, and acknowledge it.
///
/// @param key device and number of the file, where the system has such; never opens it
record SameFile(Path file, @Nullable Object key) implements Watch {
  static SameFile of(Path file) {
    return new SameFile(file, key(file));
  }

  /// @throws StoreException `STORE_MOVED`
  @Override
  public void check() {
    var now = key(file);
    if (key != null && !key.equals(now))
      throw new StoreException(
          "STORE_MOVED",
          file + " was moved or replaced while it was open; nothing of this step was kept");
  }

  private static @Nullable Object key(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      throw new StoreException(
          "STORE_MOVED", file + " is not there any more; nothing of this step was kept", e);
    }
  }
}
