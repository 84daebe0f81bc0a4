package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.workbench.Demonstrating;
import io.github.assay.workbench.Demonstrating.Traces;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay demo`: the whole main job, headless.
@Command(
    name = "demo",
    description = {
      "Run the whole main job on the sample data, without a display.",
      "Import, freeze, train, compare, bundle, verify, suggest; then draw the charts and every"
          + " screen."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int STEPS = 9;

  private final Doors doors;

  @Mixin private Reply reply;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "a new or empty folder (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("demo");

  @Option(names = "--from", paramLabel = "DIR", hidden = true)
  private Path sample = Premises.ofThisProcess().sampleData();

  DemoCommand(Doors doors) {
    this.doors = doors;
  }

  @Override
  public Integer call() {
    var left = demonstrate();
    reply.print(fields(left), summary(left));
    return ExitCode.FINE;
  }

  /// Everything that is left behind.
  private record Left(Traces traces, List<Path> charts, List<Path> screens) {}

  private Left demonstrate() {
    try (var progress = reply.progress(doors.interruption())) {
      var watcher = new Watcher(progress);
      var job = new Demonstrating(doors.workbenches(), doors.bundles(), watcher);
      var traces = job.run(sample, out);
      return new Left(traces, charts(traces, watcher), screens(traces, watcher));
    }
  }

  private List<Path> charts(Traces traces, Watcher watcher) {
    watcher.step("Drawing the charts");
    var folder = out.resolve("charts");
    var drawn = doors.drawing().charts(traces.workspace(), traces.pair(), folder);
    watcher.outcome("%d charts in %s".formatted(drawn.size(), folder));
    return drawn;
  }

  private List<Path> screens(Traces traces, Watcher watcher) {
    watcher.step("Drawing every screen, light and dark, in its states");
    watcher.check();
    var folder = out.resolve("pictures");
    var drawn = doors.drawing().screens(traces.workspace(), folder);
    if (drawn.isEmpty()) throw new AssayException("NO_PICTURES", "no screen could be drawn");
    watcher.outcome("%d pictures in %s".formatted(drawn.size(), folder));
    return drawn;
  }

  private static Object fields(Left left) {
    var traces = left.traces();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("workspace", traces.workspace().toString());
    fields.put("runs", traces.runs());
    fields.put("best", traces.pair().a());
    fields.put("comparison", traces.comparison().toString());
    fields.put("charts", left.charts().stream().map(Path::toString).toList());
    fields.put("bundle", traces.bundle().toString());
    fields.put("suggestions", traces.suggestions().toString());
    fields.put("pictures", left.screens().size());
    return fields;
  }

  private String summary(Left left) {
    var traces = left.traces();
    var lines =
        List.of(
            "Left in " + out + ":",
            "  workspace.db        the sample data with %d runs; open it with `assay open %s`"
                .formatted(traces.runs().size(), traces.workspace()),
            "  comparison.md       all runs side by side, and %s against %s"
                .formatted(traces.pair().a(), traces.pair().b()),
            "  charts              %d charts".formatted(left.charts().size()),
            "  bundle.zip          the best model, %s, verified".formatted(traces.pair().a()),
            "  unlabelled.jsonl    items that nobody has labelled yet",
            "  suggestions.jsonl   tags for them, from the bundle alone",
            "  pictures            %d pictures of the screens".formatted(left.screens().size()));
    return String.join(System.lineSeparator(), lines);
  }

  /// Says each step with its number, and what came of it.
  private static final class Watcher implements Demonstrating.Audience {
    private final ProgressLine line;
    private int steps;

    private Watcher(ProgressLine line) {
      this.line = line;
    }

    @Override
    public void step(String what) {
      check();
      line.say("%d/%d  %s".formatted(++steps, STEPS, what));
    }

    @Override
    public void outcome(String sentence) {
      line.say("     " + sentence);
    }

    @Override
    public void report(String stage, long done, long total) {
      line.report(stage, done, total);
    }

    @Override
    public boolean cancelled() {
      return line.cancelled();
    }
  }
}
