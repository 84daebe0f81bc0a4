package io.github.assay.cli;

import io.github.assay.workbench.GoldCheck;
import io.github.assay.workbench.GoldReport;
import io.github.assay.workbench.GoldReport.Line;
import io.github.assay.workbench.GoldReport.State;
import io.github.assay.workbench.Waiver;
import io.github.assay.workbench.Waiving;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay validate`: whether gold may be frozen, and what keeps it from that.
@Command(
    name = "validate",
    description = {
      "Check the gold that would be frozen now, and waive or withdraw checks.",
      "Exit 1 if a check blocks freezing."
    })
final class ValidateCommand implements Callable<Integer> {
  /// A longer query is not for people.
  private static final int MOST_SHOWN = 60;

  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @ArgGroup private @Nullable Change change;

  @Option(
      names = "--by",
      paramLabel = "PERSON",
      description = "who waives or withdraws (default: ${DEFAULT-VALUE})")
  private String person = System.getProperty("user.name", "unknown");

  ValidateCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  /// What is changed before it is checked.
  static final class Change {
    @ArgGroup(exclusive = false)
    private @Nullable Waive waive;

    @Option(
        names = "--withdraw",
        required = true,
        paramLabel = "CHECK",
        description = "take the waiver of this check back")
    private @Nullable String withdraw;
  }

  /// A waiver to be given.
  static final class Waive {
    @Option(
        names = "--waive",
        required = true,
        paramLabel = "CHECK",
        description = "let gold be frozen although this check fails")
    private String check;

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "why; kept with the waiver")
    private String reason;
  }

  @Override
  public Integer call() {
    try (var workbench = open();
        var progress = reply.progress(interruption)) {
      if (change != null) apply(change, workbench.waiving(person));
      var report = workbench.validating(person).validate(progress);
      progress.clear();
      reply.print(fields(report), text(report));
      return report.isValid() ? ExitCode.FINE : ExitCode.NEGATIVE;
    }
  }

  private Workbench open() {
    return change == null ? workbenches.openReadOnly(workspace) : workbenches.open(workspace);
  }

  private static void apply(Change change, Waiving waiving) {
    if (change.waive != null) waiving.waive(GoldCheck.of(change.waive.check), change.waive.reason);
    if (change.withdraw != null) waiving.withdraw(GoldCheck.of(change.withdraw));
  }

  private static Map<String, Object> fields(GoldReport report) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("valid", report.isValid());
    fields.put("gold", report.gold());
    fields.put("checks", report.lines().stream().map(ValidateCommand::fields).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Line line) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("check", line.check().id());
    fields.put("state", word(line.state()));
    fields.put("count", line.count());
    fields.put("examples", line.examples());
    fields.put("query", line.query());
    fields.put("waiver", line.waiver().map(ValidateCommand::fields).orElse(null));
    return fields;
  }

  private static Map<String, Object> fields(Waiver waiver) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("by", waiver.author());
    fields.put("at", waiver.at().toString());
    fields.put("reason", waiver.reason());
    return fields;
  }

  private static String text(GoldReport report) {
    var table = new TextTable("check", "count", "state", "first", "query");
    for (Line line : report.lines())
      table.add(
          line.check().id(),
          TextTable.count(line.count()),
          word(line.state()),
          String.join(" ", line.examples()),
          line.query().length() > MOST_SHOWN ? "" : line.query());
    var parts = new ArrayList<>(List.of(table.toString()));
    for (Line line : report.lines()) sentence(line.waiver()).ifPresent(parts::add);
    parts.add(verdict(report));
    return String.join(System.lineSeparator(), parts);
  }

  private static Optional<String> sentence(Optional<Waiver> waiver) {
    return waiver.map(
        given ->
            "%s was waived by %s at %s: %s"
                .formatted(given.check().id(), given.author(), given.at(), given.reason()));
  }

  private static String verdict(GoldReport report) {
    return report.isValid()
        ? String.format(Locale.ENGLISH, "The %,d gold items may be frozen", report.gold())
        : String.format(
            Locale.ENGLISH,
            "The %,d gold items are not frozen until %s",
            report.gold(),
            report.blocking().size() == 1
                ? "the check that blocks is mended or waived"
                : "the checks that block are mended or waived");
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
