package io.github.assay.cli;

import io.github.assay.domain.Part;
import io.github.assay.evaluation.Convention;
import io.github.assay.workbench.ThresholdChoice;
import picocli.CommandLine.Option;

/// The options that say how runs are judged.
final class Judgement {
  @Option(
      names = "--on",
      paramLabel = "PART",
      defaultValue = "test",
      description = "test or validation (default: ${DEFAULT-VALUE})")
  private String part = "test";

  @Option(
      names = "--threshold",
      paramLabel = "T",
      defaultValue = "tuned",
      description =
          "tuned: one for all tags; per-tag: each its own; or a number (default: ${DEFAULT-VALUE})")
  private String threshold = "tuned";

  @Option(
      names = "--convention",
      paramLabel = "C",
      defaultValue = "assay1",
      description =
          "how undefined values are read: assay1, or sk0 as scikit-learn (default:"
              + " ${DEFAULT-VALUE})")
  private String convention = "assay1";

  Part part() {
    return Part.of(part);
  }

  ThresholdChoice threshold() {
    return ThresholdChoice.of(threshold);
  }

  Convention convention() {
    return Convention.of(convention);
  }
}
