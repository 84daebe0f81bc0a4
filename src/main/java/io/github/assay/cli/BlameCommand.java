package io.github.assay.cli;

import io.github.assay.store.VocabularyStore.Edit;
import io.github.assay.workbench.Blame;
import io.github.assay.workbench.Blame.OfTag;
import io.github.assay.workbench.Blame.Step;
import io.github.assay.workbench.Blame.Turn;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `assay blame`: who made the gold of an item what it is.
@Command(
    name = "blame",
    description =
        "Tell who proposed, accepted, disputed and ruled on the gold tags of an item, and what its"
            + " gold was at a time.")
final class BlameCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(index = "1", paramLabel = "ITEM", description = "the id of an item")
  private String item;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "TAG",
      description = "only this tag, gold or not; without it, all that are gold or were")
  private @Nullable String tag;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = Moment.class,
      description =
          "tell the gold of the item, and how many items were gold, at the end of a day in UTC,"
              + " such as 2026-10-03, or at an instant, such as 2026-10-03T12:00:00Z")
  private @Nullable Instant asOf;

  BlameCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  /// Reads a day or an instant.
  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.contains("T")
            ? Instant.parse(text)
            : LocalDate.parse(text)
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .minusMillis(1);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("\"%s\" is no day and no instant".formatted(text));
      }
    }
  }

  /// Gold at a time.
  ///
  /// @param tags names; empty if the item was not gold
  private record Past(Instant at, Optional<List<String>> tags, int items) {}

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace);
        var progress = reply.progress(interruption)) {
      var blaming = workbench.blaming();
      var blame = tag == null ? blaming.blame(item) : blaming.blame(item, id(workbench, tag));
      var basis = new BasisFields(edits(workbench));
      var past =
          Optional.ofNullable(asOf)
              .map(
                  at ->
                      new Past(
                          at,
                          blaming.asOf(item, at).map(tags -> names(workbench, tags)),
                          blaming.countAsOf(at, progress)));
      progress.clear();
      reply.print(fields(blame, basis, past), text(blame, basis, past));
      return ExitCode.FINE;
    }
  }

  private static int id(Workbench workbench, String name) {
    var vocabulary = workbench.workspace().vocabulary().current();
    var retired = vocabulary.idOf(name);
    if (retired.isPresent()) return retired.getAsInt();
    return new TagNames(vocabulary).tag(name).id();
  }

  private static List<String> names(Workbench workbench, SortedSet<Integer> tags) {
    var names = workbench.workspace().vocabulary().names();
    return tags.stream().map(id -> names.getOrDefault(id, "#" + id)).toList();
  }

  private static Map<Integer, String> edits(Workbench workbench) {
    return workbench.workspace().vocabulary().edits().stream()
        .collect(Collectors.toMap(Edit::version, Edit::summary));
  }

  private static Map<String, @Nullable Object> fields(
      Blame blame, BasisFields basis, Optional<Past> past) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("item", blame.item());
    fields.put("title", blame.title());
    fields.put("gold", blame.isGold());
    fields.put("tags", blame.tags().stream().map(each -> fields(each, basis)).toList());
    fields.put("as_of", past.map(BlameCommand::fields).orElse(null));
    return fields;
  }

  private static Map<String, Object> fields(OfTag tag, BasisFields basis) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("tag", tag.name());
    fields.put("gold", tag.isGold());
    fields.put("steps", tag.steps().stream().map(step -> fields(step, basis)).toList());
    return fields;
  }

  private static Map<String, Object> fields(Step step, BasisFields basis) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("step", small(step.kind()));
    fields.put("by", step.author());
    fields.put("for", step.seat());
    fields.put("at", step.at().toString());
    fields.put("basis", basis.fields(step.basis()));
    fields.put("turn", small(step.turn()));
    return fields;
  }

  private static Map<String, Object> fields(Past past) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("at", past.at().toString());
    fields.put("gold", past.tags().isPresent());
    fields.put("tags", past.tags().orElse(List.of()));
    fields.put("gold_items", past.items());
    return fields;
  }

  private static String text(Blame blame, BasisFields basis, Optional<Past> past) {
    var parts = new ArrayList<String>();
    parts.add(
        "%s, %s: %s".formatted(blame.item(), blame.isGold() ? "gold" : "not gold", blame.title()));
    for (OfTag tag : blame.tags()) {
      var table = new TextTable(tag.name(), "who", "when", "on which basis", "gold");
      for (Step step : tag.steps())
        table.add(
            small(step.kind()).replace('_', ' '),
            who(step),
            step.at().toString(),
            basis.words(step.basis()),
            step.turn() == Turn.NONE ? "" : small(step.turn()).replace('_', ' '));
      parts.add(table.toString());
    }
    past.ifPresent(then -> parts.add(sentence(then)));
    return String.join(System.lineSeparator().repeat(2), parts);
  }

  private static String sentence(Past past) {
    var tags =
        past.tags()
            .map(
                names -> names.isEmpty() ? "gold with no tag" : "gold: " + String.join(", ", names))
            .orElse("not gold");
    return String.format(
        Locale.ENGLISH, "At %s it was %s; %,d items were gold then", past.at(), tags, past.items());
  }

  private static String who(Step step) {
    return step.author().equals(step.seat())
        ? step.author()
        : "%s, for %s".formatted(step.author(), step.seat());
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
