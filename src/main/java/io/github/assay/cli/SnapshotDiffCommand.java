package io.github.assay.cli;

import io.github.assay.workbench.Differing.Cause;
import io.github.assay.workbench.Differing.Kind;
import io.github.assay.workbench.GoldDiff;
import io.github.assay.workbench.GoldDifference;
import io.github.assay.workbench.GoldDifference.Differs;
import io.github.assay.workbench.GoldDifference.Fate;
import io.github.assay.workbench.GoldDifference.Moved;
import io.github.assay.workbench.GoldDifference.Renamed;
import io.github.assay.workbench.GoldDifference.Side;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay snapshot diff`: which gold tags came and went, by whom and why.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Tell which gold tags came and went between two snapshots, or since one: on which item, by"
            + " whom, when and on which basis. Renamed tags stay the same.")
final class SnapshotDiffCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Spec private CommandSpec command;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(index = "1", paramLabel = "A", description = "the name of a snapshot")
  private String from;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "B",
      description = "the name of another one; without it, gold as it is now")
  private @Nullable String to;

  SnapshotDiffCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    refuseWhatStandsBefore();
    try (var workbench = workbenches.openReadOnly(workspace);
        var progress = reply.progress(interruption)) {
      GoldDiff diff = workbench.goldDiff();
      var difference = to == null ? diff.since(from, progress) : diff.between(from, to, progress);
      progress.clear();
      reply.print(fields(difference), text(difference));
      return ExitCode.FINE;
    }
  }

  /// The workspace comes after the word; before it, a name was meant.
  private void refuseWhatStandsBefore() {
    if (command.parent().commandLine().getParseResult().matchedPositionals().isEmpty()) return;
    throw new ParameterException(
        command.commandLine(),
        "diff comes first: `assay snapshot diff WORKSPACE A [B]`; to freeze under the name diff,"
            + " write `assay snapshot WORKSPACE -- diff`");
  }

  private static Map<String, Object> fields(GoldDifference difference) {
    var basis = new BasisFields(difference.edits());
    var fields = new LinkedHashMap<String, Object>();
    fields.put("from", fields(difference.from()));
    fields.put("to", fields(difference.to()));
    fields.put("came", difference.count(Fate.CAME));
    fields.put("went", difference.count(Fate.WENT));
    fields.put("changed", difference.count(Fate.CHANGED));
    fields.put("added", difference.count(Kind.ADDED));
    fields.put("removed", difference.count(Kind.REMOVED));
    fields.put("renamed", difference.renamed().stream().map(SnapshotDiffCommand::fields).toList());
    fields.put("items", difference.items().stream().map(item -> fields(item, basis)).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Side side) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("snapshot", side.snapshot().isEmpty() ? null : side.snapshot());
    fields.put("at", side.at().map(Instant::toString).orElse(null));
    fields.put("sha256", side.hash().hex());
    fields.put("items", side.items());
    return fields;
  }

  private static Map<String, Object> fields(Renamed renamed) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("from", renamed.from());
    fields.put("to", renamed.to());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Differs item, BasisFields basis) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("item", item.item());
    fields.put("title", item.title());
    fields.put("change", word(item));
    fields.put("cause", item.cause().map(cause -> fields(cause, basis)).orElse(null));
    fields.put("tags", item.tags().stream().map(tag -> fields(tag, basis)).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Moved moved, BasisFields basis) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("tag", moved.name());
    fields.put("change", moved.kind().name().toLowerCase(Locale.ROOT));
    fields.put("cause", moved.cause().map(cause -> fields(cause, basis)).orElse(null));
    return fields;
  }

  private static Map<String, Object> fields(Cause cause, BasisFields basis) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("by", cause.author());
    fields.put("for", cause.seat());
    fields.put("at", cause.at().toString());
    fields.put("basis", basis.fields(cause.basis()));
    fields.put("votes", cause.votes());
    return fields;
  }

  private static String text(GoldDifference difference) {
    var basis = new BasisFields(difference.edits());
    var lines = new ArrayList<String>();
    lines.add(summary(difference));
    for (Renamed renamed : difference.renamed())
      lines.add("renamed %s to %s".formatted(renamed.from(), renamed.to()));
    if (!difference.items().isEmpty()) lines.add(table(difference, basis));
    return String.join(System.lineSeparator(), lines);
  }

  private static String summary(GoldDifference difference) {
    return String.format(
        Locale.ENGLISH,
        "From \"%s\" to %s: %,d items came, %,d went, %,d changed; %,d tags came, %,d went",
        difference.from().snapshot(),
        difference.to().snapshot().isEmpty()
            ? "gold now"
            : "\"" + difference.to().snapshot() + "\"",
        difference.count(Fate.CAME),
        difference.count(Fate.WENT),
        difference.count(Fate.CHANGED),
        difference.count(Kind.ADDED),
        difference.count(Kind.REMOVED));
  }

  private static String table(GoldDifference difference, BasisFields basis) {
    var table = new TextTable("item", "change", "who", "when", "why");
    for (Differs item : difference.items()) {
      if (item.fate() != Fate.CHANGED)
        table.add(cells(item.item(), word(item), item.cause(), basis));
      for (Moved tag : item.tags()) table.add(cells(item.item(), word(tag), tag.cause(), basis));
    }
    return table.toString();
  }

  private static String word(Differs item) {
    return item.fate().name().toLowerCase(Locale.ROOT);
  }

  private static String word(Moved tag) {
    return (tag.kind() == Kind.ADDED ? "+" : "-") + tag.name();
  }

  private static String[] cells(
      String item, String change, Optional<Cause> cause, BasisFields basis) {
    return new String[] {
      item,
      change,
      cause.map(SnapshotDiffCommand::who).orElse(""),
      cause.map(given -> given.at().toString()).orElse(""),
      cause.map(given -> why(given, basis)).orElse("nobody: the policy was changed")
    };
  }

  private static String who(Cause cause) {
    return cause.author().equals(cause.seat())
        ? cause.author()
        : "%s, for %s".formatted(cause.author(), cause.seat());
  }

  private static String why(Cause cause, BasisFields basis) {
    var why = basis.words(cause.basis());
    return cause.votes().isEmpty()
        ? why
        : "%s; votes of %s".formatted(why, String.join(", ", cause.votes()));
  }
}
