package io.github.assay.transfer;

import java.util.List;

/// How the import of a vocabulary ended.
public sealed interface VocabularyReport {
  /// It is in force.
  ///
  /// @param version its number
  /// @param tags how many it has
  /// @param added names that are new, in the order of the file
  /// @param removed names that are gone, in the order of the old vocabulary
  /// @param changed names of tags of which something else is new
  record Accepted(
      int version, int tags, List<String> added, List<String> removed, List<String> changed)
      implements VocabularyReport {}

  /// The old one stays in force.
  ///
  /// @param first the first hundred problems
  /// @param total how many there are
  record Refused(List<Problem> first, long total) implements VocabularyReport {}
}
