package io.github.assay.bench;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.TagSearch;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What it takes to give an item its tags, by the keys that each tool documents, for somebody who
/// knows the tags and makes no mistake.
final class KeyFlows {
  private KeyFlows() {}

  /// @param keys a key with its modifiers, or a click, counts once
  /// @param presses each modifier counts as well
  /// @param clicks those of them that only a mouse can do
  record Cost(int keys, int presses, int clicks) {
    static final Cost NONE = new Cost(0, 0, 0);
    static final Cost KEY = new Cost(1, 1, 0);
    static final Cost CLICK = new Cost(1, 1, 1);

    /// A key with modifiers.
    static Cost chord(int modifiers) {
      return new Cost(1, 1 + modifiers, 0);
    }

    Cost and(Cost other) {
      return new Cost(keys + other.keys, presses + other.presses, clicks + other.clicks);
    }
  }

  /// Prodigy's choices: options 1 to 10 by a digit, 11 to 20 with Shift, 21 to 30 with Shift and
  /// Alt, others by a click; `a` accepts and goes on.
  ///
  /// @param order all tags, in the order of the options
  static Cost prodigy(Collection<Integer> tags, List<Integer> order) {
    var cost = Cost.KEY;
    for (int tag : tags) {
      int place = order.indexOf(tag);
      cost = cost.and(place < 30 ? Cost.chord(place / 10) : Cost.CLICK);
    }
    return cost;
  }

  /// Label Studio's choices with a hotkey of one character for the first 36, others by a click;
  /// Ctrl+Enter submits and goes on.
  static Cost labelStudio(Collection<Integer> tags, List<Integer> order) {
    return characters(tags, order).and(Cost.chord(1));
  }

  /// doccano's labels with a key for the first 36, others by a click; Enter marks the item as done,
  /// and an arrow goes on.
  static Cost doccano(Collection<Integer> tags, List<Integer> order) {
    return characters(tags, order).and(Cost.KEY).and(Cost.KEY);
  }

  private static Cost characters(Collection<Integer> tags, List<Integer> order) {
    var cost = Cost.NONE;
    for (int tag : tags) cost = cost.and(order.indexOf(tag) < 36 ? Cost.KEY : Cost.CLICK);
    return cost;
  }

  /// Typing here until a digit takes the tag (or Enter, which is as long if it comes first); the
  /// shortest way over its name and its aliases.
  static Cost search(Vocabulary vocabulary, Tag tag) {
    int letters =
        Stream.concat(Stream.of(tag.name()), tag.aliases().stream())
            .mapToInt(name -> letters(vocabulary, tag, name))
            .min()
            .orElseThrow();
    return new Cost(letters + 1, letters + 1, 0);
  }

  private static int letters(Vocabulary vocabulary, Tag tag, String name) {
    for (int length = 1; length <= name.length(); length++) {
      if (!Character.isLetter(name.codePointAt(0))) break;
      if (isTaken(vocabulary, tag, name.substring(0, length))) return length;
    }
    return name.length() + 1;
  }

  /// Whether a key takes the tag among what is found: Enter the first, a digit one of nine, unless
  /// the digit goes on with a name.
  private static boolean isTaken(Vocabulary vocabulary, Tag tag, String typed) {
    var hits = TagSearch.find(vocabulary, "", typed, 9).stream().map(TagSearch.Hit::tag).toList();
    int place = hits.indexOf(tag) + 1;
    return place == 1 || (place > 1 && !TagSearch.isBeginning(vocabulary, typed + place));
  }
}
