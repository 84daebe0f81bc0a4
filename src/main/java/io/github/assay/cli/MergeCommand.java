package io.github.assay.cli;

import io.github.assay.store.Merged;
import io.github.assay.workbench.FileMerging;
import io.github.assay.workbench.FileMerging.Sides;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay merge`: two people's files become one.
@Command(
    name = "merge",
    description = {
      "Merge two files that grew from one into a new file; none of the three is changed.",
      "Two people's votes stay two votes. What one person, or gold, says differently in both files"
          + " holds in neither version: it is open again and listed by `assay conflicts`. Merging a"
          + " file again changes nothing."
    },
    footer = {
      "",
      "--json: {\"out\", \"changed\", \"came\": {KIND: count}, \"conflicts\": [{\"item\", \"seat\","
          + " \"tags\"}], \"renamed\": [{\"kind\", \"from\", \"to\"}], \"left\": [{\"kind\","
          + " \"text\"}]}; out is null for a dry run, tags are those in doubt, left is what did not"
          + " come or not as it was. KIND is item, tag, vocabulary, batch, decision, showing, note,"
          + " ticket, snapshot, run, view, draft, split, policy or project."
    })
final class MergeCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "BASE", description = "the file from which both grew")
  private Path base;

  @Parameters(
      index = "1",
      paramLabel = "OURS",
      description = "the file that stands where only one can")
  private Path ours;

  @Parameters(index = "2", paramLabel = "THEIRS", description = "the file that is taken in")
  private Path theirs;

  @ArgGroup(multiplicity = "1")
  private Goal goal = new Goal();

  @Option(names = "--by", description = "who merges (default: ${DEFAULT-VALUE})")
  private String author = System.getProperty("user.name", "unknown");

  /// What is wanted.
  private static final class Goal {
    @Option(names = "--out", paramLabel = "FILE", description = "the file to make")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "only tell what would come")
    private boolean dryRun;
  }

  MergeCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    var merging = new FileMerging(workbenches, author);
    var sides = new Sides(base, ours, theirs);
    try (var progress = reply.progress(interruption)) {
      var out = goal.out;
      var merged =
          out == null || goal.dryRun
              ? merging.look(sides, progress)
              : merging.run(sides, out, progress);
      progress.clear();
      reply.print(fields(merged), text(merged));
      return ExitCode.FINE;
    }
  }

  private Map<String, @Nullable Object> fields(Merged merged) {
    var came = new LinkedHashMap<String, Integer>();
    for (Merged.Kind kind : Merged.Kind.values()) came.put(word(kind), merged.count(kind));
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("out", goal.out == null ? null : goal.out.toString());
    fields.put("changed", !merged.isNothing());
    fields.put("came", came);
    fields.put("conflicts", merged.doubts());
    fields.put("renamed", merged.renamed().stream().map(MergeCommand::fields).toList());
    fields.put("left", merged.left().stream().map(MergeCommand::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Merged.Renamed renamed) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", word(renamed.kind()));
    fields.put("from", renamed.from());
    fields.put("to", renamed.to());
    return fields;
  }

  private static Map<String, Object> fields(Merged.Left left) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", word(left.kind()));
    fields.put("text", left.text());
    return fields;
  }

  private String text(Merged merged) {
    var lines = new ArrayList<String>();
    lines.add(summary(merged));
    for (Merged.Renamed renamed : merged.renamed())
      lines.add(
          "%s \"%s\" is called \"%s\" here"
              .formatted(word(renamed.kind()), renamed.from(), renamed.to()));
    for (Merged.Left left : merged.left()) lines.add("left: " + left.text());
    if (!merged.doubts().isEmpty()) {
      lines.add("");
      lines.add("Open again, since both files say something else:");
      lines.add(doubts(merged));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private String summary(Merged merged) {
    if (merged.isNothing())
      return "%s holds all that %s does".formatted(ours.getFileName(), theirs.getFileName());
    var came =
        merged.came().entrySet().stream()
            .map(
                entry ->
                    String.format(Locale.ENGLISH, "%s %,d", word(entry.getKey()), entry.getValue()))
            .collect(Collectors.joining(", "));
    return "%s %s: %s"
        .formatted(goal.out == null ? "Would come from" : "Came from", theirs.getFileName(), came);
  }

  private static String doubts(Merged merged) {
    var table = new TextTable("item", "seat", "in doubt");
    for (Merged.Doubt doubt : merged.doubts())
      table.add(
          doubt.item(),
          doubt.seat(),
          doubt.tags().isEmpty() ? "how it ended" : String.join("|", doubt.tags()));
    return table.toString();
  }

  private static String word(Merged.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
