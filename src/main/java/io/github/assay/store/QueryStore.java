package io.github.assay.store;

import io.github.assay.query.Names;
import io.github.assay.query.Query;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Answers queries about the items.
public interface QueryStore {
  /// What can be named in a query now.
  Names names();

  /// The items that a query means, as things are now.
  Found find(Query query, Reader reader);

  /// What else a table says of some items.
  ///
  /// @return by item id
  Map<String, Facts> facts(List<String> items);

  /// Whether what answers are made from is in memory.
  boolean isReady(Reader reader, Stock stock);

  /// Reads what answers are made from, for [#take] of another opening of the same file, so that
  /// those who ask there wait for nothing. Takes seconds for a million items.
  ///
  /// @param check called every now and then; may throw to stop
  Ready read(Reader reader, Stock stock, Runnable check);

  /// Takes what was read elsewhere; decisions since then are followed.
  ///
  /// @return whether it still holds; not if something else was written since
  boolean take(Ready ready);

  /// What was read, for whoever takes it.
  interface Ready {}

  /// What answers are made from.
  enum Stock {
    /// The tags, parts and standings that [Found#spread] counts.
    COUNTS,
    /// Lengths, votes, changes, twins: whatever else takes a look at each item.
    MEASURES
  }

  /// Who asks.
  ///
  /// @param annotator whose own tags and outcomes are meant
  /// @param best id of the run that is the best one; empty if there is none
  /// @param near which items nearly read as others
  record Reader(String annotator, String best, NearTwins near) {
    /// One who does not ask for near duplicates.
    public Reader(String annotator, String best) {
      this(annotator, best, NearTwins.NONE);
    }
  }

  /// What is known of an item besides its tags.
  ///
  /// @param votes number of finished votes
  /// @param agreement mean pairwise Jaccard index of those votes; empty if there are fewer than two
  /// @param isTied whether its votes have no majority
  /// @param unapproved number of tags that a file named and that are neither approved nor ignored
  /// @param newer id of the newest version of its text; empty if it is that itself
  record Facts(int votes, OptionalDouble agreement, boolean isTied, int unapproved, String newer) {
    /// Nothing is known.
    public static final Facts NONE = new Facts(0, OptionalDouble.empty(), false, 0, "");
  }
}
