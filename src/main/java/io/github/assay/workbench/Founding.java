package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.learning.Progress;
import io.github.assay.store.StoreException;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Makes workspaces, empty or from a folder of files.
public final class Founding {
  private final Workbenches workbenches;

  public Founding(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  /// Makes an empty workspace.
  ///
  /// @throws StoreException `EXISTS` if something is there already
  public void empty(Path file) {
    workbenches.create(file).close();
  }

  /// Makes a workspace from a folder that holds `vocabulary.json`, `items.jsonl`, whose tags become
  /// gold, and, where there are, `conventions.json` and `annotations.csv`. Takes the place of an
  /// earlier workspace only if that holds nothing but what was imported: no decision of a person,
  /// no snapshot and no run.
  ///
  /// @throws AssayException `NOT_FOUND` if a file is missing, `REFUSED` with the first problem if
  ///   one cannot be taken, `EXISTS` if people worked in what is there; everything is as it was
  ///   then
  public void from(Path folder, Path file, Progress progress) {
    for (String needed : List.of("vocabulary.json", "items.jsonl"))
      if (!Files.isRegularFile(folder.resolve(needed)))
        throw new AssayException("NOT_FOUND", "the folder " + folder + " has no file " + needed);
    if (!Files.exists(file)) {
      build(folder, file, progress);
      return;
    }
    if (!isImported(file))
      throw new StoreException(
          "EXISTS",
          file + " exists and holds people's work; it was not touched. Choose another name");
    replace(folder, file, progress);
  }

  private void build(Path folder, Path file, Progress progress) {
    boolean done = false;
    try (var workbench = workbenches.create(file)) {
      fill(workbench, folder, progress);
      done = true;
    } finally {
      if (!done) remove(file);
    }
  }

  private void replace(Path folder, Path file, Progress progress) {
    var fresh = file.resolveSibling(file.getFileName() + ".fresh");
    remove(fresh);
    build(folder, fresh, progress);
    try {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    remove(fresh);
  }

  private boolean isImported(Path file) {
    try (var workbench = workbenches.openReadOnly(file)) {
      var workspace = workbench.workspace();
      var people = new long[1];
      workspace
          .decisions()
          .forEach(
              decision -> {
                if (!(decision.entry().basis() instanceof Basis.File)) people[0]++;
              });
      return people[0] == 0
          && workspace.snapshots().all().isEmpty()
          && workspace.runs().all().isEmpty();
    }
  }

  private static void fill(Workbench workbench, Path folder, Progress progress) {
    var vocabulary = new ArrayList<>(List.of(Input.of(folder.resolve("vocabulary.json"))));
    var conventions = folder.resolve("conventions.json");
    if (Files.exists(conventions)) vocabulary.add(Input.of(conventions));
    var tags = workbench.vocabularyEditing().importFiles(vocabulary, Reading.PLAIN, "import");
    if (tags instanceof VocabularyReport.Refused refused)
      throw refused(refused.first().getFirst().toString());
    take(workbench, folder.resolve("items.jsonl"), Kind.ITEMS, progress);
    var annotations = folder.resolve("annotations.csv");
    if (Files.exists(annotations)) take(workbench, annotations, Kind.ANNOTATIONS, progress);
  }

  private static void take(Workbench workbench, Path file, Kind kind, Progress progress) {
    var files = List.of(Input.of(file));
    var request =
        new ImportRequest(files, kind, Reading.PLAIN, LabelsAs.GOLD, BadRecords.REFUSE_ALL);
    var report = workbench.importing().run(request, progress);
    if (report instanceof ImportReport.Refused refused)
      throw refused(refused.first().getFirst().toString());
  }

  private static AssayException refused(String problem) {
    return new AssayException("REFUSED", problem);
  }

  private static void remove(Path file) {
    try {
      for (String ending : List.of("", "-wal", "-shm", ".lock"))
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
