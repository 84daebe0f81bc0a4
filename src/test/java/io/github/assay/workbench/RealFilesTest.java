package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.assay.learning.Progress;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.ImportReport.Counts;
import io.github.assay.transfer.ImportReport.LabelCounts;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Mapping;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyCheck.Doubt;
import io.github.assay.transfer.VocabularyReport;
import io.github.assay.transfer.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real data sets, where they are at hand.
class RealFilesTest {
  @TempDir Path folder;

  private static Path data(String name) {
    var places =
        Stream.of(
                System.getProperty("ASSAY_DATA", ""),
                System.getenv().getOrDefault("ASSAY_DATA", ""),
                "../shared/data")
            .filter(place -> !place.isEmpty())
            .map(place -> Path.of(place).resolve(name));
    return places
        .filter(Files::exists)
        .findFirst()
        .orElseGet(() -> Assumptions.abort("not at hand: ../shared/data/" + name));
  }

  private Shelf shelf(Path vocabulary) {
    var shelf = new Shelf(folder, "labels.db");
    var report =
        new VocabularyEditing(shelf.workspace)
            .importFile(Input.of(vocabulary), Reading.PLAIN, "owner");
    assertInstanceOf(VocabularyReport.Accepted.class, report, report::toString);
    return shelf;
  }

  private static Accepted accepted(ImportReport report) {
    return assertInstanceOf(Accepted.class, report, () -> String.join("\n", report.lines()));
  }

  @Test
  void projectsOfMadeWithMl() {
    try (var shelf = shelf(data("madewithml/raw/tags.json"))) {
      var request =
          new ImportRequest(
              List.of(Input.of(data("madewithml/raw/projects.json"))),
              Kind.ITEMS,
              Reading.PLAIN.with(Mapping.of(List.of("created_at=created_on"))),
              LabelsAs.AUTHOR,
              BadRecords.REFUSE_ALL);
      var report = accepted(shelf.importing.run(request, Progress.none()));
      var labels = report.counts().labels();

      assertEquals(2032, report.counts().added());
      long repeated = report.remarks().warnings().getOrDefault(Warning.REPEATED_TAG, 0L);
      assertEquals(15_172, labels.unapproved() + labels.tags() + repeated);
      // 9,373 are not the name of an approved tag
      assertEquals(9_373, labels.unapproved() + labels.otherwise());
      assertEquals(
          List.of(Doubt.MISSING_PARENT, Doubt.NEAR_NAMES, Doubt.UNUSED),
          new VocabularyEditing(shelf.workspace)
              .check().stream().map(finding -> finding.doubt()).distinct().toList());
      assertEquals(List.of(), shelf.workspace.verify());
    }
  }

  @Test
  void benchmarkOfMadeWithMl() throws IOException {
    try (var shelf = shelf(data("madewithml/s1/vocabulary.json"))) {
      var report = accepted(shelf.take(Kind.ITEMS, data("madewithml/s1/items.jsonl")));

      assertEquals(
          new Counts(1439, 1439, 0, new LabelCounts(1439, 3099, 0, 0, 0, 0)), report.counts());
      assertEquals(Map.of(), report.remarks().warnings());
      var out =
          Files.writeString(folder.resolve("again.jsonl"), shelf.export(ExportKind.ITEMS, "jsonl"));
      assertEquals(0, accepted(shelf.take(Kind.ITEMS, out)).counts().added());
    }
  }

  @Test
  void packagesWithDebtags() {
    try (var shelf = shelf(data("debtags/vocabulary.json"))) {
      var report = accepted(shelf.take(Kind.ITEMS, data("debtags/items.jsonl.gz")));

      assertEquals(14_273, report.counts().added());
      assertEquals(70_046, report.counts().labels().tags());
    }
  }
}
