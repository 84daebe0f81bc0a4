package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Facet;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbenches;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary facet`: says how many tags of a facet an item should have.
@Command(
    name = "facet",
    mixinStandardHelpOptions = true,
    description =
        "Say how many tags of a facet an item should have, or give the facet another name.")
final class VocabularyFacetCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Mixin private EditOptions options;

  @Parameters(index = "1", paramLabel = "FACET", description = "name of the facet")
  private String facet;

  @Option(names = "--least", description = "at least so many")
  private int least;

  @Option(names = "--most", description = "at most so many; 0 for any number")
  private int most;

  @Option(names = "--name", description = "another name for the facet instead")
  private String name = "";

  VocabularyFacetCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    return options.run(
        workbenches,
        reply,
        names ->
            name.isEmpty()
                ? new VocabularyEdit.Limit(limit())
                : new VocabularyEdit.RenameFacet(facet, name));
  }

  private Facet limit() {
    if (least < 0 || most < 0 || (most > 0 && least > most))
      throw new AssayException(
          "BAD_NUMBER", "no item can have %d to %d tags".formatted(least, most));
    return new Facet(facet, least, most);
  }
}
