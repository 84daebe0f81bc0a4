package io.github.assay.bundle;

import java.util.Locale;
import java.util.Set;

/// Where things stand in a bundle. The reader follows the manifest; only the writer asks here.
final class Layout {
  private static final Set<String> PREPROCESSING = Set.of("pipeline.json", "features.tsv");

  private static final Set<String> RULES = Set.of("rules.json", "blend.json");

  private Layout() {}

  /// The entry of a model's part: what prepares the text under `preprocess/`, rules and how much
  /// they weigh under `rules/`, everything else under `model/`.
  static String entry(String part) {
    if (PREPROCESSING.contains(part)) return "preprocess/" + part;
    return (RULES.contains(part) ? "rules/" : "model/") + part;
  }

  /// The media type that goes with a name's ending.
  static String media(String path) {
    var name = path.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> "application/json";
      case "jsonl" -> "application/jsonl";
      case "pb" -> "application/x-protobuf";
      case "csv" -> "text/csv";
      case "tsv" -> "text/tab-separated-values";
      case "md" -> "text/markdown";
      case "txt" -> "text/plain";
      default -> "application/octet-stream";
    };
  }
}
