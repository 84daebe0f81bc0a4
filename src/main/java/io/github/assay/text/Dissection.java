package io.github.assay.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Everything that a text is cut into, the title apart from the description.
final class Dissection {
  private final Grams grams;
  private final SequencedMap<Long, Found> found = new LinkedHashMap<>();

  Dissection(Grams grams) {
    this.grams = grams;
  }

  private static final class Found {
    private final char family;
    private final String characters;
    private int title;
    private int description;

    Found(char family, String characters) {
      this.family = family;
      this.characters = characters;
    }

    Gram gram(int place, float value) {
      var kind = family == Grams.WORDS ? Gram.Family.WORDS : Gram.Family.CHARACTERS;
      return new Gram(kind, characters, title, description, place, value);
    }
  }

  /// Cuts a text.
  ///
  /// @param places of the features, from 1
  /// @param values of the features in the text
  /// @return each n-gram once, in the order in which they first stand in the text
  List<Gram> of(Text text, LongCounts places, SparseVector values) {
    grams.forEach(
        new Text(text.title(), ""), (hash, line, from, to) -> seen(hash, line, from, to).title++);
    grams.forEach(
        new Text("", text.description()),
        (hash, line, from, to) -> seen(hash, line, from, to).description++);
    var all = new ArrayList<Gram>(found.size());
    found.forEach(
        (hash, each) -> {
          int place = places.get(hash) - 1;
          all.add(place < 0 ? each.gram(Gram.NOWHERE, 0) : each.gram(place, values.at(place)));
        });
    return all;
  }

  private Found seen(long hash, CharSequence line, int from, int to) {
    return found.computeIfAbsent(
        hash,
        fresh ->
            new Found(Grams.familyOf(hash, line, from, to), line.subSequence(from, to).toString()));
  }
}
