package io.github.assay.workbench;

import io.github.assay.domain.Cause;

/// Something about an item that nobody has ruled on yet.
///
/// @param item its id
/// @param matter who differs, and on which tags
/// @param isTied whether a tie of the votes keeps the item from being gold
/// @param isAsked whether somebody who finished the item was asked about it and did not answer yet
/// @param cause why, as far as it can be told from who saw what; a person has the last word
/// @param impact what a ruling is worth, as [Impact] has it; at least 0
public record Conflict(
    String item, Matter matter, boolean isTied, boolean isAsked, Cause cause, double impact) {
  /// The same once somebody was asked about its item.
  public Conflict asked() {
    return new Conflict(item, matter, isTied, true, cause, impact);
  }
}
