package io.github.assay.cli;

import io.github.assay.domain.Ticket;
import io.github.assay.workbench.Origin;
import io.github.assay.workbench.ReportGroup;
import io.github.assay.workbench.Reporting.Example;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reports on suggestions as a command tells them.
///
/// @param groups all sources
/// @param listed those that are listed, with examples
/// @param people whether it is told who reported
record ReportsText(
    List<ReportGroup> groups, List<Line> listed, TagNames tags, ConflictsReport.Naming people) {
  ReportsText {
    groups = List.copyOf(groups);
    listed = List.copyOf(listed);
  }

  /// A source with some of its reports.
  record Line(ReportGroup group, List<Example> examples) {
    Line {
      examples = List.copyOf(examples);
    }
  }

  Map<String, @Nullable Object> fields() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("open", open());
    fields.put("groups", listed.stream().map(this::fields).toList());
    return fields;
  }

  private int open() {
    return groups.stream().mapToInt(group -> group.open().size()).sum();
  }

  private Map<String, @Nullable Object> fields(Line line) {
    var group = line.group();
    var counts = group.counts();
    var interval = counts.interval();
    var fields = new LinkedHashMap<String, @Nullable Object>(fields(group.origin()));
    fields.put("shown", counts.shown());
    fields.put("accepted", counts.accepted());
    fields.put("declined", counts.declined());
    fields.put("left", counts.left());
    fields.put("share", counts.share());
    fields.put("interval", interval == null ? null : List.of(interval.low(), interval.high()));
    fields.put("reports", group.reports().size());
    fields.put("open", group.open().size());
    fields.put("reasons", group.reasons());
    fields.put("state", word(group.state()));
    fields.put("examples", line.examples().stream().map(this::fields).toList());
    return fields;
  }

  private Map<String, @Nullable Object> fields(Origin origin) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("source", origin.word());
    fields.put("tag", tag(origin));
    fields.put("words", null);
    fields.put("run", null);
    fields.put("suspended", null);
    switch (origin) {
      case Origin.Words(var rule) -> {
        fields.put("words", rule.words());
        fields.put("suspended", rule.isSuspended());
      }
      case Origin.Gone(int _, var words) -> fields.put("words", words);
      case Origin.Model(var run) -> fields.put("run", run.isEmpty() ? null : run);
      case Origin.Neighbours _, Origin.Parent _ -> {}
    }
    return fields;
  }

  private @Nullable String tag(Origin origin) {
    return switch (origin) {
      case Origin.Words(var rule) -> tags.name(rule.tag());
      case Origin.Gone(int tag, var _) -> tags.name(tag);
      case Origin.Model _, Origin.Neighbours _, Origin.Parent _ -> null;
    };
  }

  private Map<String, @Nullable Object> fields(Example example) {
    var ticket = example.report();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("ticket", ticket.number());
    fields.put("item", ticket.about().item());
    fields.put("title", example.title());
    fields.put("excerpt", example.excerpt());
    fields.put("tag", tags.name(ticket.about().tag()));
    fields.put("reason", ticket.about().reason());
    fields.put("state", word(ticket.state()));
    fields.put("word", ticket.steps().getLast().comment());
    fields.put("by", people == ConflictsReport.Naming.NAMES ? ticket.author() : null);
    return fields;
  }

  String text() {
    if (groups.isEmpty()) return "Nothing was suggested or reported yet.";
    var parts = new ArrayList<String>();
    parts.add(
        "%s reports wait for an answer, %s sources"
            .formatted(TextTable.count(open()), TextTable.count(groups.size())));
    if (!listed.isEmpty()) {
      parts.add("");
      parts.add(table());
    }
    if (listed.stream().anyMatch(line -> !line.examples().isEmpty())) {
      parts.add("");
      parts.add(examples());
    }
    return String.join(System.lineSeparator(), parts);
  }

  private String table() {
    var table =
        new TextTable(
            "source", "tag", "shown", "accepted", "declined", "share", "open", "reports", "state");
    for (Line line : listed) {
      var group = line.group();
      var counts = group.counts();
      var tag = tag(group.origin());
      table.add(
          named(group.origin()),
          tag == null ? "" : tag,
          TextTable.count(counts.shown()),
          TextTable.count(counts.accepted()),
          TextTable.count(counts.declined()),
          TextTable.number(counts.share()),
          TextTable.count(group.open().size()),
          reasons(group),
          group.state() == ReportGroup.State.NONE ? "" : word(group.state()));
    }
    return table.toString();
  }

  private static String reasons(ReportGroup group) {
    return group.reasons().entrySet().stream()
        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String examples() {
    var table = new TextTable("item", "tag", "source", "reason", "state", "title");
    for (Line line : listed)
      for (Example example : line.examples()) {
        var ticket = example.report();
        table.add(
            ticket.about().item(),
            tags.name(ticket.about().tag()),
            named(line.group().origin()),
            ticket.about().reason() + by(ticket),
            word(ticket.state()),
            example.title());
      }
    return table.toString();
  }

  private String by(Ticket ticket) {
    return people == ConflictsReport.Naming.NAMES ? " (%s)".formatted(ticket.author()) : "";
  }

  private static String named(Origin origin) {
    return switch (origin) {
      case Origin.Words(var rule) -> rule.detail() + (rule.isSuspended() ? " (suspended)" : "");
      case Origin.Gone(int _, var words) -> words.isEmpty() ? "unknown words" : "was " + words;
      case Origin.Model(var run) -> run.isEmpty() ? "model" : "model " + run;
      case Origin.Neighbours() -> "similar items";
      case Origin.Parent() -> "implied";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
