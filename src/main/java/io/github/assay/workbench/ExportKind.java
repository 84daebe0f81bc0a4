package io.github.assay.workbench;

import io.github.assay.transfer.AnnotationRows;
import io.github.assay.transfer.DecisionRows;
import io.github.assay.transfer.ItemRows;
import io.github.assay.transfer.VocabularyRows;
import java.util.List;
import java.util.Locale;

/// What can be exported.
public enum ExportKind {
  /// All items in the order in which they came in, with the tags of those that are gold.
  ITEMS,
  /// Gold items only, by ascending id.
  GOLD,
  /// The decision log, oldest first.
  DECISIONS,
  /// What each person says of each item now, without rulings, in the order of the items.
  ANNOTATIONS,
  /// The approved tags in the owner's order.
  VOCABULARY;

  /// Whether its records are not about single items, so that all are written or none.
  public boolean isWhole() {
    return this == DECISIONS || this == VOCABULARY;
  }

  /// Its name on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// All fields that a record can have.
  List<String> columns() {
    return switch (this) {
      case ITEMS, GOLD -> ItemRows.FIELDS;
      case DECISIONS -> DecisionRows.FIELDS;
      case ANNOTATIONS -> AnnotationRows.FIELDS;
      case VOCABULARY -> VocabularyRows.FIELDS;
    };
  }
}
