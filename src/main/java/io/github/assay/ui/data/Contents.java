package io.github.assay.ui.data;

import io.github.assay.transfer.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What a file holds.
enum Contents {
  ITEMS,
  ANNOTATIONS,
  VOCABULARY,
  DECISIONS;

  private static final List<String> ITEM_FIELDS =
      List.of(
          "id", "title", "description", "tags", "split", "group", "source", "created_at", "url");

  /// Other names that fields go by, in small letters.
  private static final Map<String, List<String>> SYNONYMS =
      Map.of(
          "id", List.of("key", "uuid", "sku", "item", "doc_id", "document_id"),
          "title", List.of("name", "headline", "subject"),
          "description", List.of("text", "body", "content", "abstract", "summary"),
          "tags", List.of("labels", "label", "categories", "topics", "keywords"),
          "created_at", List.of("created_on", "created", "date"),
          "url", List.of("link"),
          "item", List.of("id", "item_id"),
          "annotator", List.of("user", "worker", "author"));

  /// The fields that columns can be chosen for.
  List<String> fields() {
    return switch (this) {
      case ITEMS -> ITEM_FIELDS;
      case ANNOTATIONS -> List.of("item", "annotator", "tags", "rejected", "unsure", "at");
      case VOCABULARY, DECISIONS -> List.of();
    };
  }

  /// The end of its key in the texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of records; empty for a vocabulary.
  Optional<Kind> kind() {
    return switch (this) {
      case ITEMS -> Optional.of(Kind.ITEMS);
      case ANNOTATIONS -> Optional.of(Kind.ANNOTATIONS);
      case DECISIONS -> Optional.of(Kind.DECISIONS);
      case VOCABULARY -> Optional.empty();
    };
  }

  /// Whether a record needs a field.
  boolean needs(String field) {
    return switch (this) {
      case ITEMS -> field.equals("id");
      case ANNOTATIONS -> field.equals("item") || field.equals("annotator");
      case VOCABULARY, DECISIONS -> false;
    };
  }

  /// What the columns of a file tell of its contents.
  static Contents of(Collection<String> columns) {
    if (columns.contains("annotator") && columns.contains("item")) return ANNOTATIONS;
    if (columns.contains("sequence") && columns.contains("seat")) return DECISIONS;
    boolean named = columns.contains("tag") || columns.contains("name");
    boolean described =
        columns.contains("aliases") || columns.contains("parents") || columns.contains("facet");
    return named && described && !columns.contains("id") ? VOCABULARY : ITEMS;
  }

  /// The column that seems to hold each field; a field that none seems to hold is not in it.
  SequencedMap<String, String> mapping(Collection<String> columns) {
    var mapping = new LinkedHashMap<String, String>();
    for (String field : fields())
      column(field, columns).ifPresent(column -> mapping.put(field, column));
    return mapping;
  }

  private Optional<String> column(String field, Collection<String> columns) {
    if (columns.contains(field)) return Optional.of(field);
    var free = columns.stream().filter(column -> !fields().contains(column)).toList();
    var same = free.stream().filter(field::equalsIgnoreCase).findFirst();
    if (same.isPresent()) return same;
    var synonyms = SYNONYMS.getOrDefault(field, List.of());
    return free.stream()
        .filter(column -> synonyms.contains(column.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
