package io.github.assay.bundle;

import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes bundles. What it leaves behind is whole, checked, and the same for the same release.
public final class BundleWriter {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final BundleReader reader;

  /// @param reader opens what was written, before it takes its place
  public BundleWriter(BundleReader reader) {
    this.reader = reader;
  }

  /// Writes a bundle, opens it again, and only then puts it in its place, where it replaces an
  /// earlier archive.
  ///
  /// @return the bundle as it was opened from the file
  /// @throws AssayException `EXISTS` if something that is no archive is there, `NOT_WRITTEN` if the
  ///   file system refuses, `BUNDLE_REFUSED` if what was written does not open; nothing is left,
  ///   and what was there before is untouched
  public Bundle write(Release release, Path target) {
    refuseToReplaceOthers(target);
    return AtomicFile.write(
        target,
        // made in here, so that a large model is let go before it is read back
        out -> PlainZip.write(new BundleFiles(release).all(), out),
        file -> opened(reader.check(file), target));
  }

  private static Bundle opened(BundleCheck check, Path target) {
    if (check instanceof BundleCheck.Ready(Bundle bundle)) return bundle;
    throw new AssayException(
        "BUNDLE_REFUSED",
        "%s was not written, since the bundle would not open: %s (%s)"
            .formatted(target, check.sentence(), check.word()));
  }

  private static void refuseToReplaceOthers(Path target) {
    if (!Files.exists(target)) return;
    try {
      if (Files.isRegularFile(target) && startsAsZip(target)) return;
    } catch (IOException e) {
      throw new AssayException("NOT_WRITTEN", target + " cannot be looked at", e);
    }
    throw new AssayException(
        "EXISTS", target + " is there and is not a bundle; it was left as it is");
  }

  private static boolean startsAsZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }
}
