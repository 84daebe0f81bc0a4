package io.github.assay.workbench;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Vocabulary;
import io.github.assay.transfer.Quoted;

/// An edit in one sentence, for the history.
final class EditSummary {
  private EditSummary() {}

  /// @param before the vocabulary that is edited
  static String of(VocabularyEdit edit, Vocabulary before) {
    return switch (edit) {
      case VocabularyEdit.Add(var tag) -> "Add " + Quoted.of(tag.name().strip());
      case VocabularyEdit.Rename(int tag, var name, _) ->
          "Rename %s to %s".formatted(name(before, tag), Quoted.of(name.strip()));
      case VocabularyEdit.Merge(int tag, int into) ->
          "Merge %s into %s".formatted(name(before, tag), name(before, into));
      case VocabularyEdit.Split split -> split(split, before);
      case VocabularyEdit.Retire retire -> retire(retire, before);
      case VocabularyEdit.Revive(int tag) -> "Revive " + name(before, tag);
      case VocabularyEdit.Aliases(int tag, _) -> "Change the aliases of " + name(before, tag);
      case VocabularyEdit.Parents(int tag, _) -> "Change the parents of " + name(before, tag);
      case VocabularyEdit.Guide(int tag, _, boolean isRenewed) ->
          "Change the guidance of %s%s"
              .formatted(name(before, tag), isRenewed ? "; items are looked at again" : "");
      case VocabularyEdit.Move(int tag, var facet) ->
          "Move %s to the facet %s".formatted(name(before, tag), Quoted.of(facet.strip()));
      case VocabularyEdit.RenameFacet(var facet, var name) ->
          "Rename the facet %s to %s".formatted(Quoted.of(facet), Quoted.of(name.strip()));
      case VocabularyEdit.Limit(var facet) -> limit(facet);
      case VocabularyEdit.Distinguish(var pair) -> pair(pair, before);
      case VocabularyEdit.Word(var phrase) ->
          "%s %s".formatted(use(phrase), name(before, phrase.tag()));
      case VocabularyEdit.Ignore(var spelling) -> "Ignore the spelling " + Quoted.of(spelling);
      case VocabularyEdit.Heed(var spelling) ->
          "Heed the spelling %s again".formatted(Quoted.of(spelling));
      case VocabularyEdit.Unword(var phrase) ->
          "Drop the phrase %s of %s"
              .formatted(Quoted.of(phrase.words()), name(before, phrase.tag()));
    };
  }

  private static String split(VocabularyEdit.Split edit, Vocabulary before) {
    var tag = name(before, edit.tag());
    var first = Quoted.of(edit.first().strip());
    return edit.second().isBlank()
        ? "Split %s off from %s".formatted(first, tag)
        : "Split %s into %s and %s".formatted(tag, first, Quoted.of(edit.second().strip()));
  }

  private static String retire(VocabularyEdit.Retire edit, Vocabulary before) {
    var tag = name(before, edit.tag());
    return edit.successor() == 0
        ? "Retire " + tag
        : "Retire %s in favour of %s".formatted(tag, name(before, edit.successor()));
  }

  private static String pair(Contrast pair, Vocabulary before) {
    return "%s what tells %s from %s"
        .formatted(
            pair.text().isBlank() ? "Drop" : "Say",
            name(before, pair.one()),
            name(before, pair.other()));
  }

  private static String limit(Facet facet) {
    var name = Quoted.of(facet.name());
    if (facet.least() == 0 && facet.most() == 0)
      return "Let items have any number of tags of the facet " + name;
    if (facet.most() == 0)
      return "Ask for at least %d tags of the facet %s".formatted(facet.least(), name);
    return "Ask for %d to %d tags of the facet %s".formatted(facet.least(), facet.most(), name);
  }

  private static String use(Phrase phrase) {
    var words = Quoted.of(phrase.words().strip());
    return switch (phrase.use()) {
      case FINDS -> "Let %s find".formatted(words);
      case VETOES -> "Let %s hold back".formatted(words);
      case SUSPENDED -> "Suspend %s for".formatted(words);
    };
  }

  private static String name(Vocabulary vocabulary, int tag) {
    return Quoted.of(vocabulary.nameOf(tag));
  }
}
