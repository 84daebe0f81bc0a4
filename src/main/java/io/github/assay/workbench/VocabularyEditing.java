package io.github.assay.workbench;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyCheck;
import io.github.assay.transfer.VocabularyFile;
import io.github.assay.transfer.VocabularyReport;
import java.util.ArrayList;
import java.util.List;

/// Changes and checks the approved tags.
public final class VocabularyEditing {
  private final Workspace workspace;

  public VocabularyEditing(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Puts the vocabulary of a file in force, whole: tags that are not in it go.
  ///
  /// @param author who does it
  /// @throws io.github.assay.store.StoreException `TAG_IN_USE` if a tag would go that decisions
  ///   use; nothing changes
  public VocabularyReport importFile(Input input, Reading reading, String author) {
    OwnFiles.of(workspace).refuse(input.file());
    var file = VocabularyFile.read(input, reading);
    var problems = file.problems();
    if (problems.total() > 0)
      return new VocabularyReport.Refused(problems.first(), problems.total());
    var before = workspace.vocabulary().current();
    return report(before, workspace.vocabulary().replace(file.tags(), author));
  }

  private static VocabularyReport report(Vocabulary before, Vocabulary now) {
    var added = new ArrayList<String>();
    var changed = new ArrayList<String>();
    for (Tag tag : now.tags()) {
      var old = before.named(tag.name());
      if (old.isEmpty()) added.add(tag.name());
      else if (!old.get().equals(tag)) changed.add(tag.name());
    }
    var removed =
        before.tags().stream().map(Tag::name).filter(name -> now.named(name).isEmpty()).toList();
    return new VocabularyReport.Accepted(now.version(), now.tags().size(), added, removed, changed);
  }

  /// What is doubtful about the vocabulary in force; empty if nothing is.
  public List<VocabularyCheck.Finding> check() {
    return VocabularyCheck.of(workspace.vocabulary().current());
  }

  /// What is doubtful about tags that are not in force; their ids do not matter.
  public static List<VocabularyCheck.Finding> check(List<Tag> tags) {
    var numbered = new ArrayList<Tag>();
    for (Tag tag : tags)
      numbered.add(
          new Tag(
              numbered.size() + 1,
              tag.name(),
              tag.facet(),
              tag.aliases(),
              tag.parents(),
              tag.guidance()));
    return VocabularyCheck.of(new Vocabulary(0, numbered));
  }
}
