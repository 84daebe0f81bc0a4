package io.github.assay.workbench;

import io.github.assay.domain.Part;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A split that could be made.
///
/// @param parts by id of item; other items would be unassigned
/// @param report how it would come out
public record SplitPlan(Map<String, Part> parts, SplitReport report) {
  public SplitPlan {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
