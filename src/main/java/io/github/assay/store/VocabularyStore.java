package io.github.assay.store;

import io.github.assay.domain.Decision;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

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

  /// A vocabulary that is or was in force.
  ///
  /// @throws StoreException `NOT_FOUND` if there is none of this version
  Vocabulary version(int version);

  /// An id that no tag has or had.
  int freeId();

  /// The id of the tag that is, or was last, called so; a free one if there is none.
  int idFor(String name);

  /// The names of all tags that there ever were, by id.
  Map<Integer, String> names();

  /// Puts a changed vocabulary in force, with all that follows from it for decisions, in one
  /// transaction. Nobody's undo of decisions takes it back; another revision does.
  ///
  /// @throws StoreException `STALE` if another vocabulary came into force in between, `EXISTS` if a
  ///   name is that of another tag, approved or retired, `NOT_FOUND` if a decision is about what
  ///   does not exist, `TAG_IN_USE` if a tag would go that somebody says applies; nothing changes
  Vocabulary revise(Revision revision);

  /// What a revision would do, found out by doing it and throwing it away.
  ///
  /// @throws StoreException as [#revise]
  Consequences look(Revision revision);

  /// All revisions, newest first.
  List<Edit> edits();

  /// How what annotators read of a tag came to be, newest first: the version that brought the tag
  /// in, if it had anything to read, and each one that changed it.
  List<Wording> wordings(int tag);

  /// What annotators read of a tag since a version.
  ///
  /// @param version the vocabulary that put it in force
  record Wording(int version, Instant at, String author, Tag.Guidance guidance) {}

  /// A change of the vocabulary.
  ///
  /// @param author who does it
  /// @param summary in one sentence, for people
  /// @param draft the whole vocabulary as it should be, with the version that it was made from
  /// @param entries what follows for decisions, for the version that comes into force
  /// @param reverses the version whose edit this one takes back; if that one took back another, the
  ///   decisions of that other are done again
  record Revision(
      String author,
      String summary,
      Vocabulary draft,
      IntFunction<List<Decision.Entry>> entries,
      Optional<Integer> reverses) {}

  /// A revision that was made.
  ///
  /// @param version the vocabulary that it put in force
  /// @param batch the decisions that followed from it, 0 if there are none
  /// @param reverses the version whose edit it took back, 0 if none
  record Edit(int version, Instant at, String author, String summary, long batch, int reverses) {}

  /// What a revision does.
  ///
  /// @param items how many items' labels change
  /// @param gold labels in gold before and after
  /// @param conflicts items whose votes are tied, before and after
  /// @param breaches how often gold breaks the rule of a facet or lacks a parent, before and after
  record Consequences(int items, Change gold, Change conflicts, Change breaches) {}

  /// A number before and after.
  record Change(long before, long after) {
    /// Whether it stays as it is.
    public boolean isNone() {
      return before == after;
    }
  }
}
