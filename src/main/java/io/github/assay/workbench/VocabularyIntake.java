package io.github.assay.workbench;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.StoreException;
import io.github.assay.store.VocabularyStore.Revision;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.Agreements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the tags of a file in force together with what the file says besides.
final class VocabularyIntake {
  private final Workspace workspace;
  private final Vocabulary before;
  private final Map<String, Integer> ids = new HashMap<>();

  VocabularyIntake(Workspace workspace) {
    this.workspace = workspace;
    before = workspace.vocabulary().current();
  }

  /// @param tags of the file; their ids do not matter
  /// @throws StoreException `TAG_IN_USE` if a tag would go that decisions use
  Vocabulary run(List<Tag> tags, Agreements agreements, String author) {
    number(tags, agreements);
    var draft =
        new Vocabulary(
            before.version(),
            tags.stream().map(tag -> tag.withId(id(tag.name()))).toList(),
            conventions(agreements));
    if (draft.equals(before)) return before;
    refuseToForget(draft);
    return workspace
        .vocabulary()
        .revise(
            new Revision(author, "Take in a file", draft, version -> List.of(), Optional.empty()));
  }

  private void number(List<Tag> tags, Agreements agreements) {
    var names = new ArrayList<>(tags.stream().map(Tag::name).toList());
    agreements.retired().forEach(gone -> names.add(gone.name()));
    int free = workspace.vocabulary().freeId();
    for (String name : names) {
      int id = workspace.vocabulary().idFor(name);
      ids.put(name, id < workspace.vocabulary().freeId() ? id : free++);
    }
  }

  private int id(String name) {
    return ids.getOrDefault(name, 0);
  }

  private Conventions conventions(Agreements agreements) {
    return new Conventions(
        agreements.facets(),
        agreements.retired().stream()
            .map(
                gone ->
                    new Retired(
                        id(gone.name()),
                        gone.name(),
                        gone.aliases(),
                        id(gone.successor()),
                        gone.reason()))
            .toList(),
        agreements.contrasts().stream()
            .map(pair -> new Contrast(id(pair.one()), id(pair.other()), pair.text()))
            .toList(),
        agreements.phrases().stream()
            .map(words -> new Phrase(id(words.tag()), words.words(), words.use()))
            .toList(),
        ignored(agreements.ignored()),
        before.conventions().renewals());
  }

  /// A file that ignores nothing may be older than the list, so it takes nothing off it.
  private List<String> ignored(List<String> spellings) {
    if (spellings.isEmpty()) return before.conventions().ignored();
    var byKey = new LinkedHashMap<TagKey, String>();
    for (String spelling : spellings) byKey.putIfAbsent(TagKey.of(spelling), spelling);
    return List.copyOf(byKey.values());
  }

  /// A tag that decisions use has to be approved or retired.
  private void refuseToForget(Vocabulary draft) {
    var retired = draft.conventions().retired().stream().map(Retired::id).toList();
    for (Tag tag : before.tags())
      if (!draft.has(tag.id())
          && !retired.contains(tag.id())
          && !workspace.decisions().marks(tag.id()).isEmpty())
        throw new StoreException(
            "TAG_IN_USE",
            "the tag \"%s\" cannot be left out: decisions use it; let the file retire it"
                .formatted(tag.name()));
  }
}
