package io.github.assay.store.sql;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Map;

/// The rows whose digest is a snapshot's hash (see `store.SnapshotStore`); names are sorted by code
/// points.
///
/// Of control characters, those with a short escape in JSON (`\b \t \n \f \r`) are written so, the
/// others as a backslash and `u` with four lower-case hexadecimal digits.
final class CanonicalRows {
  private final Map<Integer, String> names;
  private final MessageDigest digest = Sha256.digest();
  private final StringBuilder row = new StringBuilder();
  private int items;
  private int labels;

  /// @param names of all tags, by id
  CanonicalRows(Map<Integer, String> names) {
    this.names = names;
  }

  /// Takes in the next item; items come sorted by id.
  void add(GoldItem gold) {
    row.setLength(0);
    row.append("{\"id\":");
    text(gold.item().id());
    row.append(",\"title\":");
    text(gold.item().title());
    row.append(",\"description\":");
    text(gold.item().description());
    row.append(",\"tags\":[");
    var tags = new ArrayList<String>();
    for (int tag : gold.tags()) tags.add(names.getOrDefault(tag, "?" + tag));
    tags.sort(CodePoints.ORDER);
    for (int i = 0; i < tags.size(); i++) {
      if (i > 0) row.append(',');
      text(tags.get(i));
    }
    row.append("],\"split\":");
    text(gold.part().word());
    row.append("}\n");
    digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
    items++;
    labels += tags.size();
  }

  int items() {
    return items;
  }

  int labels() {
    return labels;
  }

  /// The digest of all rows.
  Sha256 hash() {
    return Sha256.of(digest);
  }

  private void text(String text) {
    row.append('"');
    for (int i = 0; i < text.length(); i++) append(text.charAt(i));
    row.append('"');
  }

  private void append(char c) {
    switch (c) {
      case '"' -> row.append("\\\"");
      case '\\' -> row.append("\\\\");
      case '\b' -> row.append("\\b");
      case '\t' -> row.append("\\t");
      case '\n' -> row.append("\\n");
      case '\f' -> row.append("\\f");
      case '\r' -> row.append("\\r");
      default -> {
        if (c < ' ')
          row.append("\\u00")
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 15, 16));
        else row.append(c);
      }
    }
  }
}
