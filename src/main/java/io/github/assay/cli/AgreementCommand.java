package io.github.assay.cli;

import io.github.assay.agreement.AgreementReport;
import io.github.assay.agreement.Bootstrap;
import io.github.assay.agreement.Distance;
import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.store.Found;
import io.github.assay.workbench.AgreementFigures;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay agreement`: how people agree.
@Command(
    name = "agreement",
    description = {
      "Measure how people agree on the items that several of them finished.",
      "Krippendorff's alpha of sets, F1 between people, and for each tag alpha, Fleiss' kappa and"
          + " positive specific agreement, with 95 % intervals from a bootstrap over items."
    })
final class AgreementCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description =
          "only items that the data screen finds for this, such as 'by:anna tag:nlp', or @ and the"
              + " name of a saved view")
  private @Nullable String query;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "draws of the bootstrap (default: ${DEFAULT-VALUE})")
  private int draws = Bootstrap.STANDARD.draws();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of the draws (default: ${DEFAULT-VALUE})")
  private long seed = Bootstrap.STANDARD.seed();

  @Option(
      names = "--metric",
      paramLabel = "DISTANCE",
      split = ",",
      description =
          "distances of sets for alpha: ${COMPLETION-CANDIDATES} (default: masi,"
              + " jaccard, equality)",
      completionCandidates = Distances.class)
  private List<String> metrics = List.of("masi", "jaccard", "equality");

  @Option(
      names = "--budget",
      paramLabel = "WIDTH",
      description =
          "instead, tell how many more items with each tag two people have to finish until positive"
              + " specific agreement is known to plus or minus this, such as 0.05")
  private @Nullable Double budget;

  @Option(names = "--passports", description = "say how each coefficient of sets is made")
  private boolean passports;

  AgreementCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (budget != null && !(budget > 0 && budget < 1))
      throw new AssayException("WRONG_USE", "--budget takes a width between 0 and 1");
    var distances = metrics.stream().map(AgreementCommand::distance).toList();
    try (var progress = reply.progress(interruption);
        var workbench = workbenches.openReadOnly(workspace)) {
      var figures = figures(workbench, progress);
      progress.clear();
      if (budget != null) {
        var plans = new BudgetText(figures, workbench.budgeting(), budget);
        reply.print(
            reply.isJson() ? plans.fields() : List.of(), reply.isJson() ? "" : plans.text());
        return ExitCode.FINE;
      }
      reply.print(
          reply.isJson() ? AgreementFields.of(figures, distances) : Map.of(),
          reply.isJson() ? "" : new AgreementText(figures, distances).text(passports));
      return ExitCode.FINE;
    }
  }

  /// What a distance may be called.
  static final class Distances implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return AgreementReport.DISTANCES.stream().map(Distance::word).iterator();
    }
  }

  private static Distance distance(String word) {
    return AgreementReport.DISTANCES.stream()
        .filter(distance -> distance.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new AssayException(
                    "WRONG_USE",
                    "there is no distance \"%s\"; there are %s"
                        .formatted(word, String.join(", ", new Distances()))));
  }

  private AgreementFigures figures(Workbench workbench, Progress progress) {
    Optional<Found> among = workbench.browsing("").meant(query == null ? "" : query, progress);
    return workbench.gauging().figures(among, new Bootstrap(draws, seed), progress);
  }
}
