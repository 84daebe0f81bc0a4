package io.github.assay.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainZipTest {
  @TempDir private Path folder;

  @Test
  void whatReadersWouldTakeForABombIsStored() throws IOException, Refusal {
    var zeros = new byte[4 << 20];
    var file = write("model/zeros.f64", zeros);

    try (var zip = new ZipFile(file.toFile())) {
      assertEquals(ZipEntry.STORED, zip.getEntry("model/zeros.f64").getMethod());
    }
    try (var zip = SafeZip.open(file, Limits.STANDARD)) {
      assertArrayEquals(zeros, zip.bytes("model/zeros.f64", zeros.length));
    }
  }

  @Test
  void timesAreTheSameEverywhere() throws IOException {
    var file = write("a.txt", "text ".repeat(100).getBytes(StandardCharsets.UTF_8));

    try (var zip = new ZipFile(file.toFile())) {
      var entry = zip.getEntry("a.txt");
      assertEquals(ZipEntry.DEFLATED, entry.getMethod());
      assertEquals(LocalDateTime.of(1980, 2, 1, 0, 0), entry.getTimeLocal());
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    entries.put(name, bytes);
    var file = folder.resolve("b.zip");
    try (var out = Files.newOutputStream(file)) {
      PlainZip.write(entries, out);
    }
    return file;
  }
}
