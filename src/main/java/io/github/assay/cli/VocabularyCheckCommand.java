package io.github.assay.cli;

import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyCheck.Finding;
import io.github.assay.transfer.VocabularyFile;
import io.github.assay.transfer.VocabularyReport;
import io.github.assay.workbench.VocabularyEditing;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary check`: tells what is doubtful about tags.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Tell what is doubtful about the approved tags, or those of a file: names that collide or"
            + " nearly do, parents that are missing or lead in circles, tags without a facet.")
final class VocabularyCheckCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final InputStream standardInput;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "check these tags instead of the workspace's")
  private @Nullable String file;

  VocabularyCheckCommand(Workbenches workbenches, InputStream standardInput) {
    this.workbenches = workbenches;
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws IOException {
    if (file != null) return checkFile(file);
    try (var workbench = workbenches.openReadOnly(workspace)) {
      return answer(workbench.vocabularyEditing().check());
    }
  }

  private int checkFile(String name) throws IOException {
    try (var inputs = new ReadingOptions.Inputs(List.of(name), standardInput)) {
      var vocabulary = VocabularyFile.read(inputs.all().getFirst(), Reading.PLAIN);
      var problems = vocabulary.problems();
      if (problems.total() > 0)
        return VocabularyImportCommand.refuse(
            reply, new VocabularyReport.Refused(problems.first(), problems.total()));
      return answer(VocabularyEditing.check(vocabulary.tags()));
    }
  }

  private int answer(List<Finding> findings) {
    var json = new ArrayList<Object>();
    var lines = new ArrayList<String>();
    for (Finding finding : findings) {
      var kind = finding.doubt().name().toLowerCase(Locale.ROOT);
      var fields = new LinkedHashMap<String, Object>();
      fields.put("kind", kind);
      fields.put("tag", finding.tag());
      fields.put("message", finding.message());
      json.add(fields);
      lines.add("%s %s: %s".formatted(kind, finding.tag(), finding.message()));
    }
    if (lines.isEmpty()) lines.add("Nothing is doubtful.");
    var fields = new LinkedHashMap<String, Object>();
    fields.put("findings", json);
    reply.print(fields, String.join(System.lineSeparator(), lines));
    return findings.isEmpty() ? ExitCode.FINE : ExitCode.NEGATIVE;
  }
}
