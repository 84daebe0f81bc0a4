package io.github.assay.cli;

import io.github.assay.workbench.Conflict;
import io.github.assay.workbench.ConflictDetail;
import io.github.assay.workbench.ConflictDetail.Row;
import io.github.assay.workbench.ConflictList;
import io.github.assay.workbench.ConflictList.Cluster;
import io.github.assay.workbench.Matter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Open conflicts as a command tells them.
///
/// @param open all that were asked for
/// @param first those that are listed, with all that is said of them
/// @param limit how many clusters are listed
/// @param named how tags and people are named
record ConflictsReport(ConflictList open, List<ConflictDetail> first, int limit, Named named) {
  ConflictsReport {
    first = List.copyOf(first);
  }

  /// How tags and people are named.
  ///
  /// @param tags names by id
  record Named(IntFunction<String> tags, Naming people) {}

  /// How people are named.
  enum Naming {
    NAMES,
    /// By their place among those who finished the item.
    HIDDEN
  }

  Map<String, @Nullable Object> fields() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("open", open.conflicts().size());
    fields.put("kinds", counts(open.kinds()));
    fields.put("causes", counts(open.causes()));
    fields.put("clusters", listed().stream().map(this::fields).toList());
    fields.put("single", open.single().size());
    fields.put("conflicts", first.stream().map(this::fields).toList());
    return fields;
  }

  /// As many clusters as conflicts are listed at most.
  private List<Cluster> listed() {
    return open.clusters().stream().limit(limit).toList();
  }

  private static Map<String, Integer> counts(Map<? extends Enum<?>, Integer> counts) {
    var fields = new LinkedHashMap<String, Integer>();
    counts.forEach((name, count) -> fields.put(word(name), count));
    return fields;
  }

  private Map<String, @Nullable Object> fields(Matter matter) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("kind", matter.kind().word());
    fields.put("tags", matter.tags().stream().map(this::name).toList());
    fields.put("facet", matter.kind() == Matter.Kind.FACET ? matter.facet() : null);
    return fields;
  }

  private Map<String, @Nullable Object> fields(Cluster cluster) {
    var fields = fields(cluster.matter());
    fields.put("conflicts", cluster.conflicts().size());
    fields.put("impact", cluster.impact());
    return fields;
  }

  private Map<String, @Nullable Object> fields(ConflictDetail detail) {
    var conflict = detail.conflict();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("item", conflict.item());
    fields.putAll(fields(conflict.matter()));
    fields.put("cause", word(conflict.cause()));
    fields.put("impact", conflict.impact());
    fields.put("tied", conflict.isTied());
    var votes = new ArrayList<Map<String, @Nullable Object>>();
    for (int at = 0; at < detail.voices().size(); at++) votes.add(vote(detail, at));
    fields.put("votes", votes);
    return fields;
  }

  private Map<String, @Nullable Object> vote(ConflictDetail detail, int at) {
    var tags = new LinkedHashMap<String, String>();
    for (Row row : detail.rows()) tags.put(name(row.tag()), word(row.said().get(at)));
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("annotator", person(detail, at));
    fields.put("tags", tags);
    return fields;
  }

  private String person(ConflictDetail detail, int at) {
    return named.people() == Naming.NAMES
        ? detail.voices().get(at).person()
        : "annotator " + (at + 1);
  }

  String text() {
    if (open.conflicts().isEmpty()) return "No open conflicts.";
    var parts = new ArrayList<String>();
    parts.add(
        "%s open, by kind: %s"
            .formatted(TextTable.count(open.conflicts().size()), shares(open.kinds())));
    parts.add("By cause: " + shares(open.causes()));
    parts.add("");
    parts.add(clusters());
    if (!first.isEmpty()) {
      parts.add("");
      parts.add(conflicts());
    }
    return String.join(System.lineSeparator(), parts);
  }

  private static String shares(Map<? extends Enum<?>, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> spaced(entry.getKey()) + " " + TextTable.count(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String clusters() {
    var table = new TextTable("cluster", "kind", "conflicts", "impact");
    for (Cluster cluster : listed())
      table.add(
          about(cluster.matter()),
          cluster.matter().kind().word(),
          TextTable.count(cluster.conflicts().size()),
          worth(cluster.impact()));
    int single = open.single().size();
    double impact = open.single().stream().mapToDouble(Conflict::impact).sum();
    if (single > 0) table.add("single items", "", TextTable.count(single), worth(impact));
    return table.toString();
  }

  private String conflicts() {
    var table = new TextTable("item", "kind", "in dispute", "cause", "impact", "said");
    for (ConflictDetail detail : first) {
      var conflict = detail.conflict();
      table.add(
          conflict.item(),
          conflict.matter().kind().word(),
          about(conflict.matter()) + (conflict.isTied() ? " (tie)" : ""),
          spaced(conflict.cause()),
          worth(conflict.impact()),
          said(detail));
    }
    return table.toString();
  }

  private String about(Matter matter) {
    var tags = matter.tags().stream().map(this::name).collect(Collectors.joining("|"));
    if (matter.facet().isEmpty()) return tags;
    return matter.facet() + ": " + (tags.isEmpty() ? "too few" : tags);
  }

  /// What each person says of each tag in dispute, such as `kafka: annotator 1 yes`.
  private String said(ConflictDetail detail) {
    return detail.rows().stream()
        .filter(Row::isDisputed)
        .map(row -> name(row.tag()) + ": " + said(detail, row))
        .collect(Collectors.joining("; "));
  }

  private String said(ConflictDetail detail, Row row) {
    var said = new ArrayList<String>();
    for (int at = 0; at < row.said().size(); at++)
      said.add(person(detail, at) + " " + spaced(row.said().get(at)));
    return String.join(", ", said);
  }

  private String name(int tag) {
    return named.tags().apply(tag);
  }

  private static String worth(double impact) {
    return String.format(Locale.ENGLISH, "%,.1f", impact);
  }

  private static String spaced(Enum<?> value) {
    return word(value).replace('_', ' ');
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
