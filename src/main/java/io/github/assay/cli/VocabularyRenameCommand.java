package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary rename`: gives a tag another name.
@Command(
    name = "rename",
    mixinStandardHelpOptions = true,
    description = "Give a tag another name; its labels stay.")
final class VocabularyRenameCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Parameters(index = "2", paramLabel = "NAME", description = "the new name")
  private String name;

  @Option(names = "--alias", description = "keep the old name as an alias")
  private boolean keepsAlias;

  VocabularyRenameCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names -> new VocabularyEdit.Rename(names.tag(tag).id(), name, keepsAlias));
  }
}
