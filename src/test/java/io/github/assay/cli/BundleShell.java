package io.github.assay.cli;

import io.github.assay.bundle.BundleReader;
import io.github.assay.bundle.Limits;
import io.github.assay.learning.Recipe;
import io.github.assay.store.Opening;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.workbench.Bundles;
import io.github.assay.workbench.Bundling;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// A command line with the commands about bundles, over a real workspace.
final class BundleShell {
  private final GoldWorkspace gold;
  private final List<Recipe> recipes;
  private final BundleReader reader;

  BundleShell(GoldWorkspace gold, List<Recipe> recipes) {
    this.gold = gold;
    this.recipes = recipes;
    this.reader = new BundleReader(recipes, Limits.STANDARD);
  }

  /// What a command did.
  ///
  /// @param raw what went past the printer to standard output
  record Result(int status, String out, String err, String raw) {}

  @Command(name = "assay")
  private static final class Root {}

  Result run(String... arguments) {
    return runWithInput("", arguments);
  }

  Result runWithInput(String input, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var raw = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var bundles = new Bundles(reader, Clock.systemUTC());
    var failures = new FailureReply(false);
    int status =
        new CommandLine(new Root())
            .addSubcommand(BundleCommand.of(workbenches(), bundles))
            .addSubcommand(new SuggestCommand(bundles, in, raw))
            .setExecutionExceptionHandler(failures)
            .setParameterExceptionHandler(failures)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Result(
        status,
        out.toString().strip(),
        err.toString().strip(),
        raw.toString(StandardCharsets.UTF_8));
  }

  private Workbenches workbenches() {
    return new Workbenches() {
      @Override
      public Workbench create(Path file) {
        return workbench();
      }

      @Override
      public Workbench open(Path file, Opening opening) {
        return workbench();
      }

      @Override
      public Workbench openReadOnly(Path file) {
        return workbench();
      }
    };
  }

  private Workbench workbench() {
    var bundling = new Bundling(gold.workspace(), gold.evaluating(), recipes, reader);
    return (Workbench)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Workbench.class},
            (_, method, _) -> method.getName().equals("bundling") ? bundling : null);
  }
}
