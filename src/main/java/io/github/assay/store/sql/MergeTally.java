package io.github.assay.store.sql;

import io.github.assay.store.Merged;
import io.github.assay.store.Merged.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what a merge does while it is under way.
final class MergeTally {
  private final Map<Kind, Integer> came = new EnumMap<>(Kind.class);
  private final List<Merged.Doubt> doubts = new ArrayList<>();
  private final List<Merged.Renamed> renamed = new ArrayList<>();
  private final List<Merged.Left> left = new ArrayList<>();

  /// Something came over.
  void came(Kind kind) {
    came.merge(kind, 1, Integer::sum);
  }

  void doubt(Merged.Doubt doubt) {
    doubts.add(doubt);
  }

  void renamed(Kind kind, String from, String to) {
    renamed.add(new Merged.Renamed(kind, from, to));
  }

  /// @param text in a sentence
  void left(Kind kind, String text) {
    left.add(new Merged.Left(kind, text));
  }

  /// Whether anything came over so far.
  boolean isNothing() {
    return came.isEmpty();
  }

  Merged done() {
    return new Merged(came, doubts, renamed, left);
  }
}
