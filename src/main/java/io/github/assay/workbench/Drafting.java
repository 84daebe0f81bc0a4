package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.VocabularyStore;
import io.github.assay.transfer.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Makes the vocabulary that an edit asks for.
///
/// @param store where ids come from, and tags as they were
record Drafting(VocabularyStore store) {
  /// The vocabulary after an edit, under the version before it.
  ///
  /// @throws AssayException with a sentence for people if it cannot be done
  Vocabulary draft(Vocabulary base, VocabularyEdit edit) {
    var draft = new Draft(base);
    switch (edit) {
      case VocabularyEdit.Add(Tag tag) -> add(draft, tag);
      case VocabularyEdit.Rename rename -> rename(draft, rename);
      case VocabularyEdit.Merge(int tag, int into) -> Merger.merge(draft, tag, into);
      case VocabularyEdit.Split split -> split(draft, split);
      case VocabularyEdit.Retire(int tag, int successor, String reason) ->
          retire(draft, draft.tag(tag), successor, reason);
      case VocabularyEdit.Revive(int tag) -> revive(draft, tag);
      case VocabularyEdit.Aliases(int id, List<String> aliases) -> {
        var tag = draft.tag(id);
        draft.put(tag.withAliases(Draft.aliases(tag.name(), aliases)));
      }
      case VocabularyEdit.Parents(int tag, List<String> parents) ->
          draft.put(draft.tag(tag).withParents(parents(base, draft.tag(tag), parents)));
      case VocabularyEdit.Guide guide -> guide(draft, guide, base.version() + 1);
      case VocabularyEdit.Move(int tag, String facet) ->
          draft.put(draft.tag(tag).withFacet(facet.strip()));
      case VocabularyEdit.RenameFacet(String facet, String name) ->
          Facets.rename(draft, facet, name.strip());
      case VocabularyEdit.Limit(Facet facet) -> Facets.limit(draft, facet);
      case VocabularyEdit.Distinguish(Contrast contrast) -> distinguish(draft, contrast);
      case VocabularyEdit.Word(Phrase phrase) -> word(draft, phrase);
      case VocabularyEdit.Ignore(String spelling) -> ignore(draft, spelling);
      case VocabularyEdit.Heed(String spelling) ->
          draft.agree(all -> all.withIgnored(others(all.ignored(), spelling)));
      case VocabularyEdit.Unword(Phrase phrase) ->
          draft.agree(all -> all.withPhrases(without(all.phrases(), phrase)));
    }
    return draft.done();
  }

  private void add(Draft draft, Tag tag) {
    var name = draft.name(tag.name(), 0);
    var made =
        new Tag(
            store.idFor(name),
            name,
            tag.facet().strip(),
            Draft.aliases(name, tag.aliases()),
            List.of(),
            tag.guidance());
    draft.add(made);
    draft.put(made.withParents(parents(draft.now(), made, tag.parents())));
  }

  private static void guide(Draft draft, VocabularyEdit.Guide edit, int version) {
    draft.put(draft.tag(edit.tag()).withGuidance(edit.guidance()));
    if (!edit.isRenewed()) return;
    var renewals = new ArrayList<>(draft.conventions().renewals());
    renewals.removeIf(renewal -> renewal.tag() == edit.tag());
    renewals.add(new Renewal(edit.tag(), version));
    draft.agree(all -> all.withRenewals(renewals));
  }

  private static void rename(Draft draft, VocabularyEdit.Rename edit) {
    var tag = draft.tag(edit.tag());
    var name = draft.name(edit.name(), tag.id());
    var aliases = new ArrayList<>(tag.aliases());
    if (edit.keepsAlias()) aliases.addFirst(tag.name());
    draft.put(tag.withName(name).withAliases(Draft.aliases(name, aliases)));
    draft.changeAll(
        other ->
            other.withParents(
                other.parents().stream()
                    .map(parent -> parent.equals(tag.name()) ? name : parent)
                    .toList()));
  }

  private void split(Draft draft, VocabularyEdit.Split edit) {
    var tag = draft.tag(edit.tag());
    if (edit.words().isBlank())
      throw new AssayException("BAD_WORDS", "say which words the items of the new tag hold");
    var name = draft.name(edit.first(), 0);
    var first = new Tag(store.idFor(name), name, tag.facet(), List.of(), tag.parents(), NONE);
    draft.add(first);
    if (edit.second().isBlank()) return;
    var rest = draft.name(edit.second(), 0);
    int id = store.idFor(rest);
    if (id == first.id()) id++;
    draft.add(new Tag(id, rest, tag.facet(), List.of(), tag.parents(), NONE));
    retire(draft, tag, id, "split into %s and %s".formatted(name, rest));
  }

  private static final Tag.Guidance NONE = Tag.Guidance.NONE;

  private static void retire(Draft draft, Tag tag, int successor, String reason) {
    if (successor == tag.id())
      throw new AssayException("SAME_TAG", "a tag cannot be its own successor");
    if (successor != 0) draft.tag(successor);
    draft.retire(tag, successor, reason.strip());
    Merger.replaceParent(draft, tag, successor);
    draft.agree(
        all ->
            all.withContrasts(
                    all.contrasts().stream().filter(pair -> !pair.isAbout(tag.id())).toList())
                .withPhrases(
                    all.phrases().stream().filter(phrase -> phrase.tag() != tag.id()).toList())
                .withRenewals(
                    all.renewals().stream().filter(one -> one.tag() != tag.id()).toList()));
  }

  private void revive(Draft draft, int id) {
    var retired =
        draft.conventions().retired().stream()
            .filter(tag -> tag.id() == id)
            .findFirst()
            .orElseThrow(
                () -> new AssayException("NO_SUCH_TAG", "no retired tag has the id " + id));
    draft.agree(
        all -> all.withRetired(all.retired().stream().filter(tag -> tag.id() != id).toList()));
    var name = draft.name(retired.name(), id);
    var spellings = new LinkedHashSet<TagKey>(List.of(TagKey.of(name)));
    for (String alias : retired.aliases()) spellings.add(TagKey.of(alias));
    draft.changeAll(
        tag ->
            tag.withAliases(
                tag.aliases().stream()
                    .filter(alias -> !spellings.contains(TagKey.of(alias)))
                    .toList()));
    var known = draft.tags().stream().map(Tag::name).toList();
    var before = asItWas(retired);
    draft.add(
        before
            .withName(name)
            .withAliases(retired.aliases())
            .withParents(before.parents().stream().filter(known::contains).toList()));
  }

  /// The tag in the newest vocabulary that had it.
  private Tag asItWas(Retired retired) {
    for (int version = store.current().version() - 1; version > 0; version--) {
      var old = store.version(version);
      if (old.has(retired.id())) return old.tag(retired.id());
    }
    return new Tag(retired.id(), retired.name(), "", retired.aliases(), List.of(), NONE);
  }

  private static List<String> parents(Vocabulary vocabulary, Tag tag, List<String> written) {
    var parents = new LinkedHashSet<String>();
    for (String name : written) {
      var parent = vocabulary.named(name.strip()).or(() -> vocabulary.lookup(name));
      if (parent.isEmpty())
        throw new AssayException(
            "NO_SUCH_TAG", "the parent %s is no approved tag".formatted(Quoted.of(name.strip())));
      if (parent.get().id() == tag.id() || vocabulary.ancestors(parent.get().id()).contains(tag))
        throw new AssayException(
            "CIRCLE",
            "the parent %s would lead back to %s"
                .formatted(Quoted.of(parent.get().name()), Quoted.of(tag.name())));
      parents.add(parent.get().name());
    }
    return List.copyOf(parents);
  }

  private static void distinguish(Draft draft, Contrast contrast) {
    if (contrast.one() == contrast.other())
      throw new AssayException("SAME_TAG", "a tag cannot be told apart from itself");
    draft.tag(contrast.one());
    draft.tag(contrast.other());
    var contrasts = new ArrayList<Contrast>();
    for (Contrast known : draft.conventions().contrasts())
      if (!known.isAbout(contrast.one()) || !known.isAbout(contrast.other())) contrasts.add(known);
    if (!contrast.text().isBlank())
      contrasts.add(new Contrast(contrast.one(), contrast.other(), contrast.text().strip()));
    draft.agree(all -> all.withContrasts(contrasts));
  }

  private static void word(Draft draft, Phrase phrase) {
    draft.tag(phrase.tag());
    var words = phrase.words().strip();
    if (TagKey.of(words).value().isEmpty())
      throw new AssayException("BAD_WORDS", "a phrase needs words");
    var phrases = new ArrayList<>(without(draft.conventions().phrases(), phrase));
    phrases.add(new Phrase(phrase.tag(), words, phrase.use()));
    draft.agree(all -> all.withPhrases(phrases));
  }

  private static void ignore(Draft draft, String spelling) {
    var text = spelling.strip();
    if (text.isEmpty()) throw new AssayException("BAD_NAME", "say which spelling to ignore");
    if (draft.now().lookup(text).isPresent())
      throw new AssayException(
          "APPROVED", "%s is the name or alias of an approved tag".formatted(Quoted.of(text)));
    if (draft.conventions().ignores(text)) return;
    var ignored = new ArrayList<>(draft.conventions().ignored());
    ignored.add(text);
    draft.agree(all -> all.withIgnored(ignored));
  }

  private static List<String> others(List<String> spellings, String gone) {
    var key = TagKey.of(gone);
    return spellings.stream().filter(other -> !TagKey.of(other).equals(key)).toList();
  }

  private static List<Phrase> without(List<Phrase> phrases, Phrase gone) {
    var key = TagKey.of(gone.words());
    return phrases.stream()
        .filter(phrase -> phrase.tag() != gone.tag() || !TagKey.of(phrase.words()).equals(key))
        .toList();
  }
}
