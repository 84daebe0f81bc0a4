package io.github.assay.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table whose rows each have a seal: a digest of all other columns.
///
/// @param name of the table
/// @param what a row of it is, for messages
/// @param columns all but the seal; the first one is the key, a whole number
/// @param isComplete whether the keys are 1, 2, 3 and so on without gaps
record SealedTable(String name, String what, List<String> columns, boolean isComplete) {
  static final SealedTable EDIT =
      new SealedTable(
          "edit",
          "an edit of the vocabulary",
          List.of("number", "version", "summary", "batch", "reverses"),
          true);

  static final SealedTable SHOWING =
      new SealedTable(
          "showing",
          "what somebody was shown",
          List.of("number", "item", "seat", "at", "withheld", "offers"),
          true);

  static final SealedTable NOTE =
      new SealedTable("note", "a note", List.of("number", "item", "seat", "at", "text"), true);

  static final SealedTable TICKET =
      new SealedTable(
          "ticket",
          "a ticket",
          List.of("number", "kind", "item", "tag", "reason", "detail", "text"),
          true);

  static final SealedTable TICKET_STEP =
      new SealedTable(
          "ticket_step",
          "a step of a ticket",
          List.of("number", "ticket", "state", "at", "seat", "comment"),
          true);

  static final SealedTable SAVED_VIEW =
      new SealedTable("saved_view", "a saved view", List.of("place", "name", "query"), true);

  static final SealedTable PROJECT =
      new SealedTable("project", "what the project agreed on", List.of("one", "content"), true);

  static final SealedTable CLAIM =
      new SealedTable(
          "claim", "the note who works on an item", List.of("item", "seat", "at"), false);

  static final SealedTable VECTOR =
      new SealedTable(
          "vector", "the vector of an item", List.of("item", "model", "hash", "content"), false);

  static final SealedTable DRAFT =
      new SealedTable("draft", "a draft", List.of("seat", "title", "description", "tags"), false);

  static final List<SealedTable> ALL =
      List.of(EDIT, SHOWING, NOTE, TICKET, TICKET_STEP, SAVED_VIEW, PROJECT, CLAIM, VECTOR, DRAFT);

  SealedTable {
    columns = List.copyOf(columns);
  }

  /// Puts a row in, or in the place of the one with the same key.
  ///
  /// @param values in the order of the columns
  void put(Database database, @Nullable Object... values) {
    var all = Stream.concat(columns.stream(), Stream.of("seal")).toList();
    var places = all.stream().map(_ -> "?").collect(Collectors.joining(", "));
    var sealed = Arrays.copyOf(values, values.length + 1);
    sealed[values.length] = seal(values);
    database.change(
        "insert or replace into %s(%s) values (%s)".formatted(name, String.join(", ", all), places),
        sealed);
  }

  /// The next key.
  long next(Database database) {
    return 1
        + database.number(
            "select coalesce(max(%s), 0) from %s".formatted(columns.getFirst(), name));
  }

  /// Tells of every row that is not as it was put in, and of rows that are gone.
  void check(Database database, Consumer<String> problems) {
    database.each(
        "select %s, seal from %s order by 1".formatted(String.join(", ", columns), name),
        row -> {
          if (seal(values(row)) != row.getLong("seal"))
            problems.accept(
                "%s (number %d) is not as it was: its hash differs"
                    .formatted(what, row.getLong(1)));
        });
    if (isComplete && next(database) - 1 != database.number("select count(*) from " + name))
      problems.accept(what + " is missing");
  }

  private @Nullable Object[] values(ResultSet row) throws SQLException {
    var values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      var value = row.getObject(i + 1);
      values[i] = value instanceof Integer number ? (Object) number.longValue() : value;
    }
    return values;
  }

  private static long seal(@Nullable Object... values) {
    var fingerprint = new Fingerprint();
    for (Object value : values)
      switch (value) {
        case null -> fingerprint.text(null);
        case Number number -> fingerprint.number(number);
        case byte[] bytes -> fingerprint.bytes(bytes);
        default -> fingerprint.text(value.toString());
      }
    return fingerprint.seal();
  }
}
