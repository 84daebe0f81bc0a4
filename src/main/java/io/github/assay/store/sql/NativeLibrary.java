package io.github.assay.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// The native part of SQLite, unpacked once for all starts. The driver by itself unpacks it anew at
/// each start, and leaves it behind whenever the program is killed.
public final class NativeLibrary {
  /// Where the driver looks for it first.
  public static final String PLACE = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /// Makes sure that it lies in a folder of the user's own, as it is in the driver.
  ///
  /// @param folder made if it is missing
  /// @return the folder that it lies in; empty if it cannot be put there, or if the driver brings
  ///   none for this machine
  public static Optional<Path> keepIn(Path folder) {
    var name = LibraryLoaderUtil.getNativeLibName();
    var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (var stream = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (stream == null) return Optional.empty();
      var place = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
      keep(stream.readAllBytes(), place.resolve(name));
      return Optional.of(place);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void keep(byte[] library, Path file) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(library, content(file))) return;
    Files.createDirectories(file.getParent());
    var draft = Files.createTempFile(file.getParent(), "unpacked", ".new");
    try {
      Files.write(draft, library);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static byte[] content(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      return stream.readAllBytes();
    }
  }
}
