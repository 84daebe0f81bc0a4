package io.github.assay.transfer;

import io.github.assay.transfer.ImportReport.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The report of an import for people.
final class AcceptedLines {
  private AcceptedLines() {}

  static List<String> of(Accepted report) {
    var lines = new ArrayList<String>();
    var counts = report.counts();
    lines.add(
        "Read %s: %s new, %s the workspace had already."
            .formatted(
                count(counts.read(), "record", "records"),
                number(counts.added()),
                number(counts.same())));
    addLabels(counts.labels(), lines);
    report
        .remarks()
        .warnings()
        .forEach(
            (warning, count) ->
                lines.add("Note: " + number(count) + " " + warning.sentence() + "."));
    addUnknown(report, lines);
    addRejected(report.rejected(), lines);
    for (String policy : report.remarks().policies()) lines.add("Rule: " + policy + ".");
    return lines;
  }

  private static void addLabels(ImportReport.LabelCounts labels, List<String> lines) {
    if (labels.items() > 0)
      lines.add(
          "Labelled %s with %s, %s of them by an alias or another spelling."
              .formatted(
                  count(labels.items(), "item", "items"),
                  count(labels.tags(), "tag", "tags"),
                  number(labels.otherwise())));
    if (labels.unapproved() > 0)
      lines.add(
          "Kept apart %s that the vocabulary does not have (%s)."
              .formatted(
                  count(labels.unapproved(), "tag", "tags"),
                  count(labels.spellings(), "spelling", "spellings")));
    if (labels.onlyUnapproved() > 0)
      lines.add(
          "%s named only such tags; that does not say that none applies, so they count as not labelled."
              .formatted(count(labels.onlyUnapproved(), "item", "items")));
  }

  private static void addUnknown(Accepted report, List<String> lines) {
    var fields = report.remarks().unknownFields();
    if (fields.isEmpty()) return;
    lines.add(
        "Kept fields that Assay does not know: "
            + fields.entrySet().stream()
                .map(field -> field.getKey() + " (" + number(field.getValue()) + ")")
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static void addRejected(ImportReport.Rejected rejected, List<String> lines) {
    if (rejected.records() == 0) return;
    lines.add(
        "Left out %s for %s; they are in %s."
            .formatted(
                count(rejected.records(), "record", "records"),
                count(rejected.problems(), "problem", "problems"),
                String.join(", ", rejected.files())));
    rejected.first().forEach(problem -> lines.add("  " + problem));
    if (rejected.problems() > rejected.first().size())
      lines.add("  and %s more".formatted(rejected.problems() - rejected.first().size()));
  }

  /// A number with its noun.
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  private static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
