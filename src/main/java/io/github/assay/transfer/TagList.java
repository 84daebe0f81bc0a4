package io.github.assay.transfer;

import java.util.ArrayList;
import java.util.List;

/// How several tags stand in one cell: joined by `|`. A `|` or `\` of a name, and a `[` at its
/// start, has a `\` before it.
public final class TagList {
  private TagList() {}

  /// Joins names; none gives an empty text.
  public static String join(List<String> names) {
    var out = new StringBuilder();
    for (String name : names) {
      if (!out.isEmpty()) out.append('|');
      if (name.startsWith("[")) out.append('\\');
      out.append(name.replace("\\", "\\\\").replace("|", "\\|"));
    }
    return out.toString();
  }

  /// Splits what [#join] made. Blanks around names go; a `\` before anything else stands for
  /// itself. An empty name between two bars stays in the list.
  public static List<String> split(String cell) {
    var names = new ArrayList<String>();
    if (cell.isBlank()) return names;
    var name = new StringBuilder();
    int i = 0;
    while (i < cell.length()) {
      char c = cell.charAt(i++);
      if (c == '\\' && i < cell.length() && "|\\[".indexOf(cell.charAt(i)) >= 0) {
        name.append(cell.charAt(i++));
      } else if (c == '|') {
        names.add(name.toString().strip());
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    names.add(name.toString().strip());
    return names;
  }
}
