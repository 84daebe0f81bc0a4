package io.github.assay.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads the fields of one record by their meaning, and tells what cannot be taken.
final class FieldReader {
  static final int LONGEST_TEXT = 1 << 20;
  static final int LONGEST_NAME = 1_000;
  static final int LONGEST_TAG = 200;
  static final int MOST_TAGS = 5_000;

  private final Row row;
  private final Mapping mapping;
  private final Consumer<Problem> problems;
  private final Set<String> used = new HashSet<>();

  FieldReader(Row row, Mapping mapping, Consumer<Problem> problems) {
    this.row = row;
    this.mapping = mapping;
    this.problems = problems;
  }

  /// Whether the record has a value for a field.
  boolean has(String field) {
    var value = row.fields().get(mapping.column(field));
    if (value == null || value instanceof Value.Nothing) return false;
    return row.style() == Row.Style.TYPED || !value.equals(Value.Text.EMPTY);
  }

  /// The name of something, which must be there; empty if it is not, or cannot be taken.
  ///
  /// @param code of the problem if it is not there
  String required(String field, String code) {
    var column = mapping.column(field);
    if (has(field) && !value(field).equals(Value.Text.EMPTY)) return name(field);
    var found = row.fields().containsKey(column);
    problem(
        code,
        field,
        found
            ? "the record has no value for " + Quoted.of(column)
            : "the record has no field %s; if another field holds it, say --map %s=FIELD; it has %s"
                .formatted(Quoted.of(column), field, Columns.list(row.fields().keySet())));
    return "";
  }

  /// A text, or a number as it was written; empty if there is none.
  String text(String field) {
    var value = value(field);
    return switch (value) {
      case Value.Text text -> checked(field, text.text());
      case Value.Digits number -> number.digits();
      case Value.Nothing nothing -> "";
      default -> {
        problem("WRONG_TYPE", field, "expected a text, found " + value.kind());
        yield "";
      }
    };
  }

  /// A text that names something: short, visible, without blanks around it; empty if there is none
  /// or it cannot be taken.
  String name(String field) {
    var name = text(field);
    var fault = nameFault(name, LONGEST_NAME);
    if (fault.isEmpty()) return name;
    problem("BAD_NAME", field, Quoted.of(name) + " " + fault.get());
    return "";
  }

  /// A list of names of tags; empty if the record says nothing of them.
  Optional<List<String>> tags(String field) {
    used.add(mapping.column(field));
    if (!has(field)) return Optional.empty();
    return switch (value(field)) {
      case Value.Text cell when row.style() == Row.Style.CELLS -> cellTags(field, cell.text());
      case Value.Sequence list -> Optional.of(checkedTags(field, texts(field, list)));
      case Value other -> {
        problem("WRONG_TYPE", field, "expected a list of names, found " + other.kind());
        yield Optional.empty();
      }
    };
  }

  private Optional<List<String>> cellTags(String field, String cell) {
    if (cell.isBlank()) return Optional.empty();
    if (!cell.strip().startsWith("[")) return Optional.of(checkedTags(field, TagList.split(cell)));
    if (JsonText.parse(cell.strip()).orElse(Value.Text.EMPTY) instanceof Value.Sequence list)
      return Optional.of(checkedTags(field, texts(field, list)));
    problem(
        "BAD_TAGS",
        field,
        Quoted.of(cell) + " begins like a JSON list and is none; a [ at the start is written \\[");
    return Optional.empty();
  }

  private List<String> texts(String field, Value.Sequence list) {
    var texts = new ArrayList<String>();
    for (Value value : list.values()) {
      if (value instanceof Value.Text text) texts.add(text.text().strip());
      else if (value instanceof Value.Digits number) texts.add(number.digits());
      else problem("WRONG_TYPE", field, "expected a name, found " + value.kind());
    }
    return texts;
  }

  private List<String> checkedTags(String field, List<String> tags) {
    if (tags.size() > MOST_TAGS)
      problem("TOO_MANY_TAGS", field, tags.size() + " tags; at most 5,000 are taken");
    for (String tag : tags) {
      if (tag.isEmpty()) problem("EMPTY_TAG", field, "a tag has no name");
      var fault = nameFault(tag, LONGEST_TAG);
      if (fault.isPresent()) problem("BAD_TAG", field, Quoted.of(tag) + " " + fault.get());
    }
    return tags;
  }

  /// What is wrong with a name, to follow the name itself.
  static Optional<String> nameFault(String name, int longest) {
    if (name.length() > longest)
      return Optional.of(
          "has %s characters; at most %s are taken".formatted(name.length(), longest));
    int invisible = Characters.firstInvisible(name);
    if (invisible >= 0)
      return Optional.of("holds the invisible character U+%04X".formatted(invisible));
    return name.equals(name.strip())
        ? Optional.empty()
        : Optional.of("begins or ends with a blank");
  }

  private String checked(String field, String text) {
    var fault = textFault(text);
    if (fault.isEmpty()) return text;
    problem(fault.get().code(), field, fault.get().message());
    return "";
  }

  /// A code and a sentence.
  record Fault(String code, String message) {}

  private static Optional<Fault> textFault(String text) {
    if (text.length() > LONGEST_TEXT)
      return Optional.of(
          new Fault(
              "FIELD_TOO_LARGE",
              "the text has %s characters; at most 1,048,576 are taken".formatted(text.length())));
    int place = Characters.firstUnstorable(text);
    if (place < 0) return Optional.empty();
    if (text.charAt(place) == 0)
      return Optional.of(
          new Fault("NUL", "character %s is a NUL, which no database keeps".formatted(place + 1)));
    return Optional.of(
        new Fault(
            "LONE_SURROGATE",
            "character %s is half of a pair (U+%04X), which no database keeps"
                .formatted(place + 1, (int) text.charAt(place))));
  }

  /// All fields that nobody asked for, checked, by ascending name.
  SortedMap<String, Value> rest() {
    var rest = new TreeMap<String, Value>();
    for (Map.Entry<String, Value> field : row.fields().entrySet()) {
      if (used.contains(field.getKey())) continue;
      if (row.style() == Row.Style.CELLS && field.getValue().equals(Value.Text.EMPTY)) continue;
      checkDeeply(field.getKey(), field.getValue());
      rest.put(field.getKey(), field.getValue());
    }
    return rest;
  }

  private void checkDeeply(String column, Value value) {
    switch (value) {
      case Value.Text text ->
          textFault(text.text())
              .ifPresent(
                  fault ->
                      problems.accept(
                          new Problem(fault.code(), row.place(column), fault.message())));
      case Value.Sequence list -> list.values().forEach(inner -> checkDeeply(column, inner));
      case Value.Fields object ->
          object.fields().values().forEach(inner -> checkDeeply(column, inner));
      case Value.Digits number -> {}
      case Value.Truth truth -> {}
      case Value.Nothing nothing -> {}
    }
  }

  /// Tells that a field cannot be taken.
  void problem(String code, String field, String message) {
    problems.accept(new Problem(code, row.place(mapping.column(field)), message));
  }

  private Value value(String field) {
    var column = mapping.column(field);
    used.add(column);
    return row.fields().getOrDefault(column, new Value.Nothing());
  }
}
