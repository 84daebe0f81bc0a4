package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary alias`: sets the aliases of a tag.
@Command(
    name = "alias",
    mixinStandardHelpOptions = true,
    description = "Set all aliases of a tag; none takes them away.")
final class VocabularyAliasCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Parameters(index = "2..*", arity = "0..*", paramLabel = "ALIAS", description = "other spellings")
  private List<String> aliases = List.of();

  VocabularyAliasCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches, reply, names -> new VocabularyEdit.Aliases(names.tag(tag).id(), aliases));
  }
}
