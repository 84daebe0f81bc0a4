package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/// The native library is unpacked once, and anew where it is not what it should be.
class NativeLibraryTest {
  @TempDir Path folder;

  @Test
  void itIsUnpackedOnceAndMendedWhereItIsDamaged() throws IOException {
    var place = NativeLibrary.keepIn(folder.resolve("cache/assay")).orElseThrow();
    var file = place.resolve(LibraryLoaderUtil.getNativeLibName());
    var library = Files.readAllBytes(file);
    var time = Files.getLastModifiedTime(file);
    assertTrue(library.length > 100_000);

    assertEquals(Optional.of(place), NativeLibrary.keepIn(folder.resolve("cache/assay")));
    assertEquals(time, Files.getLastModifiedTime(file));

    Files.write(file, new byte[10]);
    NativeLibrary.keepIn(folder.resolve("cache/assay"));

    assertArrayEquals(library, Files.readAllBytes(file));
    try (var files = Files.list(place)) {
      assertEquals(1, files.count(), "no draft is left");
    }
  }

  @Test
  void whereItCannotBePutTheDriverSeesToItself() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "not a folder");

    assertEquals(Optional.empty(), NativeLibrary.keepIn(file));
  }
}
