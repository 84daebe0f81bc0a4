package io.github.assay.learning.rules;

import io.github.assay.domain.Field;
import io.github.assay.domain.Span;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds tags whose name or alias stands in a text, and the tags that these imply.
///
/// Whole words are compared, by their stems, so that `gans` meets `gan` and `organ` does not.
/// `hugging face`, `hugging-face` and `huggingface` are the same. A spelling of one or two letters
/// must be a whole word: `tf` is not in `tf-idf`. A tag is held back where one of its vetoes
/// stands, also as a tag that another one implies. Thread-safe; never changes.
public final class RuleBook {
  private static final int SHORT = 2;
  private static final int SHORTEST_TOGETHER = 6;
  private static final int MOST_TOGETHER = 3;

  private final List<RuleTag> tags;
  private final Map<Integer, List<Integer>> ancestors = new HashMap<>();
  private final Map<String, List<Spelling>> apart = new HashMap<>();
  private final Map<String, List<Spelling>> together = new HashMap<>();
  private int longest = 1;

  /// @param isVeto whether it holds the tag back; the kind does not matter then
  private record Spelling(int tag, Kind kind, boolean isVeto) {
    static Spelling of(int tag, Kind kind) {
      return new Spelling(tag, kind, false);
    }
  }

  /// The rules that a vocabulary makes.
  public static RuleBook of(Vocabulary vocabulary) {
    return new RuleBook(RuleTag.of(vocabulary));
  }

  /// @param tags by ascending id
  RuleBook(List<RuleTag> tags) {
    this.tags = List.copyOf(tags);
    for (RuleTag tag : tags) {
      ancestors.put(tag.id(), tag.implies());
      for (String name : tag.names()) learn(name, Spelling.of(tag.id(), Kind.NAME));
      for (String alias : tag.aliases()) learn(alias, Spelling.of(tag.id(), Kind.ALIAS));
      for (String veto : tag.vetoes()) learn(veto, new Spelling(tag.id(), Kind.NAME, true));
    }
  }

  List<RuleTag> tags() {
    return tags;
  }

  private void learn(String spelling, Spelling target) {
    var words = Words.of(spelling);
    if (words.size() == 0) return;
    longest = Math.max(longest, words.size());
    add(apart, words.stems(0, words.size()), target);
    var joined = words.together(0, words.size());
    if (joined.length() >= SHORTEST_TOGETHER) add(together, joined, target);
  }

  private static void add(Map<String, List<Spelling>> map, String key, Spelling target) {
    var known = map.computeIfAbsent(key, k -> new ArrayList<>());
    if (!known.contains(target)) known.add(target);
  }

  /// The tags that a text names or implies, by id.
  public SortedMap<Integer, Hit> hits(String title, String description) {
    var found = new Found();
    read(Field.TITLE, title, found);
    read(Field.DESCRIPTION, description, found);
    return found.hits();
  }

  private void read(Field field, String text, Found found) {
    var words = Words.of(text);
    for (int from = 0; from < words.size(); from++) {
      int most = Math.min(words.size() - from, Math.max(longest, MOST_TOGETHER));
      for (int to = from + 1; to <= from + most; to++) {
        var span = new Span(field, words.get(from).start(), words.get(to - 1).end());
        for (Spelling spelling : at(words, from, to)) found.add(spelling, span);
      }
    }
  }

  private List<Spelling> at(Words words, int from, int to) {
    if (to - from <= longest) {
      var stems = words.stems(from, to);
      var known = apart.get(stems);
      if (known != null && !isPiece(words, from, to)) return known;
    }
    if (to - from > MOST_TOGETHER) return List.of();
    return together.getOrDefault(words.together(from, to), List.of());
  }

  /// Whether this is a short piece of a longer word.
  private static boolean isPiece(Words words, int from, int to) {
    var word = words.get(from);
    return to - from == 1 && word.plain().length() <= SHORT && !word.stands();
  }

  /// Gathers what is found in one item.
  private final class Found {
    private final Map<Integer, Kind> kinds = new HashMap<>();
    private final Map<Integer, List<Span>> spans = new HashMap<>();
    private final Set<Integer> heldBack = new HashSet<>();

    void add(Spelling spelling, Span span) {
      if (spelling.isVeto()) {
        heldBack.add(spelling.tag());
        return;
      }
      kinds.merge(spelling.tag(), spelling.kind(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      var places = spans.computeIfAbsent(spelling.tag(), t -> new ArrayList<>());
      if (!places.contains(span)) places.add(span);
    }

    SortedMap<Integer, Hit> hits() {
      var hits = new TreeMap<Integer, Hit>();
      kinds.keySet().removeAll(heldBack);
      kinds.forEach((tag, kind) -> hits.put(tag, new Hit(tag, kind, places(tag))));
      for (int tag : kinds.keySet())
        for (int ancestor : ancestors.getOrDefault(tag, List.of()))
          if (!heldBack.contains(ancestor))
            hits.putIfAbsent(ancestor, new Hit(ancestor, Kind.PARENT, List.of()));
      return hits;
    }

    /// The places of a tag without those that lie within another one.
    private List<Span> places(int tag) {
      var all = spans.getOrDefault(tag, List.of());
      return all.stream()
          .filter(span -> all.stream().noneMatch(other -> isWithin(span, other)))
          .toList();
    }
  }

  private static boolean isWithin(Span inner, Span outer) {
    return !inner.equals(outer)
        && inner.field() == outer.field()
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }
}
