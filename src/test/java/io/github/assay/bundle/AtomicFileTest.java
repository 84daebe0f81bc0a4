package io.github.assay.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void aFullDiskLeavesWhatWasThereBefore() throws IOException {
    var file = Files.writeString(folder.resolve("b.zip"), "before");

    var failure =
        assertThrows(
            AssayException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    },
                    path -> path));

    assertEquals("NOT_WRITTEN", failure.code());
    assertEquals(
        file + " could not be written: No space left on device; what was there before is unchanged",
        failure.getMessage());
    assertEquals("before", Files.readString(file));
    assertEquals(List.of("b.zip"), left());
  }

  @Test
  void whatTheCheckRefusesDoesNotTakeItsPlace() throws IOException {
    var file = Files.writeString(folder.resolve("b.zip"), "before");

    assertThrows(
        AssayException.class,
        () ->
            AtomicFile.write(
                file,
                out -> out.write(1),
                path -> {
                  throw new AssayException("NO", "not this one");
                }));

    assertEquals("before", Files.readString(file));
    assertEquals(List.of("b.zip"), left());
  }

  @Test
  void theCheckSeesTheWholeContentUnderAnotherName() throws IOException {
    var file = folder.resolve("b.zip");

    long seen =
        AtomicFile.write(
            file,
            out -> out.write(new byte[12_345]),
            path -> Files.exists(file) ? -1 : path.toFile().length());

    assertEquals(12_345, seen);
    assertEquals(12_345, Files.size(file));
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
