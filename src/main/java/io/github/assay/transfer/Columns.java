package io.github.assay.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The columns of a delimited file, seen from its first record.
///
/// @param known all fields that can be read
record Columns(Row row, Mapping mapping, List<String> known) {
  private static final int SHOWN = 12;

  /// Checks that all mapped columns are there, and one that must be.
  ///
  /// @param hint what to do if it is not there
  /// @throws UnreadableException if one is not
  void check(String field, String hint) {
    for (Map.Entry<String, String> mapped : mapping.columns().entrySet())
      if (!row.fields().containsKey(mapped.getValue()))
        throw fault(
            "MISSING_COLUMN",
            "there is no column %s to take for %s; there are %s"
                .formatted(Quoted.of(mapped.getValue()), mapped.getKey(), names()));
    if (!row.fields().containsKey(mapping.column(field)))
      throw fault(
          "MISSING_COLUMN",
          "there is no column %s; %s; there are %s"
              .formatted(Quoted.of(field), hint(hint), names()));
  }

  private String hint(String hint) {
    boolean annotations = row.fields().containsKey("item") && row.fields().containsKey("annotator");
    return annotations && known.equals(ItemRows.FIELDS)
        ? "this looks like annotations: say --format annotations"
        : hint;
  }

  private String names() {
    return list(row.fields().keySet());
  }

  /// Names for a message, the first dozen of them.
  static String list(Collection<String> names) {
    var shown = names.stream().limit(SHOWN).map(Quoted::of).collect(Collectors.joining(", "));
    if (names.isEmpty()) return "none";
    return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
  }

  /// A problem with the columns.
  UnreadableException fault(String code, String message) {
    var place = new Problem.Place(row.place("").file(), 1, 0, "");
    return new UnreadableException(new Problem(code, place, message));
  }
}
