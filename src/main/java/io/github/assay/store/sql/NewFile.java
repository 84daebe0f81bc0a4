package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;

/// A file that appears under its name only when it is complete.
final class NewFile {
  private NewFile() {}

  /// Makes a file under another name beside it, then moves it.
  ///
  /// @param fill makes the draft that it is given
  /// @throws StoreException `EXISTS` if something is there already, `NOT_FOUND` if the folder is
  ///   missing; no draft is left
  static void make(Path target, Consumer<Path> fill) {
    refuse(target);
    var draft = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      fill.accept(draft);
      refuse(target);
      Files.move(draft, target);
      syncFolder(target);
    } catch (IOException e) {
      throw new StoreException("STORE_IO", target + " cannot be made (" + e.getMessage() + ")", e);
    } finally {
      delete(draft);
    }
  }

  private static void refuse(Path target) {
    if (Files.exists(target, java.nio.file.LinkOption.NOFOLLOW_LINKS))
      throw new StoreException("EXISTS", target + " exists already; it was not touched");
    var folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder))
      throw new StoreException("NOT_FOUND", "there is no folder " + folder);
  }

  /// Keeps the new name through a power cut; Windows has no such call and needs none.
  private static void syncFolder(Path target) {
    try (var folder =
        FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // the file is complete under its name; the system writes the folder in its own time
    }
  }

  private static void delete(Path draft) {
    for (String suffix : new String[] {"", "-journal", "-wal", "-shm"})
      draft.resolveSibling(draft.getFileName() + suffix).toFile().delete();
  }
}
