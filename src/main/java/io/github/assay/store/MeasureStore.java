package io.github.assay.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Counts for statistics, without the texts.
public interface MeasureStore {
  /// The gold tags of gold items, in the order in which the items came in.
  ///
  /// @param from how many items to leave out, gold or not
  /// @param limit how many items to look at
  /// @return ids of tags, ascending; empty for a gold item without tags
  List<List<Integer>> gold(int from, int limit);

  /// How long items are.
  ///
  /// @param from how many items to leave out
  /// @param limit how many items to look at
  Lengths lengths(int from, int limit);

  /// Gives the title and the description of every item, a line feed between them, to the consumer,
  /// in the order in which the items came in.
  void texts(Consumer<String> consumer);

  /// Gives what everybody says of the items that they finished to the consumer: with tags, or with
  /// none that applies. In the order in which the items came in, and of an item in the order in
  /// which people came. Rulings are left out.
  void votes(Consumer<Vote> consumer);

  /// What a person says of an item that they finished.
  ///
  /// @param item its id
  /// @param person who finished it
  /// @param tags ids of the chosen tags, ascending; empty if none applies
  /// @param unsure ids of the tags that the person left to others, ascending
  /// @param end when it was finished last
  record Vote(String item, String person, List<Integer> tags, List<Integer> unsure, End end) {
    public Vote {
      tags = List.copyOf(tags);
      unsure = List.copyOf(unsure);
    }

    /// @param vocabulary the version that was in force
    /// @param at when
    public record End(int vocabulary, Instant at) {}
  }

  /// How many items have which length, in characters (code points).
  record Lengths(Map<Integer, Integer> titles, Map<Integer, Integer> descriptions) {
    public Lengths {
      titles = Map.copyOf(titles);
      descriptions = Map.copyOf(descriptions);
    }
  }
}
