package io.github.assay.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Texts that are in the golden cases of every bundle: empty, only a title, other scripts, very
/// long and so on.
final class EdgeTexts {
  private static final String FILE = "edge-cases.jsonl";
  private static final int LONG = 500;

  /// @param why what is special about it
  record Edge(String why, String title, String description) {
    GoldenCase.Input input() {
      return new GoldenCase.Input(title, description);
    }
  }

  private EdgeTexts() {}

  /// All of them, always the same and in the same order.
  static List<Edge> all() {
    var edges = new ArrayList<Edge>();
    for (String line : Resources.text(FILE).lines().toList()) edges.add(edge(line));
    edges.add(
        new Edge(
            "a very long text",
            "An article that does not end",
            "Training, testing, and then training again on what the test had shown. "
                .repeat(LONG)));
    return edges;
  }

  private static Edge edge(String line) {
    try {
      return StrictJson.read(line.getBytes(StandardCharsets.UTF_8), Edge.class, FILE);
    } catch (Refusal e) {
      throw new IllegalStateException("the program was built with a bad " + FILE, e);
    }
  }
}
