package io.github.assay.workbench;

import io.github.assay.store.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder with the copies of one workspace. Looks at names only: a copy says in its name when
/// it was made and how far the workspace had come then. What else lies there is left alone.
///
/// @param folder may be missing
record BackupShelf(Path folder) {
  private static final Pattern NAME =
      Pattern.compile("([0-9]{8}T[0-9]{6}Z)-([0-9a-f]{8})-([0-9]{1,18})\\.db");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// What is left of a copy whose program was killed is as old as this before it is taken away.
  private static final Duration STALE = Duration.ofDays(1);

  /// A copy.
  ///
  /// @param session how the session begins in which it was made
  /// @param writes how many transactions had written to the workspace
  record Copy(Instant at, String session, long writes) {
    static Copy of(Instant at, Edition edition) {
      return new Copy(at, edition.session().substring(0, 8), edition.writes());
    }

    private String name() {
      return "%s-%s-%d.db".formatted(TIME.format(at), session, writes);
    }

    private static Optional<Copy> named(String name) {
      var parts = NAME.matcher(name);
      if (!parts.matches()) return Optional.empty();
      try {
        var at = TIME.parse(parts.group(1), Instant::from);
        return Optional.of(new Copy(at, parts.group(2), Long.parseLong(parts.group(3))));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  static BackupShelf beside(Path workspace) {
    return new BackupShelf(workspace.resolveSibling(workspace.getFileName() + ".backups"));
  }

  /// Where a copy goes; makes the folder.
  Path place(Copy copy) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(copy.name());
  }

  Optional<Copy> newest() throws IOException {
    return copies().stream().max(Comparator.comparing(Copy::at));
  }

  /// Takes away what [BackupRotation] does not keep, and what killed programs left.
  void tidy(Instant now) throws IOException {
    var copies = copies();
    var kept = BackupRotation.kept(copies.stream().map(Copy::at).toList());
    for (Copy copy : copies)
      if (!kept.contains(copy.at())) Files.deleteIfExists(folder.resolve(copy.name()));
    try (var drafts = Files.newDirectoryStream(folder, "*.db.*.new*")) {
      for (Path draft : drafts)
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(now.minus(STALE)))
          Files.deleteIfExists(draft);
    }
  }

  private List<Copy> copies() throws IOException {
    var copies = new ArrayList<Copy>();
    if (!Files.isDirectory(folder)) return copies;
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) Copy.named(file.getFileName().toString()).ifPresent(copies::add);
    }
    return copies;
  }
}
