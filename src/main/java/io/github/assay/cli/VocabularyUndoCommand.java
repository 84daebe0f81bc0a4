package io.github.assay.cli;

import io.github.assay.workbench.VocabularyRevising;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary undo`: takes back the newest edit, or does it again.
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = "Take back the newest edit of the vocabulary that is not taken back.")
final class VocabularyUndoCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(names = "--redo", description = "do again what was taken back last, instead")
  private boolean isRedo;

  @Option(names = "--by", description = "who does it (default: ${DEFAULT-VALUE})")
  private String author = System.getProperty("user.name", "unknown");

  VocabularyUndoCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    Function<VocabularyRevising, Optional<String>> step =
        isRedo ? VocabularyRevising::redo : VocabularyRevising::undo;
    try (var workbench = workbenches.open(workspace)) {
      var edit = step.apply(workbench.vocabularyRevising(author));
      int version = workbench.workspace().vocabulary().current().version();
      var fields = new LinkedHashMap<String, @Nullable Object>();
      fields.put(isRedo ? "redone" : "undone", edit.orElse(null));
      fields.put("version", version);
      reply.print(fields, edit.map(this::done).orElse("There is nothing to do."));
      return edit.isPresent() ? ExitCode.FINE : ExitCode.NEGATIVE;
    }
  }

  private String done(String edit) {
    return (isRedo ? "Done again: " : "Taken back: ") + edit;
  }
}
