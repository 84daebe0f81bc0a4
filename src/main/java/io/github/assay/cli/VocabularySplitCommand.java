package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary split`: splits a tag in two.
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    description =
        "Split a tag: items whose text holds the words get the first new tag, all others the"
            + " second, or keep the tag.")
final class VocabularySplitCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Parameters(index = "2", paramLabel = "WORDS", description = "the words that decide")
  private String words;

  @Parameters(
      index = "3",
      paramLabel = "FIRST",
      description = "name of the tag of items with the words")
  private String first;

  @Parameters(
      index = "4",
      arity = "0..1",
      paramLabel = "SECOND",
      defaultValue = "",
      description = "name of the tag of all others; without it, they keep the tag")
  private String second;

  VocabularySplitCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names -> new VocabularyEdit.Split(names.tag(tag).id(), words, first, second));
  }
}
