package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary parent`: sets the parents of a tag.
@Command(
    name = "parent",
    mixinStandardHelpOptions = true,
    description = "Set all tags that a tag implies; none takes them away.")
final class VocabularyParentCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "PARENT",
      description = "tags that it implies")
  private List<String> parents = List.of();

  VocabularyParentCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches, reply, names -> new VocabularyEdit.Parents(names.tag(tag).id(), parents));
  }
}
