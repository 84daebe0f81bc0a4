package io.github.assay.workbench;

import io.github.assay.domain.Tag;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.transfer.Formats;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Reading;
import io.github.assay.workbench.Exporting.Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A real workspace in a folder, and short ways to put files into it and to take them out.
final class Shelf implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30.250Z"), ZoneOffset.UTC);

  final Path folder;
  final Workspace workspace;
  final Importing importing;
  final Exporting exporting;

  Shelf(Path folder, String name) {
    this.folder = folder;
    this.workspace = new SqliteWorkspaces(CLOCK).create(folder.resolve(name));
    this.importing = new Importing(workspace, CLOCK);
    this.exporting = new Exporting(workspace, CLOCK);
  }

  /// A workspace with these approved tags.
  static Shelf with(Path folder, String name, String... tags) {
    var shelf = new Shelf(folder, name);
    shelf.workspace.vocabulary().replace(List.of(tags).stream().map(Shelf::tag).toList(), "owner");
    return shelf;
  }

  static Tag tag(String name) {
    return new Tag(0, name, "", List.of(), List.of(), Tag.Guidance.NONE);
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  static ImportRequest request(Kind kind, Path... files) {
    return new ImportRequest(
        List.of(files).stream().map(Input::of).toList(),
        kind,
        Reading.PLAIN,
        LabelsAs.GOLD,
        BadRecords.REFUSE_ALL);
  }

  ImportReport take(Kind kind, Path... files) {
    return importing.run(request(kind, files), Progress.none());
  }

  /// Imports items from a file with this content.
  ImportReport items(String name, String content) throws IOException {
    return take(Kind.ITEMS, file(name, content));
  }

  ImportReport annotations(String name, String content) throws IOException {
    return take(Kind.ANNOTATIONS, file(name, content));
  }

  /// What an export gives.
  String export(ExportKind kind, String format) {
    var out = new ByteArrayOutputStream();
    exporting.toStream(new Order(kind, Formats.named(format)), out, Progress.none());
    return out.toString(StandardCharsets.UTF_8);
  }

  /// Everything that an import can change.
  String content() {
    return export(ExportKind.ITEMS, "jsonl")
        + export(ExportKind.DECISIONS, "jsonl")
        + workspace.decisions().count();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
