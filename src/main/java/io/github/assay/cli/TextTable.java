package io.github.assay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table for people: columns of numbers to the right, all others to the left.
final class TextTable {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,.]*|—");

  private final List<List<String>> rows = new ArrayList<>();

  /// @param heads of the columns
  TextTable(String... heads) {
    rows.add(List.of(heads));
  }

  /// Adds a row with as many cells as there are heads.
  TextTable add(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /// A number with three decimals; a dash if it is undefined.
  static String number(@Nullable Double value) {
    return value == null ? "—" : String.format(Locale.ENGLISH, "%.3f", value);
  }

  /// A number with its sign.
  static String signed(@Nullable Double value) {
    return value == null ? "—" : String.format(Locale.ENGLISH, "%+.3f", value);
  }

  /// A count with its thousands apart.
  static String count(long value) {
    return String.format(Locale.ENGLISH, "%,d", value);
  }

  /// The lines, without a line feed at the end.
  @Override
  public String toString() {
    var widths = new int[rows.getFirst().size()];
    var right = new boolean[widths.length];
    for (int column = 0; column < widths.length; column++) {
      right[column] = isNumeric(column);
      for (List<String> row : rows)
        widths[column] = Math.max(widths[column], width(row.get(column)));
    }
    var lines = new ArrayList<String>();
    for (List<String> row : rows) lines.add(line(row, widths, right));
    return String.join(System.lineSeparator(), lines);
  }

  private boolean isNumeric(int column) {
    return rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column)).matches());
  }

  private static String line(List<String> row, int[] widths, boolean[] right) {
    var line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      var gap = " ".repeat(widths[column] - width(row.get(column)));
      if (column > 0) line.append("  ");
      line.append(right[column] ? gap + row.get(column) : row.get(column) + gap);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
