package io.github.assay.transfer;

import io.github.assay.domain.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Tags of a vocabulary as records of files, both ways. The name may also be called `tag`.
public final class VocabularyRows {
  /// All fields, in the order in which they are written.
  public static final List<String> FIELDS =
      List.of(
          "name", "facet", "aliases", "parents", "definition", "use_when", "avoid_when", "example");

  private VocabularyRows() {}

  /// The tag of a record, with id 0; empty if something is wrong with it, which the consumer then
  /// heard of.
  public static Optional<Tag> read(Row row, Consumer<Problem> problems) {
    var heard = new ArrayList<Problem>();
    var mapping =
        row.fields().containsKey("tag") && !row.fields().containsKey("name")
            ? Mapping.of(List.of("name=tag"))
            : Mapping.NONE;
    var fields = new FieldReader(row, mapping, heard::add);
    var name = name(fields);
    var facet = fields.name("facet");
    var aliases = fields.tags("aliases").orElse(List.of());
    var parents = fields.tags("parents").orElse(List.of());
    var guidance =
        new Tag.Guidance(
            fields.text("definition"),
            fields.text("use_when"),
            fields.text("avoid_when"),
            fields.text("example"));
    for (String unknown : fields.rest().keySet())
      fields.problem(
          "UNKNOWN_FIELD",
          unknown,
          "a tag has no field %s; there are %s"
              .formatted(Quoted.of(unknown), Columns.list(FIELDS)));
    heard.forEach(problems);
    if (!heard.isEmpty()) return Optional.empty();
    return Optional.of(new Tag(0, name, facet, aliases, parents, guidance));
  }

  private static String name(FieldReader fields) {
    var name = fields.required("name", "MISSING_NAME");
    if (name.length() > FieldReader.LONGEST_TAG)
      fields.problem(
          "BAD_TAG",
          "name",
          "%s has %s characters; at most 200 are taken".formatted(Quoted.of(name), name.length()));
    return name;
  }

  /// The record of a tag. Guidance that is empty is left out.
  public static SequencedMap<String, Value> write(Tag tag) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", new Value.Text(tag.name()));
    fields.put("facet", new Value.Text(tag.facet()));
    fields.put("aliases", Value.Sequence.ofTexts(tag.aliases()));
    fields.put("parents", Value.Sequence.ofTexts(tag.parents()));
    put(fields, "definition", tag.guidance().definition());
    put(fields, "use_when", tag.guidance().useWhen());
    put(fields, "avoid_when", tag.guidance().avoidWhen());
    put(fields, "example", tag.guidance().example());
    return fields;
  }

  private static void put(SequencedMap<String, Value> fields, String name, String text) {
    if (!text.isEmpty()) fields.put(name, new Value.Text(text));
  }
}
