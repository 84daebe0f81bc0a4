package io.github.assay.workbench;

import io.github.assay.domain.Sha256;
import io.github.assay.workbench.Differing.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What differs between two snapshots, or between a snapshot and gold as it is now.
///
/// @param from what is compared
/// @param to what it is compared with
/// @param renamed tags that are the same under another name
/// @param items those that differ, by ascending id
/// @param edits what the changes of the vocabulary did that are named as causes, by version
public record GoldDifference(
    Side from, Side to, List<Renamed> renamed, List<Differs> items, Map<Integer, String> edits) {
  public GoldDifference {
    renamed = List.copyOf(renamed);
    items = List.copyOf(items);
    edits = Map.copyOf(edits);
  }

  /// One side.
  ///
  /// @param snapshot its name; empty for gold as it is now
  /// @param at when it was frozen; empty for gold as it is now
  /// @param items how many are gold
  public record Side(String snapshot, Optional<Instant> at, Sha256 hash, int items) {}

  /// A tag that has another name on the other side.
  public record Renamed(int tag, String from, String to) {}

  /// An item whose gold differs.
  ///
  /// @param cause the decision by which it came or went; empty for one that stayed
  /// @param tags those that came, then those that went, ids ascending
  public record Differs(
      String item, String title, Fate fate, Optional<Cause> cause, List<Moved> tags) {
    public Differs {
      tags = List.copyOf(tags);
    }
  }

  /// What became of an item.
  public enum Fate {
    /// It was not gold, and is.
    CAME,
    /// It was gold, and is not.
    WENT,
    /// It is gold on both sides, with other tags.
    CHANGED
  }

  /// A tag that came or went.
  ///
  /// @param name as [#to] has it
  /// @param cause the decision by which it did; empty if there is none, such as after a change of
  ///   the policy
  public record Moved(int tag, String name, Differing.Kind kind, Optional<Cause> cause) {}

  /// How many items met with this.
  public int count(Fate fate) {
    return (int) items.stream().filter(item -> item.fate() == fate).count();
  }

  /// How many tags came or went.
  public int count(Differing.Kind kind) {
    return (int)
        items.stream()
            .flatMap(item -> item.tags().stream())
            .filter(tag -> tag.kind() == kind)
            .count();
  }
}
