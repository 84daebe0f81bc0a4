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
import java.util.HashSet;
import java.util.List;

/// Changes and checks the approved tags.
public final class VocabularyEditing {
  private final Workspace workspace;

  public VocabularyEditing(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Puts the vocabulary of a file in force, whole: tags that are not in it go. A file that is a
  /// list of tags says nothing of facet rules, retired tags, contrasts, phrases and ignored
  /// spellings; they stay.
  ///
  /// @param author who does it
  /// @throws io.github.assay.store.StoreException `TAG_IN_USE` if a tag would go that decisions
  ///   use; nothing changes
  public VocabularyReport importFile(Input input, Reading reading, String author) {
    return importFiles(List.of(input), reading, author);
  }

  /// Does the same with a vocabulary that is spread over files, such as tags and conventions.
  public VocabularyReport importFiles(List<Input> inputs, Reading reading, String author) {
    for (Input input : inputs) OwnFiles.of(workspace).refuse(input.file());
    var file = VocabularyFile.read(inputs, reading);
    var problems = file.problems();
    if (problems.total() > 0)
      return new VocabularyReport.Refused(problems.first(), problems.total());
    var before = workspace.vocabulary().current();
    var now =
        file.agreements()
            .map(more -> new VocabularyIntake(workspace).run(file.tags(), more, author))
            .orElseGet(() -> workspace.vocabulary().replace(file.tags(), author));
    return report(before, now.version(), now.tags());
  }

  /// What [#importFile] would do; the version is the one that is in force.
  public VocabularyReport look(Input input, Reading reading) {
    OwnFiles.of(workspace).refuse(input.file());
    var file = VocabularyFile.read(input, reading);
    var problems = file.problems();
    if (problems.total() > 0)
      return new VocabularyReport.Refused(problems.first(), problems.total());
    var before = workspace.vocabulary().current();
    return report(before, before.version(), file.tags());
  }

  private static VocabularyReport report(Vocabulary before, int version, List<Tag> tags) {
    var added = new ArrayList<String>();
    var changed = new ArrayList<String>();
    var names = new HashSet<String>();
    for (Tag tag : tags) {
      names.add(tag.name());
      var old = before.named(tag.name());
      if (old.isEmpty()) added.add(tag.name());
      else if (!old.get().equals(tag.withId(old.get().id()))) changed.add(tag.name());
    }
    var removed =
        before.tags().stream().map(Tag::name).filter(name -> !names.contains(name)).toList();
    return new VocabularyReport.Accepted(version, tags.size(), added, removed, changed);
  }

  /// What is doubtful about the vocabulary in force; empty if nothing is.
  public List<VocabularyCheck.Finding> check() {
    return VocabularyCheck.of(workspace.vocabulary().current(), workspace.gold().uses());
  }

  /// What is doubtful about tags that are not in force; their ids do not matter.
  public static List<VocabularyCheck.Finding> check(List<Tag> tags) {
    var numbered = new ArrayList<Tag>();
    for (Tag tag : tags) numbered.add(tag.withId(numbered.size() + 1));
    return VocabularyCheck.of(new Vocabulary(0, numbered));
  }
}
