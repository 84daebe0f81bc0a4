package io.github.assay.query;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Ticket;
import java.time.LocalDate;
import java.util.List;

/// One thing that a query says of an item. Tags are ids, so that a renamed tag keeps its queries.
public sealed interface Term {
  /// Title or description holds these words one after the other.
  ///
  /// @param words with at least one letter or digit
  /// @param isBeginning whether the last word may go on
  record Text(String words, boolean isBeginning) implements Term {}

  /// The item has the tag, or one that implies it, as gold or by the reader's own choice.
  record Tagged(int tag) implements Term {}

  /// The item's gold has just this tag, not only one that implies it.
  record GoldTagged(int tag) implements Term {}

  /// The item has some tag of the facet, as gold or by the reader's own choice.
  record Facet(String facet) implements Term {}

  /// The item has no tag of the facet, neither as gold nor by the reader's own choice.
  record NoFacet(String facet) implements Term {}

  /// The item is in a part of the split.
  record In(Part part) implements Term {}

  /// A person has finished the item, in any way.
  record By(String person) implements Term {}

  /// The reader's own work on the item stands so.
  record Ended(Outcome outcome) implements Term {}

  /// The item's gold stands so.
  record Gold(Standing standing) implements Term {}

  /// A number of the item.
  record Counted(Quantity quantity, Comparison comparison, int number) implements Term {}

  /// Mean pairwise Jaccard index of the finished votes; an item with fewer than two has none.
  ///
  /// @param bound in `[0, 1]`
  record Agreement(Comparison comparison, double bound) implements Term {}

  /// A field of the item is exactly this.
  record Origin(Place place, String value) implements Term {}

  /// It is one of these items.
  ///
  /// @param items ids, at least two, each once
  record Listed(List<String> items) implements Term {
    public Listed {
      items = List.copyOf(items);
    }
  }

  /// A ticket of this kind about it is open: somebody flagged it, or keeps to what a confident
  /// model speaks against.
  record Awaits(Ticket.Kind kind) implements Term {}

  /// A file named a tag for it that is not approved.
  record HasUnapproved() implements Term {}

  /// A file named this tag for it, which was kept apart; spelled in any way of the same key.
  record Unapproved(String spelling) implements Term {}

  /// A file named this tag for it when nobody had approved it; spelled in any way of the same key.
  record Named(String spelling) implements Term {}

  /// A run scored the gold item, and its tags at its threshold are the gold ones.
  record ModelRight(String run) implements Term {}

  /// A run scored the gold item, and its tags at its threshold are others than the gold ones.
  record ModelWrong(String run) implements Term {}

  /// A run scored the item, and says the tag, or one that implies it, at its threshold.
  record ModelSays(String run, int tag) implements Term {}

  /// Somebody decided on it after a snapshot.
  record ChangedAfter(String snapshot) implements Term {}

  /// Somebody decided on it after a day, or on that day or later, in UTC.
  ///
  /// @param isIncluded whether the day itself counts
  record ChangedSince(LocalDate day, boolean isIncluded) implements Term {}

  /// Another item has exactly the same title and description.
  record Duplicate() implements Term {}

  /// It has the same title and description as this item, or is it.
  record SameAs(String item) implements Term {}

  /// Another item has nearly the same title and description; an exact one is a `Duplicate`, too.
  record NearDuplicate() implements Term {}

  /// It has nearly the same title and description as this item, or is it.
  record NearTo(String item) implements Term {}

  /// It reads most like this item, among all others; the closest come first.
  record Like(String item) implements Term {}

  /// It says when it was made, in a way that nobody can read as a time.
  record Undated() implements Term {}

  /// Another item is a newer version of its text.
  record Superseded() implements Term {}

  /// It is in another part of the split than an item with the same title and description, or than
  /// an item of its group.
  record Leaked() implements Term {}

  /// It is in another part of the split than an item that nearly reads as it; an exact twin is a
  /// `Leaked`, too.
  record NearLeaked() implements Term {}

  /// It is gold with too few or too many tags of a facet that has a rule.
  record RuleBroken() implements Term {}

  /// Somebody says yes or no of a tag that was decided on before its guideline came to mean
  /// something else, and nobody has looked at the item since.
  ///
  /// @param tag its id; [#ANY] for whichever
  record LookAgain(int tag) implements Term {
    /// Any tag.
    public static final int ANY = 0;
  }

  /// How gold stands.
  enum Standing {
    YES,
    NO,
    TIED,
    WAITING,
    RULED,
    AGREED
  }

  /// What is counted.
  enum Quantity {
    /// Gold tags; only gold items have a number.
    TAGS,
    /// Finished votes.
    VOTES,
    /// Characters of the title.
    TITLE,
    /// Characters of the description.
    DESCRIPTION
  }

  /// Fields of an item.
  enum Place {
    SOURCE,
    GROUP,
    ID
  }

  /// The run that is the best one now, whichever that is.
  String BEST = "best";
}
