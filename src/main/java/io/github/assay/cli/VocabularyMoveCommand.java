package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary move`: puts a tag into another facet.
@Command(
    name = "move",
    mixinStandardHelpOptions = true,
    description = "Put a tag into another facet.")
final class VocabularyMoveCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Parameters(index = "2", paramLabel = "FACET", description = "name of the facet; may be new")
  private String facet;

  VocabularyMoveCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches, reply, names -> new VocabularyEdit.Move(names.tag(tag).id(), facet));
  }
}
