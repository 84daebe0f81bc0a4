package io.github.assay.cli;

import io.github.assay.domain.Tag;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary add`: makes a new tag.
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Add a tag at the end of the list.")
final class VocabularyAddCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "NAME", description = "name of the new tag")
  private String name;

  @Option(names = "--facet", description = "the facet that it belongs to")
  private String facet = "";

  @Option(names = "--alias", description = "another spelling; may be given several times")
  private List<String> aliases = List.of();

  @Option(names = "--parent", description = "a tag that it implies; may be given several times")
  private List<String> parents = List.of();

  VocabularyAddCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names ->
            new VocabularyEdit.Add(new Tag(0, name, facet, aliases, parents, Tag.Guidance.NONE)));
  }
}
