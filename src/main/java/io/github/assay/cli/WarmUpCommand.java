package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.SplitWay;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `assay warm-up`: does once, in a folder that is thrown away, what people do with Assay. The
/// launcher and the package run it while the Java machine notes which classes are needed; the next
/// starts find them ready.
@Command(
    name = "warm-up",
    hidden = true,
    description = "Train on the sample data and show every screen, and keep nothing of it.")
final class WarmUpCommand implements Callable<Integer> {
  private static final long SEED = 1;

  private final Workbenches workbenches;
  private final Windows windows;

  @Mixin private Reply reply;

  WarmUpCommand(Workbenches workbenches, Windows windows) {
    this.workbenches = workbenches;
    this.windows = windows;
  }

  @Override
  public Integer call() {
    try {
      var scratch = Files.createTempDirectory("assay-warm-up");
      try {
        var workspace = scratch.resolve("labels.db");
        copySample(workspace);
        train(workspace);
        reply.tell("showing every screen");
        windows.rehearse(workspace);
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new AssayException("NOT_WRITABLE", "there is no room for temporary files", e);
    }
    return ExitCode.FINE;
  }

  private void copySample(Path workspace) {
    try (var sample = workbenches.openReadOnly(Premises.ofThisProcess().sampleWorkspace())) {
      sample.workspace().copyTo(workspace);
    }
  }

  /// Two models for the screens that compare; one pass over the data loads all classes.
  private void train(Path workspace) {
    var settings = Map.of("rules", Map.<String, String>of(), "linear+rules", Map.of("epochs", "1"));
    try (var workbench = workbenches.open(workspace)) {
      workbench.splitting().stratified(SplitWay.Shares.STANDARD, SEED);
      workbench.freezing("warm-up").freeze("warm-up", Progress.none());
      for (var recipe : settings.entrySet()) {
        reply.tell("training " + recipe.getKey());
        var request = new Training.Request(recipe.getKey(), recipe.getValue(), SEED);
        workbench.training().train(request, Progress.none());
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
