package io.github.assay.transfer;

import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds approved tags by what files call them, and remembers what it found.
public final class TagLookup {
  private static final int REMEMBERED = 100_000;

  private final Vocabulary vocabulary;
  private final Map<String, Optional<Tag>> known = new HashMap<>();

  public TagLookup(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Which of some spellings are approved.
  ///
  /// @param tags ids in the order of the file, each once
  /// @param unapproved spellings of no approved tag, in the order of the file, each once
  /// @param otherwise how many spellings are not a tag's name but an alias or differ in case and
  ///   the like
  /// @param repeated how many spellings name a tag that an earlier one named
  public record Found(List<Integer> tags, List<String> unapproved, int otherwise, int repeated) {}

  /// Looks up a list of spellings.
  public Found find(List<String> spellings) {
    var tags = new LinkedHashSet<Integer>();
    var unapproved = new LinkedHashSet<String>();
    int otherwise = 0;
    for (String spelling : spellings) {
      var tag = find(spelling);
      if (tag.isEmpty()) {
        unapproved.add(spelling);
      } else {
        tags.add(tag.get().id());
        if (!tag.get().name().equals(spelling)) otherwise++;
      }
    }
    int repeated = spellings.size() - tags.size() - unapproved.size();
    return new Found(List.copyOf(tags), List.copyOf(unapproved), otherwise, repeated);
  }

  /// The tag that a spelling means.
  public Optional<Tag> find(String spelling) {
    if (known.size() >= REMEMBERED) known.clear();
    return known.computeIfAbsent(spelling, vocabulary::lookup);
  }

  /// Why a spelling is refused, with the nearest approved name if one is near.
  public String refusal(String spelling) {
    var nearest = nearest(spelling);
    var hint = nearest.isEmpty() ? "" : "; nearest is " + Quoted.of(nearest.get());
    return "the tag " + Quoted.of(spelling) + " is not in the vocabulary" + hint;
  }

  private Optional<String> nearest(String spelling) {
    var key = TagKey.of(spelling).value();
    var best = Optional.<String>empty();
    int least = Math.max(2, key.length() / 3) + 1;
    for (Tag tag : vocabulary.tags()) {
      for (String name : names(tag)) {
        int distance = Spelling.distance(key, TagKey.of(name).value(), least);
        if (distance >= least) continue;
        least = distance;
        best = Optional.of(tag.name());
      }
    }
    return best;
  }

  private static List<String> names(Tag tag) {
    var names = new ArrayList<>(tag.aliases());
    names.addFirst(tag.name());
    return names;
  }
}
