package io.github.assay.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// `golden/cases.jsonl`: one [GoldenCase] a line.
final class GoldenFile {
  static final String ENTRY = "golden/cases.jsonl";

  private GoldenFile() {}

  static byte[] bytes(List<GoldenCase> cases) {
    var text = new StringBuilder();
    for (GoldenCase golden : cases) text.append(StrictJson.line(golden)).append('\n');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static List<GoldenCase> read(byte[] bytes) throws Refusal {
    var cases = new ArrayList<GoldenCase>();
    int start = 0;
    for (int end = 0; end < bytes.length; end++)
      if (bytes[end] == '\n') {
        var line = Arrays.copyOfRange(bytes, start, end);
        cases.add(StrictJson.read(line, GoldenCase.class, ENTRY));
        start = end + 1;
      }
    if (start != bytes.length)
      throw Refusal.damaged("JSON_UNREADABLE", ENTRY, "the last line has no end");
    return cases;
  }

  /// Holds a model to its cases: the same tags, and scores within the tolerance.
  static void check(List<GoldenCase> cases, GoldenAnswers answers) throws Refusal {
    for (int i = 0; i < cases.size(); i++) {
      var golden = cases.get(i);
      checkScores(i + 1, golden, answers);
      var tags = answers.names(golden.input());
      if (!new HashSet<>(tags).equals(new HashSet<>(golden.tags())))
        throw differs(
            i + 1, "tags are " + Shown.name(tags + "") + ", not " + Shown.name(golden.tags() + ""));
    }
  }

  private static void checkScores(int number, GoldenCase golden, GoldenAnswers answers)
      throws Refusal {
    var scores = answers.scores(golden.input());
    if (!scores.keySet().equals(golden.scores().keySet()))
      throw differs(number, "the model scores other tags");
    for (var entry : golden.scores().entrySet()) {
      float score = scores.getOrDefault(entry.getKey(), Float.NaN);
      if (!(Math.abs((double) score - entry.getValue()) <= golden.tolerance()))
        throw differs(
            number,
            "the score of \"%s\" is %s, not %s"
                .formatted(Shown.name(entry.getKey()), score, entry.getValue()));
    }
  }

  private static Refusal differs(int number, String what) {
    return Refusal.damaged("GOLDEN_DIFFERS", ENTRY, "case " + number + ": " + what);
  }
}
