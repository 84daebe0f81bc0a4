package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.AssayException;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.VocabularyReport;
import java.util.List;

/// Says in one line how an import ended.
final class Taken {
  private Taken() {}

  /// @throws AssayException `REFUSED` with the first problem, if nothing was taken
  static String sentence(ImportReport report) {
    return switch (report) {
      case ImportReport.Refused(var first, var total) -> throw refused(first, total);
      case ImportReport.Accepted accepted -> sentence(accepted);
    };
  }

  /// @throws AssayException `REFUSED` with the first problem, if the old vocabulary stays in force
  static String sentence(VocabularyReport report) {
    return switch (report) {
      case VocabularyReport.Refused(var first, var total) -> throw refused(first, total);
      case VocabularyReport.Accepted accepted ->
          TEXTS.text("data.taken.vocabulary", accepted.tags(), accepted.version());
    };
  }

  private static String sentence(ImportReport.Accepted accepted) {
    var counts = accepted.counts();
    var said =
        TEXTS.text("data.taken", counts.added(), counts.labels().items(), counts.labels().tags());
    if (accepted.rejected().records() == 0) return said;
    return said
        + TEXTS.text(
            "data.taken.without",
            accepted.rejected().records(),
            String.join(", ", accepted.rejected().files()));
  }

  private static AssayException refused(List<Problem> first, long total) {
    return new AssayException(
        "REFUSED", TEXTS.text("data.refused", total, first.getFirst().toString()));
  }
}
