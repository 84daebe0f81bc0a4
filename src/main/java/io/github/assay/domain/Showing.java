package io.github.assay.domain;

import java.time.Instant;
import java.util.List;

/// What a person was shown of the suggestions for an item. With the log it tells which suggestions
/// were taken, refused or passed over, and which tags people had to type.
///
/// @param item its id
/// @param seat of the person
/// @param at when
/// @param sight what it was
public record Showing(String item, String seat, Instant at, Sight sight) {
  /// What is in view.
  ///
  /// @param arm what helped the person to choose
  /// @param withheld whether suggestions were kept from the person until the item was submitted
  /// @param offers in the order of their ranks; those under the cap too, if the person asked for
  ///   more
  public record Sight(Arm arm, boolean withheld, List<Shown> offers) {
    public Sight {
      offers = List.copyOf(offers);
    }
  }

  /// One suggestion as it was shown.
  ///
  /// @param tag id
  /// @param source who proposed it
  /// @param run id of the model's run; empty if no model was among the sources
  /// @param score in `[0, 1]`
  /// @param rank place on the list, from 1
  public record Shown(int tag, Suggestion.Source source, String run, double score, int rank) {}
}
