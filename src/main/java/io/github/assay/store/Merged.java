package io.github.assay.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a merge of two files did.
///
/// @param came how many of each kind came over; kinds of which none came are not in it
/// @param doubts what one seat said differently in the two files, by item and seat
/// @param renamed what came under another name than it had
/// @param left what did not come, or not as it was
public record Merged(
    Map<Kind, Integer> came, List<Doubt> doubts, List<Renamed> renamed, List<Left> left) {
  public Merged {
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    counts.putAll(came);
    came = Collections.unmodifiableMap(counts);
    doubts = List.copyOf(doubts);
    renamed = List.copyOf(renamed);
    left = List.copyOf(left);
  }

  /// Whether the file is as it was.
  public boolean isNothing() {
    return came.isEmpty();
  }

  /// How many of a kind came over.
  public int count(Kind kind) {
    return came.getOrDefault(kind, 0);
  }

  /// What a file holds.
  public enum Kind {
    ITEM,
    TAG,
    VOCABULARY,
    BATCH,
    DECISION,
    SHOWING,
    NOTE,
    TICKET,
    SNAPSHOT,
    RUN,
    VIEW,
    DRAFT,
    SPLIT,
    POLICY,
    PROJECT
  }

  /// What one seat said differently in the two files; neither holds.
  ///
  /// @param item its id
  /// @param seat a person or `Decision.GOLD`
  /// @param tags names of the tags in doubt, by id; empty if only the end of the work is
  public record Doubt(String item, String seat, List<String> tags) {
    public Doubt {
      tags = List.copyOf(tags);
    }
  }

  /// What came under another name.
  ///
  /// @param from as it is called in the other file
  /// @param to as it is called here
  public record Renamed(Kind kind, String from, String to) {}

  /// What did not come, or not as it was.
  ///
  /// @param text in a sentence
  public record Left(Kind kind, String text) {}
}
