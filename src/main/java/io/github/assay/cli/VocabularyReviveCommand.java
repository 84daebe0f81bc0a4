package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary revive`: takes a retired tag back.
@Command(
    name = "revive",
    mixinStandardHelpOptions = true,
    description = "Let a retired tag be chosen again; its old labels do not come back.")
final class VocabularyReviveCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the retired tag")
  private String tag;

  VocabularyReviveCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches, reply, names -> new VocabularyEdit.Revive(names.retired(tag).id()));
  }
}
