package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import java.time.Instant;
import java.util.List;

/// How the gold of one item came to be.
///
/// @param isGold whether it is gold now
/// @param tags those that are gold, then those that were once, each in the order of their ids
public record Blame(String item, String title, boolean isGold, List<OfTag> tags) {
  public Blame {
    tags = List.copyOf(tags);
  }

  /// What was said of one tag.
  ///
  /// @param name as it is now
  /// @param isGold whether it is gold now
  /// @param steps oldest first
  public record OfTag(int tag, String name, boolean isGold, List<Step> steps) {
    public OfTag {
      steps = List.copyOf(steps);
    }
  }

  /// One decision that bears on the tag.
  ///
  /// @param seat whose vote it was, or the gold seat
  /// @param turn what it did to gold
  public record Step(Kind kind, String author, String seat, Instant at, Basis basis, Turn turn) {}

  /// What was said.
  public enum Kind {
    /// It applies; nobody had said so before.
    PROPOSED,
    /// It applies; somebody had said so before.
    ACCEPTED,
    /// It does not apply.
    DISPUTED,
    /// The item was finished without it, though somebody had chosen it.
    LEFT_OUT,
    /// It was left to others.
    UNSURE,
    /// What the person had said is taken back.
    WITHDRAWN,
    /// The item was finished with it, and so the vote counts from here on.
    FINISHED,
    /// QA, or a file of gold, says that it applies.
    RULED_IN,
    /// QA, or a file of gold, says that it does not apply.
    RULED_OUT,
    /// Something else on the item was decided, such as that it is open again.
    OTHER
  }

  /// What a decision did to gold.
  public enum Turn {
    /// Nothing.
    NONE,
    /// From here on the tag is gold.
    BECAME_GOLD,
    /// From here on it is not.
    CEASED
  }
}
