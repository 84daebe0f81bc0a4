package io.github.assay.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The line of column names of a delimited file.
///
/// @param place the place of a column, counted from 0
record DelimitedHeader(char delimiter, IntFunction<Problem.Place> place) {
  private static final int LONGEST = 1_000;
  private static final int MOST = 10_000;

  /// The names, without blanks around them.
  ///
  /// @throws UnreadableException if a name is missing or stands twice, or if the values seem to be
  ///   separated by something else
  List<String> columns(List<String> cells) {
    if (cells.size() == 1) checkDelimiter(cells.getFirst());
    if (cells.size() > MOST)
      throw fault(
          "TOO_MANY_COLUMNS",
          0,
          "there are %s columns; at most 10,000 are taken".formatted(cells.size()));
    var columns = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var name = cells.get(i).strip();
      check(name, i);
      int twin = columns.indexOf(name);
      if (twin >= 0)
        throw fault(
            "DUPLICATE_COLUMN",
            i,
            "columns %s and %s are both called %s".formatted(twin + 1, i + 1, Quoted.of(name)));
      columns.add(name);
    }
    return columns;
  }

  private void check(String name, int index) {
    if (name.isEmpty())
      throw fault("EMPTY_COLUMN", index, "column %s has no name".formatted(index + 1));
    if (Characters.firstUnstorable(name) >= 0)
      throw fault(
          "BAD_CHARACTER",
          index,
          "the name of column %s, %s, holds a NUL or half a character"
              .formatted(index + 1, Quoted.of(name)));
    if (name.length() > LONGEST)
      throw fault(
          "NAME_TOO_LONG",
          index,
          "the name of column %s, %s, has %s characters; at most 1,000 are taken"
              .formatted(index + 1, Quoted.of(name), name.length()));
  }

  private void checkDelimiter(String line) {
    for (char other : new char[] {';', '\t', '|', ','})
      if (other != delimiter && line.indexOf(other) > 0)
        throw fault(
            "WRONG_DELIMITER",
            0,
            "there is one column, %s, and it holds %s; if that stands between values, say --delimiter %s"
                .formatted(Quoted.of(line), name(other), word(other)));
  }

  private static String name(char delimiter) {
    return switch (delimiter) {
      case '\t' -> "tabs";
      case ';' -> "semicolons";
      case ',' -> "commas";
      default -> "bars";
    };
  }

  private static String word(char delimiter) {
    return delimiter == '\t' ? "tab" : "\"" + delimiter + "\"";
  }

  private UnreadableException fault(String code, int index, String message) {
    return new UnreadableException(new Problem(code, place.apply(index), message));
  }
}
