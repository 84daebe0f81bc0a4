package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import java.util.LinkedHashMap;
import java.util.Map;

/// The parts that the files of items named, item by item.
final class NamedParts {
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private String first = "";
  private int items;
  private int others;

  void add(Item item) {
    items++;
    var word = item.origin().split();
    try {
      var part = Part.of(word);
      if (part != Part.UNASSIGNED) parts.put(item.id(), part);
    } catch (AssayException e) {
      if (others++ == 0) first = "item \"%s\" names the part \"%s\"".formatted(item.id(), word);
    }
  }

  /// How many items were looked at.
  int items() {
    return items;
  }

  /// The part of each item that names one.
  ///
  /// @throws AssayException `UNKNOWN_PART` if some name something else
  Map<String, Part> all() {
    if (others == 0) return parts;
    var more = others == 1 ? "" : ", and %,d more name no part that there is".formatted(others - 1);
    throw new AssayException(
        "UNKNOWN_PART", first + more + "; there are train, validation and test");
  }
}
