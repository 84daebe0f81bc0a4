package io.github.assay.store.sql;

import io.github.assay.store.MergeStore.Wish;
import java.time.Instant;

/// Two files that are merged, and what is known of them so far.
///
/// @param ours written to, within the transaction that is under way
/// @param theirs looked at
/// @param past what both begin with
/// @param wish how it is done
/// @param names what theirs is called here
/// @param tally what was done so far
record MergeScene(
    Database ours,
    Database theirs,
    CommonPast past,
    Wish wish,
    Translation names,
    MergeTally tally) {
  /// Now, as far as the merge is concerned: later than all that it brings is not needed.
  Instant at() {
    return past.now();
  }

  /// The number of a person here.
  long seat(String name) {
    return new Seats(ours).of(name);
  }

  void tell(String stage) {
    wish.heard().at(stage, 0, 0);
  }
}
