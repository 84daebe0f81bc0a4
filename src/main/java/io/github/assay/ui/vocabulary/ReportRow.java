package io.github.assay.ui.vocabulary;

import io.github.assay.workbench.ReportGroup;
import io.github.assay.workbench.Reporting.Example;
import java.util.List;

/// A source of suggestions with the reports about it.
///
/// @param examples the reports with their items, open ones first
record ReportRow(ReportGroup group, List<Example> examples) {
  ReportRow {
    examples = List.copyOf(examples);
  }
}
