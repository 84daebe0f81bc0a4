package io.github.assay.cli;

import io.github.assay.domain.Contrast;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary contrast`: says what tells two tags apart.
@Command(
    name = "contrast",
    mixinStandardHelpOptions = true,
    description = "Say what tells two tags apart; an empty text takes it away.")
final class VocabularyContrastCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of a tag")
  private String tag;

  @Parameters(index = "2", paramLabel = "OTHER", description = "name or alias of another tag")
  private String other;

  @Parameters(index = "3", paramLabel = "TEXT", description = "one or two sentences")
  private String text;

  VocabularyContrastCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names ->
            new VocabularyEdit.Distinguish(
                new Contrast(names.tag(tag).id(), names.tag(other).id(), text)));
  }
}
