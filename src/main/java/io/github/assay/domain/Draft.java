package io.github.assay.domain;

import java.util.List;

/// A text that somebody is writing and has not saved as an item yet.
///
/// @param tags ids, in the order in which they were chosen
/// @param of id of the item of which it is a new version; empty if it is of none
public record Draft(String title, String description, List<Integer> tags, String of) {
  /// Nothing written.
  public static final Draft NONE = new Draft("", "", List.of());

  public Draft {
    tags = List.copyOf(tags);
  }

  /// A text of its own.
  public Draft(String title, String description, List<Integer> tags) {
    this(title, description, tags, "");
  }
}
