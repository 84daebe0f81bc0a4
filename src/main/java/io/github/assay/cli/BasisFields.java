package io.github.assay.cli;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a decision rests on, for programs and for people.
///
/// @param edits what changes of the vocabulary did, by version
record BasisFields(Map<Integer, String> edits) {
  BasisFields {
    edits = Map.copyOf(edits);
  }

  /// For programs: `kind` and what belongs to it.
  Map<String, Object> fields(Basis basis) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", kind(basis));
    switch (basis) {
      case Basis.Typed _ -> {}
      case Basis.Rule(var _, int rank) -> fields.put("rank", rank);
      case Basis.Model(String run, double score, int rank) -> {
        fields.put("run", run);
        fields.put("score", score);
        fields.put("rank", rank);
      }
      case Basis.Neighbours(var items, double score, int rank) -> {
        fields.put("items", items);
        fields.put("score", score);
        fields.put("rank", rank);
      }
      case Basis.Repeated(String item) -> fields.put("item", item);
      case Basis.Implied(String by) -> fields.put("by", by);
      case Basis.Bulk(String query) -> fields.put("query", query);
      case Basis.Ruling ruling -> put(ruling, fields);
      case Basis.Revision(int version) -> {
        fields.put("version", version);
        fields.put("edit", edits.getOrDefault(version, ""));
      }
      case Basis.File(String file) -> fields.put("file", file);
      case Basis.Reversal(long batch) -> fields.put("batch", batch);
    }
    return fields;
  }

  private static void put(Basis.Ruling ruling, Map<String, Object> fields) {
    fields.put("cause", word(ruling.cause()));
    fields.put("precedent", ruling.precedent());
    fields.put("note", ruling.note());
  }

  private static String kind(Basis basis) {
    return switch (basis) {
      case Basis.Typed _ -> "typed";
      case Basis.Rule _ -> "rule";
      case Basis.Model _ -> "model";
      case Basis.Neighbours _ -> "neighbours";
      case Basis.Repeated _ -> "repeated";
      case Basis.Implied _ -> "implied";
      case Basis.Bulk _ -> "bulk";
      case Basis.Ruling _ -> "ruling";
      case Basis.Revision _ -> "vocabulary";
      case Basis.File _ -> "file";
      case Basis.Reversal _ -> "undo";
    };
  }

  /// For people, in a few words.
  String words(Basis basis) {
    return switch (basis) {
      case Basis.Typed _ -> "own choice";
      case Basis.Rule(var _, int rank) -> "a rule's suggestion %d".formatted(rank);
      case Basis.Model(String run, double score, int rank) ->
          String.format(Locale.ENGLISH, "%s's suggestion %d (%.2f)", run, rank, score);
      case Basis.Neighbours(var items, double _, int rank) ->
          "suggestion %d, as on %s".formatted(rank, String.join(", ", items));
      case Basis.Repeated(String item) -> "repeated from " + item;
      case Basis.Implied(String by) -> "implied by " + by;
      case Basis.Bulk(String query) -> query.isEmpty() ? "bulk edit of all" : "bulk: " + query;
      case Basis.Ruling ruling -> words(ruling);
      case Basis.Revision(int version) ->
          "vocabulary %d: %s".formatted(version, edits.getOrDefault(version, "changed"));
      case Basis.File(String file) -> "from " + file;
      case Basis.Reversal(long batch) -> "undo or redo of batch " + batch;
    };
  }

  private static String words(Basis.Ruling ruling) {
    var words = new ArrayList<>(List.of("ruling"));
    if (ruling.cause() != Cause.NONE) words.add("(" + word(ruling.cause()).replace('_', ' ') + ")");
    if (ruling.precedent() > 0) words.add("as in P-" + ruling.precedent());
    if (!ruling.note().isEmpty()) words.add("- " + ruling.note());
    return String.join(" ", words);
  }

  private static String word(Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT);
  }
}
