package io.github.assay.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.testing.Releases;
import io.github.assay.testing.Seeds;
import io.github.assay.testing.WordRecipe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused before a single checksum is looked at.
class HostileArchiveTest {
  private static final byte[] SOME = "some".getBytes(StandardCharsets.UTF_8);

  private final BundleReader reader = new BundleReader(List.of(new WordRecipe()), Limits.STANDARD);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "a/../../x",
        "a/../x",
        "/etc/passwd",
        "C:\\x",
        "C:x",
        "..\\w",
        "a\\b",
        "model/",
        "a//b",
        "./x",
        "x/.",
        "x/..",
        "...",
        "a/b/c/d",
        "nul\0name",
        "line\nfeed",
        "blank name",
        "tab\tname",
        "ümlaut",
        "e\u0301",
        "\u00e9",
        "\u202egpj.exe",
        "x.",
        "~root",
        "$HOME",
        "a;b",
        "-x/*",
        " ",
        "\uFEFFmanifest.json"
      })
  void namesThatCouldPointElsewhereAreRefused(String name) throws IOException {
    assertEquals("ENTRY_NAME", checked(new RawZip().add(name, SOME)).word());
    assertEquals(List.of("b.zip"), left());
  }

  @Test
  void bytesThatAreNoTextAreNoName() throws IOException {
    var zip = new RawZip().add("~~~~", SOME).bytes();
    for (int i = 0; i < zip.length; i++) if (zip[i] == '~') zip[i] = (byte) 0xff;

    assertEquals("BUNDLE_UNREADABLE", checked(zip).word());
  }

  @Test
  void threeHundredLevelsAreRefused() throws IOException {
    assertEquals("ENTRY_NAME", checked(new RawZip().add("a/".repeat(299) + "a", SOME)).word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "MANIFEST.JSON", "Manifest.json", "manifest.json/x"})
  void aNameStandsOnlyOnce(String twin) throws IOException {
    var zip = new RawZip().add("manifest.json", SOME).add(twin, SOME);

    var check = checked(zip);

    assertEquals("DUPLICATE_ENTRY", check.word());
    assertEquals(BundleCheck.Unsafe.class, check.getClass());
  }

  @Test
  void aSmallFileThatGrowsBeyondMeasureIsRefused() throws IOException {
    var zeros = new byte[8 << 20];

    var check = checked(new RawZip().add("model/model.tribuo.pb", zeros));

    assertEquals(
        new BundleCheck.Unsafe(
            "BOMB", "model/model.tribuo.pb", "inflates to more than 200 times its size"),
        check);
  }

  @Test
  void manySmallFilesThatGrowTogetherAreRefused() throws IOException {
    var zip = new RawZip();
    for (int i = 0; i < 40; i++) zip.add("f" + i, new byte[1 << 20]);

    assertEquals("BOMB", checked(zip).word());
  }

  @Test
  void realBytesCountNotThoseInTheHeader() throws IOException {
    var noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    var file = Files.write(folder.resolve("b.zip"), new RawZip().add("x", noise).bytes());
    var narrow = new Limits(1000, 99_999, 200, 1 << 20, 1 << 20, 1 << 20, 1 << 20);

    var check = new BundleReader(List.of(), narrow).check(file);

    assertEquals(
        new BundleCheck.Unsafe("BOMB", "x", "inflates to more than 99,999 bytes in all"), check);
  }

  @Test
  void aThousandAndOneEntriesAreRefused() throws IOException {
    var zip = new RawZip();
    for (int i = 0; i < 1001; i++) zip.add("f" + i, SOME);

    assertEquals(new BundleCheck.Unsafe("BOMB", "", "1,001 entries, at most 1,000"), checked(zip));
  }

  @Test
  void theDirectoryAndTheContentMustNameTheSame() throws IOException {
    var renamed =
        new RawZip().add("harmful", "harmless", SOME, RawZip.crc(SOME)).add("other", SOME);

    assertEquals("TWO_DIRECTORIES", checked(renamed).word());
  }

  @Test
  void aWrongCheckValueIsDamage() throws IOException {
    assertEquals("BUNDLE_UNREADABLE", checked(new RawZip().add("x", "x", SOME, 7)).word());
  }

  @Test
  void whatIsNoArchiveIsDamage() throws IOException {
    assertEquals("BUNDLE_UNREADABLE", checked(new byte[0]).word());
    assertEquals("BUNDLE_UNREADABLE", checked(new byte[] {'P', 'K', 3, 4}).word());
    assertEquals("BUNDLE_UNREADABLE", checked("not a zip".getBytes(StandardCharsets.UTF_8)).word());
    assertEquals("ENTRY_MISSING", checked(new RawZip()).word());
  }

  @Test
  void nothingMayFollowTheEnd() throws IOException {
    var longer = Arrays.copyOf(whole(), whole().length + 1);
    assertEquals("MORE_BYTES", checked(longer).word());

    var commented = Arrays.copyOf(whole(), whole().length + 5);
    commented[whole().length - 2] = 5;
    assertEquals("MORE_BYTES", checked(commented).word());
  }

  @Test
  void everyTruncationIsDamage() throws IOException {
    var whole = whole();

    for (int length = 0; length < whole.length; length += 97) {
      var check = checked(Arrays.copyOf(whole, length));
      assertEquals(BundleCheck.Damaged.class, check.getClass(), "cut at " + length);
    }
  }

  @Seeds(200)
  void damageAnywhereIsAnAnswerAndNoFailure(Random random) throws IOException {
    var bytes = whole().clone();
    for (int flips = 1 + random.nextInt(20); flips > 0; flips--)
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));

    var check = checked(bytes);

    if (check instanceof BundleCheck.Ready(var bundle))
      assertEquals(reader.open(file(whole())).manifest(), bundle.manifest());
    assertEquals(List.of("b.zip"), left());
  }

  @Test
  void aMissingFileIsNamed() {
    var failure =
        assertThrows(AssayException.class, () -> reader.check(folder.resolve("none.zip")));

    assertEquals("NOT_FOUND", failure.code());
    assertEquals("there is no file " + folder.resolve("none.zip"), failure.getMessage());
  }

  @Test
  void aFolderIsNoBundle() {
    var failure = assertThrows(AssayException.class, () -> reader.check(folder));

    assertEquals("FILE_UNREADABLE", failure.code());
  }

  private BundleCheck checked(RawZip zip) throws IOException {
    return checked(zip.bytes());
  }

  private BundleCheck checked(byte[] zip) throws IOException {
    return reader.check(file(zip));
  }

  private Path file(byte[] zip) throws IOException {
    return Files.write(folder.resolve("b.zip"), zip);
  }

  /// A good bundle.
  private static byte[] whole() throws IOException {
    var out = new ByteArrayOutputStream();
    PlainZip.write(new BundleFiles(Releases.words()).all(), out);
    return out.toByteArray();
  }

  private List<String> left() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
