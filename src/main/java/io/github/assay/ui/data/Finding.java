package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.transfer.ImportReport.LabelCounts;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.VocabularyReport;
import io.github.assay.workbench.ImportCheck;
import java.util.ArrayList;
import java.util.List;

/// What a check of a file found.
///
/// @param lines what the import would do, in sentences
/// @param faults what is wrong
/// @param records how many records would be taken
record Finding(List<String> lines, ImportCheck.Faults faults, long records) {
  private static final int NAMED = 8;

  Finding {
    lines = List.copyOf(lines);
  }

  /// Whether the file can be taken as it is.
  boolean isFine() {
    return faults.total() == 0;
  }

  static Finding of(Contents contents, ImportCheck check) {
    var counts = check.counts();
    var lines = new ArrayList<String>();
    lines.add(TEXTS.count("data.import.new." + contents.word(), counts.added()));
    if (counts.same() > 0) lines.add(TEXTS.count("data.import.same", counts.same()));
    labels(lines, counts.labels());
    check
        .remarks()
        .warnings()
        .forEach(
            (warning, times) ->
                lines.add(TEXTS.text("data.import.warning", times, warning.sentence())));
    var kept = check.remarks().unknownFields().keySet();
    if (!kept.isEmpty()) lines.add(TEXTS.text("data.import.kept", names(List.copyOf(kept))));
    return new Finding(lines, check.faults(), counts.added() + counts.same());
  }

  static Finding of(VocabularyReport report) {
    return switch (report) {
      case VocabularyReport.Refused(var first, var total) ->
          new Finding(List.of(), new ImportCheck.Faults(first, total, total, false), 0);
      case VocabularyReport.Accepted accepted -> {
        var lines = new ArrayList<String>();
        lines.add(TEXTS.count("data.import.tags", accepted.tags()));
        tags(lines, "added", accepted.added());
        tags(lines, "changed", accepted.changed());
        tags(lines, "removed", accepted.removed());
        yield new Finding(lines, new ImportCheck.Faults(List.of(), 0, 0, false), accepted.tags());
      }
    };
  }

  /// A file that cannot be read at all.
  static Finding of(Problem problem) {
    return new Finding(List.of(), new ImportCheck.Faults(List.of(problem), 1, 0, false), 0);
  }

  private static void labels(List<String> lines, LabelCounts labels) {
    if (labels.items() > 0)
      lines.add(TEXTS.text("data.import.labelled", labels.items(), labels.tags()));
    if (labels.otherwise() > 0) lines.add(TEXTS.count("data.import.alias", labels.otherwise()));
    if (labels.unapproved() > 0)
      lines.add(TEXTS.text("data.import.unapproved", labels.unapproved(), labels.spellings()));
    if (labels.onlyUnapproved() > 0)
      lines.add(TEXTS.count("data.import.only.unapproved", labels.onlyUnapproved()));
  }

  private static void tags(List<String> lines, String what, List<String> names) {
    if (!names.isEmpty())
      lines.add(TEXTS.text("data.import.tags." + what, names.size(), names(names)));
  }

  private static String names(List<String> names) {
    var first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED
        ? first
        : TEXTS.text("data.import.more", first, names.size() - NAMED);
  }
}
