package io.github.assay.store;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The append-only decision log and what follows from it: the labels of each seat, and gold.
public interface DecisionStore {
  /// Appends entries as one batch and brings all derived state up to date, in one transaction.
  /// Acknowledged once it returns: on disk, with a full sync.
  ///
  /// @param entries at least one, all of one author, for items and tags that exist
  /// @return the number of the batch
  /// @throws StoreException if nothing of it was written
  long record(List<Decision.Entry> entries);

  /// The same for very many entries.
  ///
  /// @param written told from time to time how many entries are written; if it throws, nothing of
  ///   the batch is kept
  long record(List<Decision.Entry> entries, IntConsumer written);

  /// Takes back the author's newest batch that is not taken back yet, by appending its opposite:
  /// what holds without it. Imports are left alone.
  ///
  /// @return the batch that was appended; empty if there is nothing to take back
  Optional<Reversed> undo(String author);

  /// Does again what the author's newest undo took back, unless the author decided or imported
  /// something else since. Goes back step by step through several undos.
  Optional<Reversed> redo(String author);

  /// When a person did last what can be turned.
  Turns turns(String author);

  /// What one seat says of one item now.
  Labels labels(String seat, String item);

  /// What one seat says of some items now; those of which it says nothing are not in it.
  ///
  /// @return by item id
  Map<String, Labels> labels(String seat, List<String> items);

  /// What every seat says of one item now, seats in order of their names; the gold seat is left
  /// out.
  Map<String, Labels> votes(String item);

  /// Everything that is said of one tag now, by item in the order in which they came in, the gold
  /// seat first.
  List<Marked> marks(int tag);

  /// All seats with at least one finished item, in order of their names; the gold seat is left out.
  List<String> annotators();

  /// How many items a seat has finished, in any way.
  int finished(String seat);

  /// When a person finished items, as the log has it: what was imported, and what was taken back,
  /// is left out. Oldest first; the same item once for each time.
  List<Ending> endings(String author, Instant since);

  /// What others decided since a person's newest decision that was no import; empty if the person
  /// never decided anything.
  Optional<Since> since(String author);

  /// All decisions on one item, oldest first.
  List<Decision> history(String item);

  /// Gives what rulings say now to the consumer, in the order in which the items came in: verdicts
  /// and ends that somebody ruled, that nothing followed on the gold seat, and that were not taken
  /// back. What is undecided or open is left out, and so is gold that came from a file.
  void rulings(Consumer<Ruled> consumer);

  /// What rulings that hold say of one tag, yes or no, newest first; gold that came from a file is
  /// left out.
  List<RuledTag> rulings(int tag);

  /// How many items have to be looked at again for each renewed guideline: somebody says yes or no
  /// of the tag, and nobody has looked at the item since.
  ///
  /// @param renewals those in force, or such as would be
  /// @return by tag id; tags without any are not in it
  Map<Integer, Integer> toLookAgain(List<Renewal> renewals);

  /// For which of the renewed guidelines an item has to be looked at again.
  ///
  /// @return ids of tags, ascending
  /// @throws StoreException `NOT_FOUND` if there is no such item
  List<Integer> toLookAgain(String item, List<Renewal> renewals);

  /// Gives every decision to the consumer, oldest first.
  void forEach(Consumer<Decision> consumer);

  /// How many decisions there are.
  long count();

  /// The place of the newest entry of the log; 0 if there is none.
  long newest();

  /// Ids of the items that entries after a place of the log are about, each once.
  ///
  /// @param limit how many at most
  List<String> changedAfter(long sequence, int limit);

  /// What becomes gold without a ruling.
  GoldPolicy policy();

  /// Sets the policy and derives gold anew.
  void policy(GoldPolicy policy);

  /// What a seat says of a tag on an item.
  record Marked(String item, String seat, Verdict verdict) {}

  /// A part of a ruling that holds.
  ///
  /// @param item its id
  /// @param tag its id; 0 for the end of the whole item
  /// @param basis a ruling, or for a tag that came with another the name of that one
  /// @param vocabulary the version that was in force
  record Ruled(String item, int tag, Basis basis, int vocabulary) {}

  /// What a ruling says of a tag.
  ///
  /// @param item its id
  /// @param verdict YES or NO
  /// @param basis as in [Ruled]
  record RuledTag(String item, Verdict verdict, Basis basis, Instant at) {}

  /// That a person finished an item, in whatever way.
  record Ending(String item, Instant at) {}

  /// What others did in the meantime.
  ///
  /// @param at when the person decided last
  /// @param items on how many items others decided
  /// @param people who did, in order of their names
  record Since(Instant at, int items, List<String> people) {
    public Since {
      people = List.copyOf(people);
    }
  }

  /// When a person did last what can be turned; empty if there is no such thing.
  ///
  /// @param undo when what [#undo] takes back was decided
  /// @param redo when what [#redo] does again was taken back
  /// @param decided when anything was decided last, taken back or not; imports aside
  record Turns(Optional<Instant> undo, Optional<Instant> redo, Optional<Instant> decided) {}

  /// What an undo or redo did.
  ///
  /// @param batch the batch that was appended; 0 if it was about no decision
  /// @param items ids of the items that changed, each once
  record Reversed(long batch, List<String> items) {}
}
