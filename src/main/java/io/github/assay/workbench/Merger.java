package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/// Merges tags of a draft.
final class Merger {
  private Merger() {}

  /// Aliases, parents, contrasts and phrases of a tag go over to another one; it is retired.
  static void merge(Draft draft, int from, int into) {
    if (from == into) throw new AssayException("SAME_TAG", "a tag cannot be merged into itself");
    var gone = draft.tag(from);
    var kept = draft.tag(into);
    var spellings = new ArrayList<>(kept.aliases());
    spellings.add(gone.name());
    spellings.addAll(gone.aliases());
    draft.put(kept.withAliases(Draft.aliases(kept.name(), spellings)));
    adopt(draft, gone, into);
    draft.retire(gone, into, "merged");
    replaceParent(draft, gone, into);
    draft.agree(
        all ->
            all.withContrasts(contrasts(all.contrasts(), from, into))
                .withPhrases(phrases(all.phrases(), from, into)));
  }

  /// The parents of a tag become those of another one too, unless that would make a circle.
  private static void adopt(Draft draft, Tag gone, int into) {
    var vocabulary = draft.now();
    var kept = draft.tag(into);
    var parents = new LinkedHashSet<>(kept.parents());
    for (String name : gone.parents()) {
      var parent = vocabulary.named(name);
      boolean leadsBack =
          parent.isPresent()
              && vocabulary.ancestors(parent.get().id()).stream().anyMatch(t -> t.id() == into);
      if (!name.equals(kept.name()) && !leadsBack) parents.add(name);
    }
    parents.remove(gone.name());
    draft.put(kept.withParents(List.copyOf(parents)));
  }

  /// Tags that implied a tag which is gone imply another one instead, unless that would make a
  /// circle.
  ///
  /// @param instead 0 for none
  static void replaceParent(Draft draft, Tag gone, int instead) {
    var name = instead == 0 ? "" : draft.tag(instead).name();
    for (Tag tag : draft.tags()) {
      if (!tag.parents().contains(gone.name())) continue;
      var vocabulary = draft.now();
      boolean leadsBack =
          instead == 0
              || tag.id() == instead
              || vocabulary.ancestors(instead).stream().anyMatch(up -> up.id() == tag.id());
      var parents = new LinkedHashSet<String>();
      for (String parent : tag.parents())
        if (!parent.equals(gone.name())) parents.add(parent);
        else if (!leadsBack) parents.add(name);
      draft.put(tag.withParents(List.copyOf(parents)));
    }
  }

  private static List<Contrast> contrasts(List<Contrast> all, int from, int into) {
    var contrasts = new ArrayList<Contrast>();
    for (Contrast pair : all) {
      if (!pair.isAbout(from)) contrasts.add(pair);
      else if (!pair.isAbout(into) && all.stream().noneMatch(same(into, pair.beside(from))))
        contrasts.add(
            pair.one() == from
                ? new Contrast(into, pair.other(), pair.text())
                : new Contrast(pair.one(), into, pair.text()));
    }
    return contrasts;
  }

  private static Predicate<Contrast> same(int one, int other) {
    return pair -> pair.isAbout(one) && pair.isAbout(other);
  }

  private static List<Phrase> phrases(List<Phrase> all, int from, int into) {
    var keys = new LinkedHashSet<TagKey>();
    for (Phrase phrase : all) if (phrase.tag() == into) keys.add(TagKey.of(phrase.words()));
    var phrases = new ArrayList<Phrase>();
    for (Phrase phrase : all)
      if (phrase.tag() != from) phrases.add(phrase);
      else if (keys.add(TagKey.of(phrase.words())))
        phrases.add(new Phrase(into, phrase.words(), phrase.use()));
    return phrases;
  }
}
