package io.github.assay.domain;

import java.util.List;

/// A text that somebody is writing and has not saved as an item yet.
///
/// @param tags ids, in the order in which they were chosen
public record Draft(String title, String description, List<Integer> tags) {
  /// Nothing written.
  public static final Draft NONE = new Draft("", "", List.of());

  public Draft {
    tags = List.copyOf(tags);
  }
}
