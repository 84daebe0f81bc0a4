package io.github.assay.store;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.List;

/// The approved tags of a workspace.
public interface VocabularyStore {
  /// The vocabulary that is in force.
  Vocabulary current();

  /// Puts a new version in force. A tag of the same name keeps its id; new names get new ids; ids
  /// are never used again.
  ///
  /// @param tags the whole list in the owner's order; their ids are ignored
  /// @param author who did it
  /// @return the vocabulary now in force; the same version if nothing changed
  /// @throws StoreException `TAG_IN_USE` if a tag that decisions use would disappear; nothing
  ///   changes
  Vocabulary replace(List<Tag> tags, String author);
}
