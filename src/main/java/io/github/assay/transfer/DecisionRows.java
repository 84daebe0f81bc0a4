package io.github.assay.transfer;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Field;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Span;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Entries of the decision log as records of files, both ways; tags by name. The version of the
/// vocabulary is left out, since it means nothing in another workspace.
public final class DecisionRows {
  /// Fields that every file of decisions has had; those from `file` on belong to the basis.
  private static final List<String> FIRST_FIELDS =
      List.of(
          "sequence",
          "batch",
          "at",
          "author",
          "seat",
          "item",
          "tag",
          "verdict",
          "outcome",
          "reason",
          "basis",
          "file",
          "run",
          "score",
          "rank",
          "field",
          "start",
          "end",
          "reverses");

  /// All fields, in the order in which they are written.
  public static final List<String> FIELDS =
      Stream.concat(FIRST_FIELDS.stream(), Stream.of("order", "neighbours", "detail")).toList();

  private final Mapping mapping;
  private final Vocabulary vocabulary;
  private final Function<String, OptionalInt> others;

  /// @param others ids of tags that are neither approved nor retired; empty for those that no
  ///   record may name
  public DecisionRows(
      Mapping mapping, Vocabulary vocabulary, Function<String, OptionalInt> others) {
    mapping.check(FIELDS);
    this.mapping = mapping;
    this.vocabulary = vocabulary;
    this.others = others;
  }

  /// Checks that a delimited file has the columns of a decision, by its first record.
  ///
  /// @throws UnreadableException if not
  public void checkColumns(Row row) {
    if (row.style() != Row.Style.CELLS) return;
    for (String field : FIRST_FIELDS)
      new Columns(row, mapping, FIELDS).check(field, "decisions are read as they were exported");
  }

  /// The decision of a record, with vocabulary version 0; empty if something is wrong with it,
  /// which the consumer then heard of.
  public Optional<Decision> read(Row row, Consumer<Problem> problems) {
    var heard = new ArrayList<Problem>();
    var fields = new FieldReader(row, mapping, heard::add);
    try {
      var decision = decision(fields);
      heard.forEach(problems);
      return heard.isEmpty() ? Optional.of(decision) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      heard.forEach(problems);
      if (heard.isEmpty())
        problems.accept(
            new Problem("BAD_DECISION", row.place(""), "no entry of a log: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private Decision decision(FieldReader fields) {
    var author = fields.required("author", "MISSING_FIELD");
    var seat = fields.required("seat", "MISSING_FIELD");
    var item = fields.required("item", "MISSING_FIELD");
    long sequence = whole(fields, "sequence");
    long batch = whole(fields, "batch");
    var at = Instant.parse(fields.required("at", "MISSING_FIELD"));
    var entry = new Decision.Entry(author, seat, item, act(fields), basis(fields));
    return new Decision(sequence, batch, at, entry, 0);
  }

  private Act act(FieldReader fields) {
    var verdict = fields.text("verdict");
    var outcome = fields.text("outcome");
    var order = fields.tags("order");
    if (order.isPresent() && verdict.isEmpty() && outcome.isEmpty())
      return new Act.Order(order.get().stream().map(name -> tag(fields, "order", name)).toList());
    if (verdict.isEmpty() == outcome.isEmpty() || order.isPresent())
      throw new IllegalArgumentException(
          "it needs a verdict, an outcome or an order, and only one of them");
    if (verdict.isEmpty())
      return new Act.End(constant(Outcome.values(), outcome), fields.text("reason"));
    var name = fields.required("tag", "MISSING_FIELD");
    return new Act.Mark(tag(fields, "tag", name), constant(Verdict.values(), verdict));
  }

  private int tag(FieldReader fields, String field, String name) {
    var known = vocabulary.idOf(name);
    var tag = known.isPresent() || name.isEmpty() ? known : others.apply(name);
    if (tag.isEmpty() && !name.isEmpty())
      fields.problem("UNKNOWN_TAG", field, new TagLookup(vocabulary).refusal(name));
    return tag.orElse(0);
  }

  private static Basis basis(FieldReader fields) {
    var kind = fields.required("basis", "MISSING_FIELD");
    return switch (kind) {
      case "typed" -> new Basis.Typed();
      case "file" -> new Basis.File(fields.text("file"));
      case "reversal" -> new Basis.Reversal(whole(fields, "reverses"));
      case "rule" -> new Basis.Rule(span(fields), (int) whole(fields, "rank"));
      case "model" ->
          new Basis.Model(
              fields.text("run"),
              Double.parseDouble(fields.text("score")),
              (int) whole(fields, "rank"));
      case "neighbours" ->
          new Basis.Neighbours(
              fields.tags("neighbours").orElse(List.of()),
              Double.parseDouble(fields.text("score")),
              (int) whole(fields, "rank"));
      case "repeated" -> new Basis.Repeated(fields.text("detail"));
      case "implied" -> new Basis.Implied(fields.text("detail"));
      case "bulk" -> new Basis.Bulk(fields.text("detail"));
      case "ruling" -> RulingText.read(fields.text("detail"));
      case "revision" -> new Basis.Revision((int) whole(fields, "detail"));
      default -> throw new IllegalArgumentException("there is no basis " + Quoted.of(kind));
    };
  }

  private static Span span(FieldReader fields) {
    return new Span(
        constant(Field.values(), fields.text("field")),
        (int) whole(fields, "start"),
        (int) whole(fields, "end"));
  }

  private static long whole(FieldReader fields, String field) {
    var text = fields.text(field);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      fields.problem("BAD_NUMBER", field, "expected a whole number, found " + Quoted.of(text));
      return 1;
    }
  }

  private static <E extends Enum<E>> E constant(E[] all, String word) {
    for (E one : all) if (word(one).equals(word)) return one;
    throw new IllegalArgumentException("it cannot say " + Quoted.of(word));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The record of a decision.
  ///
  /// @param vocabulary gives the names of the tags
  public static SequencedMap<String, Value> write(Decision decision, Vocabulary vocabulary) {
    var entry = decision.entry();
    var fields = new LinkedHashMap<String, Value>();
    put(fields, "sequence", decision.sequence());
    put(fields, "batch", decision.batch());
    put(fields, "at", decision.at().toString());
    put(fields, "author", entry.author());
    put(fields, "seat", entry.seat());
    put(fields, "item", entry.item());
    switch (entry.act()) {
      case Act.Mark(int tag, Verdict verdict) -> {
        put(fields, "tag", vocabulary.nameOf(tag));
        put(fields, "verdict", word(verdict));
      }
      case Act.End(Outcome outcome, String reason) -> {
        put(fields, "outcome", word(outcome));
        put(fields, "reason", reason);
      }
      case Act.Order order -> {}
    }
    write(entry.basis(), fields);
    if (entry.act() instanceof Act.Order(List<Integer> tags))
      fields.put("order", Value.Sequence.ofTexts(tags.stream().map(vocabulary::nameOf).toList()));
    addGrounds(entry.basis(), fields);
    return fields;
  }

  private static void write(Basis basis, SequencedMap<String, Value> fields) {
    switch (basis) {
      case Basis.Typed typed -> put(fields, "basis", "typed");
      case Basis.File(String file) -> {
        put(fields, "basis", "file");
        put(fields, "file", file);
      }
      case Basis.Reversal(long batch) -> {
        put(fields, "basis", "reversal");
        put(fields, "reverses", batch);
      }
      case Basis.Rule(Span span, int rank) -> {
        put(fields, "basis", "rule");
        put(fields, "rank", rank);
        put(fields, "field", word(span.field()));
        put(fields, "start", span.start());
        put(fields, "end", span.end());
      }
      case Basis.Model(String run, double score, int rank) -> {
        put(fields, "basis", "model");
        put(fields, "run", run);
        fields.put("score", new Value.Digits(Double.toString(score)));
        put(fields, "rank", rank);
      }
      case Basis.Neighbours(List<String> items, double score, int rank) -> {
        put(fields, "basis", "neighbours");
        fields.put("score", new Value.Digits(Double.toString(score)));
        put(fields, "rank", rank);
      }
      case Basis.Repeated repeated -> put(fields, "basis", "repeated");
      case Basis.Implied implied -> put(fields, "basis", "implied");
      case Basis.Bulk bulk -> put(fields, "basis", "bulk");
      case Basis.Ruling ruling -> put(fields, "basis", "ruling");
      case Basis.Revision revision -> put(fields, "basis", "revision");
    }
  }

  /// What stands in the fields that came later than the others.
  private static void addGrounds(Basis basis, SequencedMap<String, Value> fields) {
    switch (basis) {
      case Basis.Neighbours(List<String> items, double score, int rank) ->
          fields.put("neighbours", Value.Sequence.ofTexts(items));
      case Basis.Repeated(String item) -> put(fields, "detail", item);
      case Basis.Implied(String by) -> put(fields, "detail", by);
      case Basis.Bulk(String query) -> put(fields, "detail", query);
      case Basis.Ruling ruling -> put(fields, "detail", RulingText.of(ruling));
      case Basis.Revision(int version) -> put(fields, "detail", version);
      case Basis.Typed typed -> {}
      case Basis.File file -> {}
      case Basis.Reversal reversal -> {}
      case Basis.Rule rule -> {}
      case Basis.Model model -> {}
    }
  }

  private static void put(SequencedMap<String, Value> fields, String name, String text) {
    if (!text.isEmpty()) fields.put(name, new Value.Text(text));
  }

  private static void put(SequencedMap<String, Value> fields, String name, long number) {
    fields.put(name, new Value.Digits(Long.toString(number)));
  }
}
