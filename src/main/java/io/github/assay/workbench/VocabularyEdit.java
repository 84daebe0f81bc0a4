package io.github.assay.workbench;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Tag;
import java.util.List;

/// A change of the vocabulary that somebody asks for. Tags are named by id.
public sealed interface VocabularyEdit {
  /// A new tag at the end of the list.
  ///
  /// @param tag its id does not matter
  record Add(Tag tag) implements VocabularyEdit {}

  /// Another name for a tag, also where it is a parent.
  ///
  /// @param keepsAlias whether the old name becomes an alias
  record Rename(int tag, String name, boolean keepsAlias) implements VocabularyEdit {}

  /// Everything that is said of a tag is said of another one, and the tag is retired. Who refused
  /// the one did not refuse the other.
  record Merge(int tag, int into) implements VocabularyEdit {}

  /// A tag becomes two.
  ///
  /// @param words items whose text holds them get the first one
  /// @param first name of a new tag
  /// @param second name of another new tag for all other items, and the tag is retired; empty to
  ///   let them keep the tag
  record Split(int tag, String words, String first, String second) implements VocabularyEdit {}

  /// A tag that can no longer be chosen; nobody says anything of it any longer.
  ///
  /// @param successor the tag to take instead, 0 if there is none
  /// @param reason for people; may be empty
  record Retire(int tag, int successor, String reason) implements VocabularyEdit {}

  /// A retired tag that can be chosen again; what was said of it does not come back.
  record Revive(int tag) implements VocabularyEdit {}

  /// All aliases of a tag.
  record Aliases(int tag, List<String> aliases) implements VocabularyEdit {
    public Aliases {
      aliases = List.copyOf(aliases);
    }
  }

  /// All parents of a tag, by name.
  record Parents(int tag, List<String> parents) implements VocabularyEdit {
    public Parents {
      parents = List.copyOf(parents);
    }
  }

  /// What annotators read of a tag.
  ///
  /// @param isRenewed whether what was decided of the tag before has to be looked at again
  record Guide(int tag, Tag.Guidance guidance, boolean isRenewed) implements VocabularyEdit {
    /// One after which what was decided holds.
    public Guide(int tag, Tag.Guidance guidance) {
      this(tag, guidance, false);
    }
  }

  /// Another facet for a tag.
  record Move(int tag, String facet) implements VocabularyEdit {}

  /// Another name for a facet; that of another facet joins the two.
  record RenameFacet(String facet, String name) implements VocabularyEdit {}

  /// How many tags of a facet an item should have; 0 and 0 for no rule.
  record Limit(Facet facet) implements VocabularyEdit {}

  /// What tells two tags apart; without a text, nothing does any longer.
  record Distinguish(Contrast contrast) implements VocabularyEdit {}

  /// Words by which rules work, or a use of them that is known already in the place of the other.
  record Word(Phrase phrase) implements VocabularyEdit {}

  /// A spelling that files name and that is no longer counted among those that wait for approval.
  record Ignore(String spelling) implements VocabularyEdit {}

  /// A spelling that counts again.
  record Heed(String spelling) implements VocabularyEdit {}

  /// A phrase that goes.
  record Unword(Phrase phrase) implements VocabularyEdit {}
}
