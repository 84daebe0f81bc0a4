package io.github.assay.domain;

import java.time.Instant;
import java.util.List;

/// Something that a person, or a check, wants the owner of the vocabulary or QA to look at.
///
/// @param number from 1
/// @param about what it is about
/// @param steps what became of it, oldest first; the first one opened it
public record Ticket(long number, About about, List<Step> steps) {
  public Ticket {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) throw new IllegalArgumentException("nobody opened ticket " + number);
  }

  /// The comment of who takes a ticket of their own back.
  public static final String TAKEN_BACK = "taken back";

  /// Whether who opened it took it back.
  public boolean isTakenBack() {
    var last = steps.getLast();
    return last.state() == State.DECLINED
        && last.comment().equals(TAKEN_BACK)
        && last.author().equals(author());
  }

  /// How it stands.
  public State state() {
    return steps.getLast().state();
  }

  /// Who opened it.
  public String author() {
    return steps.getFirst().author();
  }

  /// When it was opened.
  public Instant at() {
    return steps.getFirst().at();
  }

  /// What a ticket is about.
  ///
  /// @param kind what is wanted
  /// @param item id of the item; empty if it is about none
  /// @param tag id of the tag, 0 if it is about none
  /// @param reason in a word or two, from a fixed list for a suggestion; in the person's own words
  ///   for a flag
  /// @param detail what the list of tickets is grouped by: for a suggestion who proposed it, such
  ///   as `alias torch` or `model R-0004`; for a new tag its name
  /// @param text what the person wrote; may be empty
  public record About(Kind kind, String item, int tag, String reason, String detail, String text) {}

  /// A step in the life of a ticket.
  public record Step(State state, Instant at, String author, String comment) {}

  /// What is wanted.
  public enum Kind {
    /// A suggestion was bad.
    BAD_SUGGESTION,
    /// A tag is missing from the vocabulary.
    NEW_TAG,
    /// Two tags mean the same.
    MERGE,
    /// What annotators read about a tag is wrong or not enough.
    GUIDANCE,
    /// A person and a confident model disagree.
    DISAGREEMENT,
    /// Somebody should look at an item; flagged as long as it is open.
    FLAG,
    /// QA asks the person whose name is the detail to look at an item again.
    QUESTION,
    /// How conflicts of a kind, which is the detail, are ruled; in force as long as it is open.
    PRECEDENT,
    /// Gold may be frozen although a check, which is the detail, fails; holds as long as it is
    /// open.
    WAIVER,
    /// The seat whose name is the detail said other things of an item in two files that were
    /// merged; without a detail, the item itself reads differently in them.
    DIVERGENCE,
    /// What came from the file whose name is the detail when it was merged.
    MERGED
  }

  /// How a ticket stands.
  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED,
    FIXED
  }
}
