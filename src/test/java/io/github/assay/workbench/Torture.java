package io.github.assay.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts that break programs, in random mixtures.
final class Torture {
  private static final List<String> PIECES =
      List.of(
          "a",
          "Zoë",
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "|",
          "\\",
          "\\|",
          "[",
          "]",
          "{\"a\":1}",
          "[]",
          "=1+1",
          "+1",
          "-1",
          "@x",
          "'",
          " ",
          "  ",
          "\n",
          "\r",
          "\r\n",
          "\u0001",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\u2028",
          "\u2029",
          "\ufeff",
          "\ufffd",
          "\uffff",
          "e\u0301",
          "é",
          "İ",
          "ß",
          "日本語",
          "العربية",
          "🙃",
          "👩‍💻",
          "🇺🇳",
          "\udbff\udfff",
          "\ud83d\ude00\u200d",
          "null",
          "NaN",
          "true",
          "#",
          "--",
          "/*",
          "<b>&amp;",
          "%s",
          "$1",
          "C:\\x",
          "\\u0041",
          "´",
          "0",
          "1e5");

  private final Random random;

  Torture(Random random) {
    this.random = random;
  }

  /// Any text that a workspace keeps.
  String text() {
    var text = new StringBuilder();
    int pieces = random.nextInt(6);
    for (int i = 0; i < pieces; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
    return text.toString();
  }

  /// A text that may name something: nothing invisible, no blanks around it, and not empty.
  String name() {
    while (true) {
      var name = text().strip();
      boolean visible =
          name.codePoints()
              .noneMatch(
                  c ->
                      switch (Character.getType(c)) {
                        case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                            true;
                        case Character.SPACE_SEPARATOR -> c != ' ';
                        default -> false;
                      });
      if (visible && !name.isEmpty()) return name;
    }
  }

  /// Some names, none twice and none like another.
  List<String> names(int count) {
    var names = new ArrayList<String>();
    while (names.size() < count) names.add(name() + "-" + names.size() + "x" + names.size());
    return names;
  }

  /// Some of the names.
  List<String> some(List<String> names) {
    return names.stream().filter(name -> random.nextInt(3) == 0).toList();
  }
}
