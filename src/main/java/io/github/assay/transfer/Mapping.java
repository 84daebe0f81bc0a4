package io.github.assay.transfer;

import io.github.assay.domain.AssayException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which column or key of a file holds which field.
///
/// @param columns name in the file by field; a field that is not in it is called as it is
public record Mapping(Map<String, String> columns) {
  /// Every field is called as it is.
  public static final Mapping NONE = new Mapping(Map.of());

  public Mapping {
    columns = Map.copyOf(columns);
  }

  /// Reads `field=column` pairs.
  ///
  /// @throws AssayException `BAD_MAPPING` if one is no pair, or a field stands twice
  public static Mapping of(Collection<String> pairs) {
    var columns = new LinkedHashMap<String, String>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals <= 0 || equals == pair.length() - 1)
        throw bad(Quoted.of(pair) + " is no mapping; say field=column, such as id=sku");
      if (columns.put(pair.substring(0, equals), pair.substring(equals + 1)) != null)
        throw bad("the field " + Quoted.of(pair.substring(0, equals)) + " is mapped twice");
    }
    return new Mapping(columns);
  }

  /// What a file calls a field.
  public String column(String field) {
    return columns.getOrDefault(field, field);
  }

  /// Checks that all mapped fields are among those that can be read.
  ///
  /// @throws AssayException `BAD_MAPPING` if one is not
  void check(List<String> fields) {
    for (String field : columns.keySet())
      if (!fields.contains(field))
        throw bad("there is no field " + Quoted.of(field) + " to map; there are " + fields);
  }

  private static AssayException bad(String message) {
    return new AssayException("BAD_MAPPING", message);
  }
}
