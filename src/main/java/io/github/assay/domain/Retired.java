package io.github.assay.domain;

import java.util.List;

/// A tag that was approved once and can no longer be chosen. What was decided about it stays in the
/// log.
///
/// @param id as it was
/// @param name as it was last
/// @param aliases as they were last
/// @param successor id of the tag to take instead, 0 if there is none
/// @param reason why it went, for people; may be empty
public record Retired(int id, String name, List<String> aliases, int successor, String reason) {
  public Retired {
    aliases = List.copyOf(aliases);
  }
}
