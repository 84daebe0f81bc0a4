package io.github.assay.transfer;

import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Items as records of files, both ways.
///
/// In cells `tags` is joined as in [TagList], or a JSON list; an empty cell means that nobody
/// labelled the item, `[]` that no tag applies. Fields that Assay does not know are kept in
/// [Item.Origin#extra]; one that is called like a field but was not taken for it is kept as `file.`
/// and its name. In cells they stand as one JSON object in the column `extra`.
public final class ItemRows {
  /// All fields, in the order in which they are written.
  public static final List<String> FIELDS =
      List.of(
          "id",
          "title",
          "description",
          "tags",
          "split",
          "group",
          "source",
          "created_at",
          "url",
          "unapproved",
          "extra");

  private static final String EXTRA = "extra";

  private final Mapping mapping;
  private final Set<String> seen = new HashSet<>();
  private String file = "";

  public ItemRows(Mapping mapping) {
    mapping.check(FIELDS);
    this.mapping = mapping;
  }

  /// Checks that a delimited file has the columns that an item needs, by its first record.
  ///
  /// @throws UnreadableException if not
  public void checkColumns(Row row) {
    if (row.style() != Row.Style.CELLS) return;
    new Columns(row, mapping, FIELDS).check("id", ITEM_HINT);
    if (!row.fields().containsKey(mapping.column("title"))
        && !row.fields().containsKey(mapping.column("description")))
      throw new Columns(row, mapping, FIELDS)
          .fault(
              "MISSING_COLUMN",
              "there is neither a column \"title\" nor \"description\"; if another holds the text,"
                  + " say --map title=COLUMN");
  }

  private static final String ITEM_HINT = "if another column holds it, say --map id=COLUMN";

  /// The item of a record; empty if something is wrong with it, which the consumer then heard of.
  public Optional<ItemRecord> read(Row row, Consumer<Problem> problems) {
    for (String column : mapping.columns().values())
      if (row.fields().containsKey(column)) seen.add(column);
    file = row.place("").file();
    var heard = new int[1];
    var fields =
        new FieldReader(
            row,
            mapping,
            problem -> {
              heard[0]++;
              problems.accept(problem);
            });
    var id = fields.required("id", "MISSING_ID");
    var title = fields.text("title");
    var description = fields.text("description");
    var tags = fields.tags("tags");
    var unapproved = fields.tags("unapproved").orElse(List.of());
    var origin = origin(row, fields);
    if (heard[0] > 0) return Optional.empty();
    return Optional.of(
        new ItemRecord(
            new Item(id, title, description, origin),
            tags.isPresent(),
            tags.orElse(List.of()),
            unapproved));
  }

  private Item.Origin origin(Row row, FieldReader fields) {
    return new Item.Origin(
        fields.text("group"),
        fields.text("source"),
        fields.text("created_at"),
        fields.text("url"),
        split(fields),
        extra(row, fields));
  }

  private static String split(FieldReader fields) {
    var split = fields.text("split");
    if (Arrays.stream(Part.values()).noneMatch(part -> part.word().equals(split)))
      fields.problem(
          "BAD_SPLIT", "split", "expected train, validation or test, found " + Quoted.of(split));
    return split;
  }

  private static String extra(Row row, FieldReader fields) {
    var extra = new TreeMap<String, Value>();
    for (Map.Entry<String, Value> field : fields.rest().entrySet()) {
      var object = object(row, field);
      if (object.isPresent()) extra.putAll(object.get().fields());
      else if (!field.getKey().equals(EXTRA) && FIELDS.contains(field.getKey()))
        extra.put("file." + field.getKey(), field.getValue());
      else extra.put(field.getKey(), field.getValue());
    }
    return CanonicalJson.of(new Value.Fields(extra));
  }

  private static Optional<Value.Fields> object(Row row, Map.Entry<String, Value> field) {
    if (row.style() != Row.Style.CELLS || !field.getKey().equals(EXTRA)) return Optional.empty();
    if (!(field.getValue() instanceof Value.Text cell) || !cell.text().strip().startsWith("{"))
      return Optional.empty();
    return JsonText.parse(cell.text())
        .filter(Value.Fields.class::isInstance)
        .map(Value.Fields.class::cast);
  }

  /// Names of the fields of a record that are only kept.
  public List<String> unknown(Row row) {
    var unknown = new ArrayList<String>();
    for (Map.Entry<String, Value> field : row.fields().entrySet()) {
      boolean read = isRead(field.getKey());
      if (!read && !field.getValue().equals(Value.Text.EMPTY)) unknown.add(field.getKey());
    }
    return unknown;
  }

  private boolean isRead(String column) {
    return FIELDS.stream().anyMatch(field -> mapping.column(field).equals(column));
  }

  /// Tells of mapped fields that no record had.
  public void checkMapping(Consumer<Problem> problems) {
    for (Map.Entry<String, String> mapped : mapping.columns().entrySet())
      if (!seen.contains(mapped.getValue()))
        problems.accept(
            new Problem(
                "MISSING_COLUMN",
                Problem.Place.of(file),
                "no record has a field %s to take for %s"
                    .formatted(Quoted.of(mapped.getValue()), mapped.getKey())));
  }

  /// The record of an item. What is empty is left out, but for title and description.
  public static SequencedMap<String, Value> write(ItemRecord record) {
    var item = record.item();
    var origin = item.origin();
    var fields = new LinkedHashMap<String, Value>();
    fields.put("id", new Value.Text(item.id()));
    fields.put("title", new Value.Text(item.title()));
    fields.put("description", new Value.Text(item.description()));
    if (record.isLabelled()) fields.put("tags", Value.Sequence.ofTexts(record.tags()));
    put(fields, "split", origin.split());
    put(fields, "group", origin.group());
    put(fields, "source", origin.source());
    put(fields, "created_at", origin.createdAt());
    put(fields, "url", origin.url());
    if (!record.unapproved().isEmpty())
      fields.put("unapproved", Value.Sequence.ofTexts(record.unapproved()));
    var extra = extra(origin.extra());
    if (!extra.fields().isEmpty()) fields.put(EXTRA, extra);
    return fields;
  }

  private static Value.Fields extra(String json) {
    var extra = new TreeMap<String, Value>();
    JsonText.object(json)
        .fields()
        .forEach(
            (name, value) -> {
              boolean taken = !name.equals(EXTRA) && FIELDS.contains(name);
              extra.put(taken ? "file." + name : name, value);
            });
    return new Value.Fields(extra);
  }

  private static void put(Map<String, Value> fields, String name, String text) {
    if (!text.isEmpty()) fields.put(name, new Value.Text(text));
  }
}
