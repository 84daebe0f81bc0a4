package io.github.assay.store;

import java.time.Duration;
import java.util.List;

/// Which items wait for a person, and who has which item in hand.
///
/// An item waits for a person who has not finished it, as long as fewer others voted on it than
/// should, its gold is not ruled, nobody else has it in hand, and no item is a newer version of it.
public interface QueueStore {
  /// How long an item stays in somebody's hands who does not finish it.
  Duration HELD = Duration.ofMinutes(30);

  /// Whose queue it is.
  ///
  /// @param seat of the person
  /// @param votes how many people should vote on an item, at least 1
  record Wish(String seat, int votes) {}

  /// Where a page of a queue begins.
  ///
  /// @param fewestFirst whether items with the fewest votes come first, or those with the most
  /// @param after leave out everything up to this item; empty to start
  record From(boolean fewestFirst, String after) {}

  /// Ids of items that wait, by the votes of others, then in the order in which they came in.
  ///
  /// @throws StoreException `NOT_FOUND` if `after` is no item
  List<String> byVotes(Wish wish, From from, int limit);

  /// How many items wait.
  int size(Wish wish);

  /// Those of some items that wait, in the order in which they were given.
  List<String> waiting(Wish wish, List<String> items);

  /// Those of some items on which the person is still to vote, also those that somebody else has in
  /// hand now.
  List<String> owed(Wish wish, List<String> items);

  /// Takes an item in hand, anew if the person has it already; for others it does not wait until
  /// the person finished it, or [#HELD] has gone by.
  ///
  /// @return whether the person has it now; false if somebody else was faster
  boolean claim(String seat, String item);
}
