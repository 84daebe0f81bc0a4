package io.github.assay.transfer;

import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.transfer.Annotation.Marks;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Annotations as records of files, both ways: `item, annotator, tags`, and if given `rejected`,
/// `unsure`, `at`, `outcome` and `reason`.
///
/// Without `outcome`, some `tags` make the item tagged; no `tags` but some `unsure` leave it
/// unsure; nothing at all says that no tag applies.
public final class AnnotationRows {
  /// All fields, in the order in which they are written.
  public static final List<String> FIELDS =
      List.of("item", "annotator", "tags", "rejected", "unsure", "at", "outcome", "reason");

  private final Mapping mapping;
  private final TagLookup lookup;

  public AnnotationRows(Mapping mapping, TagLookup lookup) {
    mapping.check(FIELDS);
    this.mapping = mapping;
    this.lookup = lookup;
  }

  /// Checks that a delimited file has the columns that an annotation needs, by its first record.
  ///
  /// @throws UnreadableException if not
  public void checkColumns(Row row) {
    if (row.style() != Row.Style.CELLS) return;
    for (String field : FIELDS.subList(0, 3))
      new Columns(row, mapping, FIELDS)
          .check(field, "if another column holds it, say --map " + field + "=COLUMN");
    for (String column : row.fields().keySet())
      if (FIELDS.stream().noneMatch(field -> mapping.column(field).equals(column)))
        throw new Columns(row, mapping, FIELDS)
            .fault(
                "UNKNOWN_COLUMN",
                "annotations have no column %s; there are %s"
                    .formatted(Quoted.of(column), Columns.list(FIELDS)));
  }

  /// The annotation of a record; empty if something is wrong with it, which the consumer then heard
  /// of.
  public Optional<Annotation> read(Row row, Consumer<Problem> problems) {
    var heard = new ArrayList<Problem>();
    var fields = new FieldReader(row, mapping, heard::add);
    var item = fields.required("item", "MISSING_FIELD");
    var annotator = annotator(fields);
    if (row.style() == Row.Style.TYPED && !fields.has("tags"))
      fields.problem("MISSING_FIELD", "tags", "the annotation has no list of tags; [] says none");
    var marks =
        new Marks(marks(fields, "tags"), marks(fields, "rejected"), marks(fields, "unsure"));
    checkDisjoint(fields, marks);
    var outcome = outcome(fields, marks);
    var reason = fields.text("reason");
    var at = at(fields);
    checkRest(fields);
    heard.forEach(problems);
    if (!heard.isEmpty()) return Optional.empty();
    return Optional.of(new Annotation(item, annotator, outcome, reason, marks, at));
  }

  private static String annotator(FieldReader fields) {
    var annotator = fields.required("annotator", "MISSING_FIELD");
    if (annotator.equals(Decision.GOLD))
      fields.problem(
          "RESERVED_NAME", "annotator", "\"gold\" is where rulings stand, and nobody's name");
    return annotator;
  }

  private List<Integer> marks(FieldReader fields, String field) {
    var found = lookup.find(fields.tags(field).orElse(List.of()));
    for (String spelling : found.unapproved())
      if (!spelling.isEmpty()) fields.problem("UNKNOWN_TAG", field, lookup.refusal(spelling));
    return found.tags();
  }

  private static void checkDisjoint(FieldReader fields, Marks marks) {
    var seen = new HashSet<>(marks.yes());
    for (int tag : marks.no())
      if (!seen.add(tag)) fields.problem("CONTRADICTION", "rejected", TWICE);
    for (int tag : marks.unsure())
      if (!seen.add(tag)) fields.problem("CONTRADICTION", "unsure", TWICE);
  }

  private static final String TWICE =
      "a tag is named here and in another of tags, rejected, unsure";

  private static Outcome outcome(FieldReader fields, Marks marks) {
    var word = fields.text("outcome");
    if (word.isEmpty()) return outcome(marks);
    for (Outcome outcome : Outcome.values())
      if (outcome != Outcome.OPEN && word(outcome).equals(word))
        return checked(fields, outcome, marks);
    fields.problem(
        "BAD_OUTCOME",
        "outcome",
        "expected tagged, none_apply, unsure or skipped, found " + Quoted.of(word));
    return outcome(marks);
  }

  private static Outcome checked(FieldReader fields, Outcome outcome, Marks marks) {
    if (outcome == Outcome.TAGGED && marks.yes().isEmpty())
      fields.problem("BAD_OUTCOME", "outcome", "\"tagged\" needs at least one tag");
    if (outcome == Outcome.NONE_APPLY && !marks.yes().isEmpty())
      fields.problem("BAD_OUTCOME", "outcome", "\"none_apply\" stands beside tags");
    return outcome;
  }

  private static Outcome outcome(Marks marks) {
    if (!marks.yes().isEmpty()) return Outcome.TAGGED;
    return marks.unsure().isEmpty() ? Outcome.NONE_APPLY : Outcome.UNSURE;
  }

  private static Optional<Instant> at(FieldReader fields) {
    var text = fields.text("at");
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      fields.problem(
          "BAD_TIME",
          "at",
          "expected a time such as 2026-03-14T09:12:00Z, found " + Quoted.of(text));
      return Optional.empty();
    }
  }

  private static void checkRest(FieldReader fields) {
    for (Map.Entry<String, Value> field : fields.rest().entrySet())
      fields.problem(
          "UNKNOWN_FIELD",
          field.getKey(),
          "annotations have no field %s; there are %s"
              .formatted(Quoted.of(field.getKey()), Columns.list(FIELDS)));
  }

  /// The record of an annotation. The outcome is left out where the tags tell it.
  ///
  /// @param vocabulary gives the names of the tags
  /// @param style of the file; in cells no tags are an empty cell
  public static SequencedMap<String, Value> write(
      Annotation annotation, Vocabulary vocabulary, Row.Style style) {
    var marks = annotation.marks();
    var fields = new LinkedHashMap<String, Value>();
    fields.put("item", new Value.Text(annotation.item()));
    fields.put("annotator", new Value.Text(annotation.annotator()));
    if (style == Row.Style.TYPED || !marks.yes().isEmpty())
      fields.put("tags", names(marks.yes(), vocabulary));
    if (!marks.no().isEmpty()) fields.put("rejected", names(marks.no(), vocabulary));
    if (!marks.unsure().isEmpty()) fields.put("unsure", names(marks.unsure(), vocabulary));
    annotation.at().ifPresent(at -> fields.put("at", new Value.Text(at.toString())));
    if (annotation.outcome() != outcome(marks))
      fields.put("outcome", new Value.Text(word(annotation.outcome())));
    if (!annotation.reason().isEmpty()) fields.put("reason", new Value.Text(annotation.reason()));
    return fields;
  }

  private static Value names(List<Integer> tags, Vocabulary vocabulary) {
    return Value.Sequence.ofTexts(tags.stream().map(vocabulary::tag).map(Tag::name).toList());
  }

  /// The name of an outcome in files.
  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
