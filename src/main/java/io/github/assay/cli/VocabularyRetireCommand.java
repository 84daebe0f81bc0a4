package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary retire`: lets a tag go.
@Command(
    name = "retire",
    mixinStandardHelpOptions = true,
    description = "Let nobody choose a tag any longer; what was said of it is taken back.")
final class VocabularyRetireCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Option(names = "--successor", paramLabel = "TAG", description = "the tag to take instead")
  private String successor = "";

  @Option(names = "--reason", description = "why, for people")
  private String reason = "";

  VocabularyRetireCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names ->
            new VocabularyEdit.Retire(
                names.tag(tag).id(), successor.isEmpty() ? 0 : names.tag(successor).id(), reason));
  }
}
