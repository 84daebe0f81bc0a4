package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.workbench.Bundles;
import io.github.assay.workbench.Demonstrating;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay demo`: the whole main job, headless.
@Command(
    name = "demo",
    description = {
      "Run the whole main job on the sample data, without a display: import, freeze, train,"
          + " compare,",
      "bundle, verify, suggest; then draw every screen."
    })
final class DemoCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Bundles bundles;
  private final BiFunction<Path, Path, List<Path>> pictures;

  @Mixin private Reply reply;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "a new or empty folder (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("demo");

  @Option(names = "--from", paramLabel = "DIR", hidden = true)
  private Path sample = Premises.ofThisProcess().sampleData();

  /// @param pictures draws every screen of a workspace into a folder and names the files
  DemoCommand(
      Workbenches workbenches, Bundles bundles, BiFunction<Path, Path, List<Path>> pictures) {
    this.workbenches = workbenches;
    this.bundles = bundles;
    this.pictures = pictures;
  }

  @Override
  public Integer call() {
    var traces = new Demonstrating(workbenches, bundles, reply::tell).run(sample, out);
    reply.tell("drawing every screen");
    var drawn = pictures.apply(traces.workspace(), out.resolve("pictures"));
    if (drawn.isEmpty()) throw new AssayException("NO_PICTURES", "no screen could be drawn");
    var fields = new LinkedHashMap<String, Object>();
    fields.put("workspace", traces.workspace().toString());
    fields.put("runs", traces.runs());
    fields.put("comparison", traces.comparison().toString());
    fields.put("bundle", traces.bundle().toString());
    fields.put("suggestions", traces.suggestions().toString());
    fields.put("pictures", drawn.size());
    reply.print(
        fields,
        "Left in %s: workspace.db, comparison.md, bundle.zip (verified), suggestions.jsonl and %d pictures"
            .formatted(out, drawn.size()));
    return ExitCode.FINE;
  }
}
