package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.store.MergeStore.Wish;
import io.github.assay.store.Merged;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/// Merges two people's files, which grew from one, into a new file. None of the three is written
/// to, and the new one appears under its name only when it is whole. Blocking.
public final class FileMerging {
  private final Workbenches workbenches;
  private final String author;

  /// @param author who merges
  public FileMerging(Workbenches workbenches, String author) {
    this.workbenches = workbenches;
    this.author = author;
  }

  /// The files that are merged.
  ///
  /// @param base from which both grew
  /// @param ours the one that stands where only one can
  public record Sides(Path base, Path ours, Path theirs) {
    private List<Path> all() {
      return List.of(base, ours, theirs);
    }
  }

  /// Merges into a new file.
  ///
  /// @throws AssayException `EXISTS` if something is there already, `SAME_FILE` if two of the files
  ///   are one, `IN_USE` if one of them is open, `STORE_DAMAGED`, `UNRELATED`, `NEWER_BASE`,
  ///   `PARTED`; nothing is written
  /// @throws java.util.concurrent.CancellationException if `progress` says so; no file is left
  public Merged run(Sides sides, Path out, Progress progress) {
    refuse(sides, out);
    var folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder))
      throw new AssayException("NOT_FOUND", "there is no folder " + folder);
    var draft = folder.resolve(out.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      var merged = merge(sides, draft, out, progress);
      progress.check();
      refuse(sides, out);
      Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
      return merged;
    } catch (IOException e) {
      throw new AssayException("STORE_IO", "%s cannot be made (%s)".formatted(out, e), e);
    } finally {
      remove(draft);
    }
  }

  /// Finds out what [#run] would do; leaves no file.
  ///
  /// @throws AssayException as [#run], without `EXISTS`
  public Merged look(Sides sides, Progress progress) {
    refuseSame(sides);
    try {
      var folder = Files.createTempDirectory("assay-merge");
      var draft = folder.resolve("merged.db");
      try {
        return merge(sides, draft, draft, progress);
      } finally {
        remove(draft);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new AssayException("STORE_IO", "no room to try the merge in (%s)".formatted(e), e);
    }
  }

  private static void refuse(Sides sides, Path out) {
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS))
      throw new StoreException("EXISTS", out + " exists already; it was not touched");
    refuseSame(sides);
  }

  private static void refuseSame(Sides sides) {
    var all = sides.all();
    for (int i = 0; i < all.size(); i++)
      for (Path other : all.subList(i + 1, all.size()))
        if (isSame(all.get(i), other))
          throw new AssayException(
              "SAME_FILE", "%s and %s are one file".formatted(all.get(i), other));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return one.equals(other);
    }
  }

  /// @param draft the file that is made
  /// @param out what it is to be called
  private Merged merge(Sides sides, Path draft, Path out, Progress progress) {
    try (var base = workbenches.openReadOnly(sides.base());
        var ours = workbenches.openReadOnly(sides.ours());
        var theirs = workbenches.openReadOnly(sides.theirs())) {
      ours.workspace().merges().refuseUnlessFrom(base.workspace());
      theirs.workspace().merges().refuseUnlessFrom(base.workspace());
      for (Workbench each : List.of(base, ours, theirs))
        verify(each.workspace(), each.workspace().file(), progress);
      progress.check();
      progress.report("copying " + sides.ours().getFileName(), 0, 0);
      ours.workspace().copyTo(draft);
      var merged = take(theirs.workspace(), draft, progress);
      try (var whole = workbenches.openReadOnly(draft)) {
        verify(whole.workspace(), out, progress);
      }
      return merged;
    }
  }

  private Merged take(Workspace theirs, Path draft, Progress progress) {
    try (var workbench = workbenches.open(draft)) {
      return workbench.workspace().merges().take(theirs, wish(theirs, author, progress));
    }
  }

  /// How a file is merged.
  static Wish wish(Workspace theirs, String author, Progress progress) {
    var name = String.valueOf(theirs.file().getFileName());
    return new Wish(
        author,
        name,
        (stage, done, total) -> {
          progress.check();
          progress.report(stage, done, total);
        });
  }

  /// Makes sure that a file is sound.
  ///
  /// @param file as people call it
  /// @throws AssayException `STORE_DAMAGED` with the first thing that is wrong
  static void verify(Workspace workspace, Path file, Progress progress) {
    progress.check();
    progress.report("checking " + file.getFileName(), 0, 0);
    var problems = workspace.verify();
    if (!problems.isEmpty())
      throw new StoreException(
          "STORE_DAMAGED",
          "%s is damaged, so nothing was merged: %s".formatted(file, problems.getFirst()));
  }

  private static void remove(Path file) {
    try {
      for (String ending : List.of("", "-wal", "-shm", "-journal", ".lock"))
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
