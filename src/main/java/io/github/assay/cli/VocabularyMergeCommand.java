package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary merge`: merges a tag into another.
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Merge a tag into another: who chose the one chose the other, and the tag is retired.")
final class VocabularyMergeCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Parameters(index = "2", paramLabel = "INTO", description = "name or alias of the tag that stays")
  private String into;

  VocabularyMergeCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names -> new VocabularyEdit.Merge(names.tag(tag).id(), names.tag(into).id()));
  }
}
