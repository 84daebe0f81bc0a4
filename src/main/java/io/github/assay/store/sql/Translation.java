package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What numbers and names of another file are here. What is the same in both, or is not known,
/// stays as it is.
final class Translation {
  private static final Pattern BATCH = Pattern.compile("(ruling|answer) (\\d{1,18})( taken back)?");
  private static final Pattern EDIT =
      Pattern.compile("vocabulary (\\d{1,9})(?: takes back (\\d{1,9}))?");
  private static final Pattern PRECEDENT =
      Pattern.compile(
          "([a-z]+) (-|\\d{1,9}(?:,\\d{1,9})*)( .+)? = (\\d{1,9}:(?:yes|no)(?:"
              + " \\d{1,9}:(?:yes|no))*)");
  private static final Pattern TAG_IN_QUERY = Pattern.compile("#(\\d{1,9})");
  private static final Pattern VERSION_OF =
      Pattern.compile("\"" + Item.Origin.VERSION_OF + "\":(\"(?:[^\"\\\\]|\\\\.)*\")");
  private static final String MODEL = "model ";

  private final Map<String, String> items = new HashMap<>();
  private final Map<String, String> itemsThere = new HashMap<>();
  private final Map<Integer, Integer> tags = new HashMap<>();
  private final Map<Integer, Integer> versions = new HashMap<>();
  private final Map<Long, Long> batches = new HashMap<>();
  private final Map<Long, Long> tickets = new HashMap<>();
  private final Map<Long, Long> snapshots = new HashMap<>();
  private final Map<String, String> runs = new HashMap<>();

  void item(String there, String here) {
    items.put(there, here);
    itemsThere.put(here, there);
  }

  /// Ids of the other file that are others here.
  Set<String> renamedItems() {
    return items.keySet();
  }

  /// What an item of here is called in the other file.
  String itemThere(String here) {
    return itemsThere.getOrDefault(here, here);
  }

  String item(String there) {
    return items.getOrDefault(there, there);
  }

  void tag(int there, int here) {
    tags.put(there, here);
  }

  int tag(int there) {
    return tags.getOrDefault(there, there);
  }

  /// Whether it is known what a tag is here.
  boolean knowsTag(int there) {
    return tags.containsKey(there);
  }

  /// Whether some tag of the other file is this one here.
  boolean isTaken(int here) {
    return tags.containsValue(here);
  }

  void version(int there, int here) {
    versions.put(there, here);
  }

  int version(int there) {
    return versions.getOrDefault(there, there);
  }

  /// Whether a version is here already.
  boolean knowsVersion(int there) {
    return versions.containsKey(there);
  }

  void batch(long there, long here) {
    batches.put(there, here);
  }

  long batch(long there) {
    return batches.getOrDefault(there, there);
  }

  void ticket(long there, long here) {
    tickets.put(there, here);
  }

  long ticket(long there) {
    return tickets.getOrDefault(there, there);
  }

  void snapshot(long there, long here) {
    snapshots.put(there, here);
  }

  long snapshot(long there) {
    return snapshots.getOrDefault(there, there);
  }

  void run(String there, String here) {
    runs.put(there, here);
  }

  String run(String there) {
    return runs.getOrDefault(there, there);
  }

  /// An entry as it would be here.
  Decision.Entry entry(Decision.Entry entry) {
    return new Decision.Entry(
        entry.author(), entry.seat(), item(entry.item()), act(entry.act()), basis(entry.basis()));
  }

  private Act act(Act act) {
    return switch (act) {
      case Act.Mark(int tag, var verdict) -> new Act.Mark(tag(tag), verdict);
      case Act.End end -> end;
      case Act.Order(List<Integer> ordered) ->
          new Act.Order(ordered.stream().map(this::tag).toList());
    };
  }

  private Basis basis(Basis basis) {
    return switch (basis) {
      case Basis.Model(String run, double score, int rank) ->
          new Basis.Model(run(run), score, rank);
      case Basis.Neighbours(List<String> some, double score, int rank) ->
          new Basis.Neighbours(some.stream().map(this::item).toList(), score, rank);
      case Basis.Repeated(String item) -> new Basis.Repeated(item(item));
      case Basis.Bulk(String query) -> new Basis.Bulk(query(query));
      case Basis.Ruling(var cause, long precedent, String note) ->
          new Basis.Ruling(cause, ticket(precedent), note);
      case Basis.Revision(int version) -> new Basis.Revision(version(version));
      case Basis.Reversal(long batch) -> new Basis.Reversal(batch(batch));
      case Basis.Typed _, Basis.Rule _, Basis.Implied _, Basis.File _ -> basis;
    };
  }

  /// A question about the items.
  String query(String query) {
    return TAG_IN_QUERY
        .matcher(query)
        .replaceAll(match -> "#" + tag(Integer.parseInt(match.group(1))));
  }

  /// The comment of a step of a ticket.
  String comment(String comment) {
    var edit = EDIT.matcher(comment);
    if (edit.matches())
      return edit.group(2) == null
          ? "vocabulary " + version(edit.group(1))
          : "vocabulary %d takes back %d".formatted(version(edit.group(1)), version(edit.group(2)));
    var match = BATCH.matcher(comment);
    if (!match.matches()) return comment;
    var back = match.group(3) == null ? "" : match.group(3);
    return "%s %d%s".formatted(match.group(1), batch(Long.parseLong(match.group(2))), back);
  }

  private int version(String there) {
    return version(Integer.parseInt(there));
  }

  /// What the list of tickets is grouped by.
  String detail(String detail) {
    if (detail.startsWith(MODEL)) return MODEL + run(detail.substring(MODEL.length()));
    var match = PRECEDENT.matcher(detail);
    return match.matches() ? precedent(match) : detail;
  }

  private String precedent(Matcher match) {
    var about =
        match.group(2).equals("-")
            ? "-"
            : Stream.of(match.group(2).split(",", -1))
                .map(id -> tag(Integer.parseInt(id)))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    var facet = match.group(3) == null ? "" : match.group(3);
    var said =
        Stream.of(match.group(4).split(" ", -1))
            .map(verdict -> verdict.split(":", 2))
            .map(parts -> new Said(tag(Integer.parseInt(parts[0])), parts[1]))
            .sorted((a, b) -> Integer.compare(a.tag(), b.tag()))
            .map(part -> part.tag() + ":" + part.verdict())
            .collect(Collectors.joining(" "));
    return "%s %s%s = %s".formatted(match.group(1), about, facet, said);
  }

  private record Said(int tag, String verdict) {}

  /// What is known of an item besides, in which the item that it is a newer version of is named.
  String extra(String extra) {
    if (items.isEmpty()) return extra;
    return VERSION_OF
        .matcher(extra)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    "\"%s\":%s"
                        .formatted(
                            Item.Origin.VERSION_OF,
                            Json.write(item(Json.read(match.group(1), Json.TEXT))))));
  }

  /// A vocabulary with the numbers that its tags have here.
  Vocabulary vocabulary(Vocabulary there, int number) {
    var conventions = there.conventions();
    return new Vocabulary(
        number,
        there.tags().stream().map((Tag tag) -> tag.withId(tag(tag.id()))).toList(),
        new Conventions(
            conventions.facets(),
            conventions.retired().stream().map(this::retired).toList(),
            conventions.contrasts().stream()
                .map(each -> new Contrast(tag(each.one()), tag(each.other()), each.text()))
                .toList(),
            conventions.phrases().stream()
                .map(each -> new Phrase(tag(each.tag()), each.words(), each.use()))
                .toList(),
            conventions.ignored(),
            conventions.renewals().stream()
                .map(each -> new Renewal(tag(each.tag()), since(each, there, number)))
                .toList()));
  }

  private int since(Renewal renewal, Vocabulary there, int number) {
    return renewal.since() == there.version() ? number : version(renewal.since());
  }

  private Retired retired(Retired tag) {
    return new Retired(
        tag(tag.id()), tag.name(), tag.aliases(), tag(tag.successor()), tag.reason());
  }
}
