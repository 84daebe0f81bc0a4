package io.github.assay.cli;

import io.github.assay.domain.Part;
import io.github.assay.workbench.SplitPlan;
import io.github.assay.workbench.SplitReport;
import io.github.assay.workbench.SplitReport.TagCount;
import io.github.assay.workbench.SplitWay;
import io.github.assay.workbench.Splitting;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `assay split`: which items to learn from, to choose on, and to test on.
@Command(
    name = "split",
    description =
        "Split items into train, validation and test. Without options: gold items, so that each"
            + " part has its share of every tag; groups, equal texts and near duplicates stay"
            + " together.")
final class SplitCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(names = "--dry-run", description = "tell how it would come out, and change nothing")
  private boolean isDryRun;

  @ArgGroup private @Nullable Way way;

  SplitCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  /// Reads the name of a method.
  static final class MethodWord implements ITypeConverter<SplitWay.Method> {
    @Override
    public SplitWay.Method convert(String word) {
      for (SplitWay.Method method : SplitWay.Method.values())
        if (method.word().equals(word)) return method;
      throw new TypeConversionException(
          "there is no method \"%s\"; there are stratified, random and by-date".formatted(word));
    }
  }

  /// One of three ways to split.
  static final class Way {
    @Option(
        names = "--from-field",
        description =
            "take the field \"split\" of the items; those without it get no part, and near"
                + " duplicates that it parts are counted")
    private boolean fromField;

    @Option(
        names = "--ids",
        paramLabel = "FILE",
        description = "take a JSON object of lists of ids by part, or lines of id, tab and part")
    private @Nullable Path ids;

    @ArgGroup(exclusive = false)
    private @Nullable Dealing dealing;
  }

  /// How gold items are dealt out.
  static final class Dealing {
    @Option(
        names = "--method",
        paramLabel = "METHOD",
        description =
            "stratified (each part has its share of every tag), random, or by-date (oldest to"
                + " train, newest to test; needs no seed; items without a date go to train)",
        converter = MethodWord.class)
    private SplitWay.Method method = SplitWay.Method.STRATIFIED;

    @Option(names = "--test", paramLabel = "SHARE", description = "of the test part (0.15)")
    private double test = SplitWay.Shares.STANDARD.test();

    @Option(
        names = "--validation",
        paramLabel = "SHARE",
        description = "of the validation part (0.15)")
    private double validation = SplitWay.Shares.STANDARD.validation();

    @Option(names = "--seed", paramLabel = "N", description = "of the order of items (1)")
    private long seed = 1;
  }

  @Override
  public Integer call() {
    var dealing = way == null || way.dealing == null ? new Dealing() : way.dealing;
    var shares = new SplitWay.Shares(dealing.validation, dealing.test);
    var asked = new SplitWay(dealing.method, shares, dealing.seed);
    try (var workbench = workbenches.open(workspace);
        var progress = reply.progress(interruption)) {
      var splitting = workbench.splitting().telling(progress);
      var plan = plan(splitting, asked);
      var report = isDryRun ? plan.report() : splitting.keep(plan);
      progress.clear();
      reply.print(fields(report), text(report));
      return ExitCode.FINE;
    }
  }

  private SplitPlan plan(Splitting splitting, SplitWay asked) {
    if (way != null && way.fromField) return splitting.byOwnField();
    if (way != null && way.ids != null) return splitting.byIds(way.ids);
    return splitting.plan(asked);
  }

  private Map<String, @Nullable Object> fields(SplitReport report) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("note", report.note());
    for (Part part : Part.values()) fields.put(name(part), report.items().getOrDefault(part, 0));
    fields.put("ld", report.balance().labelDistance());
    fields.put("ed", report.balance().exampleDistance());
    fields.put("deviation", report.balance().deviation());
    fields.put("near_duplicates", nearFields(report.near()));
    fields.put("per_tag", report.perTag());
    fields.put("status", isDryRun ? "preview" : "applied");
    return fields;
  }

  private String text(SplitReport report) {
    var items = new TextTable("part", "items");
    for (Part part : Part.values())
      items.add(name(part), TextTable.count(report.items().getOrDefault(part, 0)));
    var tags = new TextTable("tag", "train", "validation", "test");
    for (TagCount tag : report.perTag())
      tags.add(
          tag.tag(),
          TextTable.count(tag.train()),
          TextTable.count(tag.validation()),
          TextTable.count(tag.test()));
    var head = isDryRun ? "Would split " : "Split ";
    var balance = report.balance();
    var even =
        "Label distance (0 is even): "
            + TextTable.number(balance.labelDistance())
            + "; example distance: "
            + TextTable.number(balance.exampleDistance())
            + "; deviation of a tag's items over the parts: "
            + TextTable.number(balance.deviation());
    var parts =
        List.of(head + report.note(), items.toString(), tags.toString(), even, near(report.near()));
    return String.join(System.lineSeparator().repeat(2), parts);
  }

  private static Map<String, Object> nearFields(SplitReport.Near near) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("groups", near.groups());
    fields.put("items", near.items());
    fields.put("crossing_pairs", near.crossing());
    return fields;
  }

  private static String near(SplitReport.Near near) {
    if (near.groups() == 0) return "Near duplicates: none";
    var fate =
        near.crossing() == 0
            ? "each group in one part"
            : TextTable.count(near.crossing()) + " pairs lie in different parts";
    return "Near duplicates: %s items in %s groups, %s"
        .formatted(TextTable.count(near.items()), TextTable.count(near.groups()), fate);
  }

  private static String name(Part part) {
    return part == Part.UNASSIGNED ? "unassigned" : part.word();
  }
}
