package io.github.assay.cli;

import io.github.assay.domain.Phrase;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary phrase`: says what words do to a tag.
@Command(
    name = "phrase",
    mixinStandardHelpOptions = true,
    description = "Let words find a tag, hold it back, or find nothing any longer.")
final class VocabularyPhraseCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Parameters(index = "2", paramLabel = "WORDS", description = "words of a text")
  private String words;

  @Parameters(
      index = "3",
      arity = "0..1",
      paramLabel = "USE",
      description = "finds, vetoes or suspended; without it, the phrase goes")
  private Phrase.@Nullable Use use;

  VocabularyPhraseCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names ->
            use == null
                ? new VocabularyEdit.Unword(
                    new Phrase(names.tag(tag).id(), words, Phrase.Use.FINDS))
                : new VocabularyEdit.Word(new Phrase(names.tag(tag).id(), words, use)));
  }
}
