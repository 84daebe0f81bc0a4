package io.github.assay.workbench;

import io.github.assay.transfer.ImportReport.Remarks;
import io.github.assay.transfer.Warning;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what an import takes as it stands and tells about.
final class Notes {
  private static final int MOST_FIELDS = 1_000;

  private final EnumMap<Warning, Long> warnings = new EnumMap<>(Warning.class);
  private final SortedMap<String, Long> unknown = new TreeMap<>();

  void warn(Warning warning) {
    warnings.merge(warning, 1L, Long::sum);
  }

  /// Notes that an item has fields that are only kept.
  void unknown(Collection<String> fields) {
    for (String field : fields)
      if (unknown.size() < MOST_FIELDS || unknown.containsKey(field))
        unknown.merge(field, 1L, Long::sum);
  }

  Remarks remarks(List<String> policies) {
    return new Remarks(new TreeMap<>(warnings), unknown, policies);
  }
}
