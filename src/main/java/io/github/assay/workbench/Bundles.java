package io.github.assay.workbench;

import io.github.assay.bundle.Bundle;
import io.github.assay.bundle.BundleCheck;
import io.github.assay.bundle.BundleReader;
import io.github.assay.domain.AssayException;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.ItemRecord;
import io.github.assay.transfer.ItemRows;
import io.github.assay.transfer.Mapping;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.SafeFile;
import io.github.assay.transfer.Source;
import io.github.assay.transfer.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/// What can be done with a bundle alone: no workspace is needed.
///
/// Blocking; thread-safe.
public final class Bundles {
  private final BundleReader reader;
  private final Clock clock;

  /// @param clock tells what in a folder is an old leftover
  public Bundles(BundleReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /// Looks at a bundle through and through; see [BundleReader#check].
  public BundleCheck check(Path file) {
    return reader.check(file);
  }

  /// Opens a bundle to use it; see [BundleReader#open].
  public Bundle open(Path file) {
    return reader.open(file);
  }

  /// Suggests tags for every item of a file and writes one [Answer] a line, in the order of the
  /// items. The target appears whole or not at all.
  ///
  /// @return how many items there were
  /// @throws UnreadableException at the first thing that is wrong with the file, with its place
  /// @throws AssayException `EXPORT_FAILED` if the target cannot be written
  public long suggest(Bundle bundle, Input items, Path target) {
    try (var safe = SafeFile.create(target, clock.instant())) {
      long count = write(bundle, items, safe.out());
      safe.commit();
      return count;
    } catch (IOException e) {
      throw SafeFile.failed(target, e);
    }
  }

  /// The same into a stream, which stays open. Nothing is written to it unless the whole file could
  /// be read.
  public long suggest(Bundle bundle, Input items, OutputStream out) {
    try {
      var spool = Files.createTempFile("assay-suggestions", ".jsonl");
      try {
        long count = suggest(bundle, items, spool);
        Files.copy(spool, out);
        out.flush();
        return count;
      } finally {
        Files.deleteIfExists(spool);
      }
    } catch (IOException e) {
      throw new AssayException("EXPORT_FAILED", "the output takes no more: " + e.getMessage(), e);
    }
  }

  private static long write(Bundle bundle, Input items, OutputStream out) throws IOException {
    var count = new long[1];
    try {
      read(
          items,
          record -> {
            var item = record.item();
            var answer = Answer.of(item.id(), bundle, item.title(), item.description());
            try {
              out.write(answer.line());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            count[0]++;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return count[0];
  }

  private static void read(Input items, Consumer<ItemRecord> consumer) throws IOException {
    try (var source = Source.open(items, Reading.PLAIN)) {
      source.read(new ItemSink(new ItemRows(Mapping.NONE), consumer));
    }
  }
}
