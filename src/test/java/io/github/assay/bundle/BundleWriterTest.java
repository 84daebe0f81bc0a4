package io.github.assay.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.testing.Releases;
import io.github.assay.testing.WordRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {
  private final BundleReader reader = new BundleReader(List.of(new WordRecipe()), Limits.STANDARD);
  private final BundleWriter writer = new BundleWriter(reader);

  @TempDir private Path folder;

  @Test
  void everythingThatABundleNeedsIsInIt() throws IOException {
    var file = folder.resolve("b.zip");

    writer.write(Releases.words(), file);

    try (var zip = new ZipFile(file.toFile())) {
      assertEquals(
          List.of(
              "LICENSES/Apache-2.0.txt",
              "LICENSES/libraries.md",
              "SHA256SUMS",
              "card/MODEL_CARD.md",
              "eval/metrics.json",
              "eval/per_tag.csv",
              "golden/cases.jsonl",
              "labels/vocabulary.json",
              "manifest.json",
              "model/model.words.tsv",
              "preprocess/pipeline.json",
              "provenance/environment.json",
              "provenance/training.json",
              "runbook/RUNBOOK.md",
              "thresholds.json"),
          zip.stream().map(ZipEntry::getName).toList());
    }
  }

  @Test
  void theSameRunGivesTheSameBytesAnywhere() throws IOException {
    var first = folder.resolve("first.zip");
    var second = folder.resolve("second.zip");
    var release = Releases.words();
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();

    writer.write(release, first);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      writer.write(release, second);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }

    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void aFileThatIsNoArchiveIsNeverReplaced() throws IOException {
    var file = Files.writeString(folder.resolve("labels.db"), "years of work");

    var failure = assertThrows(AssayException.class, () -> writer.write(Releases.words(), file));

    assertEquals("EXISTS", failure.code());
    assertEquals("years of work", Files.readString(file));
    assertEquals(List.of("labels.db"), left());
  }

  @Test
  void whatWouldNotOpenIsNotWritten() throws IOException {
    var file = folder.resolve("b.zip");
    var withoutRecipes = new BundleWriter(new BundleReader(List.of(), Limits.STANDARD));

    var failure =
        assertThrows(AssayException.class, () -> withoutRecipes.write(Releases.words(), file));

    assertEquals("BUNDLE_REFUSED", failure.code());
    assertEquals(List.of(), left());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    var failure =
        assertThrows(
            AssayException.class,
            () -> writer.write(Releases.words(), folder.resolve("none/b.zip")));

    assertEquals("NOT_WRITTEN", failure.code());
  }

  @Test
  void whatKilledExportsLeftBehindGoesAfterADay() throws IOException {
    var old = Files.writeString(folder.resolve(".b.zip.1.tmp"), "half");
    Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.from(java.time.Instant.EPOCH));
    Files.writeString(folder.resolve(".b.zip.2.tmp"), "just now");
    Files.writeString(folder.resolve(".other.zip.3.tmp"), "not ours");

    writer.write(Releases.words(), folder.resolve("b.zip"));

    assertEquals(List.of(".b.zip.2.tmp", ".other.zip.3.tmp", "b.zip"), left());
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
