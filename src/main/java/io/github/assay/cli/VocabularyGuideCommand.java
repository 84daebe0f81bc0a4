package io.github.assay.cli;

import io.github.assay.domain.Tag;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary guide`: says what annotators read of a tag.
@Command(
    name = "guide",
    mixinStandardHelpOptions = true,
    description = "Say what annotators read of a tag; what is not given stays.")
final class VocabularyGuideCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "TAG", description = "name or alias of the tag")
  private String tag;

  @Option(names = "--definition", description = "what it means")
  private @Nullable String definition;

  @Option(names = "--use-when", description = "when to choose it")
  private @Nullable String useWhen;

  @Option(names = "--avoid-when", description = "when not to choose it")
  private @Nullable String avoidWhen;

  @Option(names = "--example", description = "an example")
  private @Nullable String example;

  @Option(
      names = "--look-again",
      negatable = true,
      description =
          "whether items that were decided on before have to be looked at again (default: if the"
              + " definition, or when to use or avoid it, changes)")
  private @Nullable Boolean looksAgain;

  VocabularyGuideCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names -> {
          var found = names.tag(tag);
          var old = found.guidance();
          var now =
              new Tag.Guidance(
                  definition == null ? old.definition() : definition,
                  useWhen == null ? old.useWhen() : useWhen,
                  avoidWhen == null ? old.avoidWhen() : avoidWhen,
                  example == null ? old.example() : example);
          boolean isRenewed = looksAgain == null ? !now.means(old) : looksAgain;
          return new VocabularyEdit.Guide(found.id(), now, isRenewed);
        });
  }
}
