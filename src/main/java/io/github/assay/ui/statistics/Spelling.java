package io.github.assay.ui.statistics;

import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Statistics.Spellings;
import java.util.ArrayList;
import java.util.List;

/// A tag that files name and nobody approved, as a row.
///
/// @param items how many name it; -1 if it is ignored and not counted
record Spelling(String text, int items) {
  boolean isIgnored() {
    return items < 0;
  }

  /// The query that finds its items.
  String query() {
    return "unapproved:" + Statistics.quoted(text);
  }

  /// The query that finds the items that a file named it for and that lack a tag.
  String lacking(String tag) {
    return "named:" + Statistics.quoted(text) + " -tag:" + Statistics.quoted(tag);
  }

  /// Those that wait, then those that are ignored.
  static List<Spelling> of(Spellings spellings) {
    var rows = new ArrayList<Spelling>();
    spellings.open().forEach(open -> rows.add(new Spelling(open.spelling(), open.items())));
    spellings.ignored().forEach(text -> rows.add(new Spelling(text, -1)));
    return rows;
  }
}
