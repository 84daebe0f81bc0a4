package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.DecisionStore.Marked;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/// The decisions that follow from an edit: what was said of a tag that goes is said of the one that
/// takes its place.
///
/// @param explicit finds words in items
/// @param author who does it
record MarkMoves(Workspace workspace, ExplicitTags explicit, String author) {
  private record Place(String item, String seat) {
    static Place of(Marked mark) {
      return new Place(mark.item(), mark.seat());
    }
  }

  /// @param draft the vocabulary after the edit
  /// @param version that it is in force under
  List<Decision.Entry> of(VocabularyEdit edit, Vocabulary draft, int version) {
    var entries = new ArrayList<Decision.Entry>();
    BiConsumer<Marked, Act> add =
        (mark, act) ->
            entries.add(
                new Decision.Entry(
                    author, mark.seat(), mark.item(), act, new Basis.Revision(version)));
    switch (edit) {
      case VocabularyEdit.Merge(int from, int into) -> merge(from, into, add);
      case VocabularyEdit.Retire(int tag, _, _) -> retire(tag, add);
      case VocabularyEdit.Split split -> split(split, draft, add);
      case VocabularyEdit.Add _,
          VocabularyEdit.Rename _,
          VocabularyEdit.Revive _,
          VocabularyEdit.Aliases _,
          VocabularyEdit.Parents _,
          VocabularyEdit.Guide _,
          VocabularyEdit.Move _,
          VocabularyEdit.RenameFacet _,
          VocabularyEdit.Limit _,
          VocabularyEdit.Distinguish _,
          VocabularyEdit.Word _,
          VocabularyEdit.Ignore _,
          VocabularyEdit.Heed _,
          VocabularyEdit.Unword _ -> {}
    }
    return entries;
  }

  /// How often somebody says yes to the one and no to the other of two tags that are merged; the
  /// yes holds.
  int contradictions(VocabularyEdit edit) {
    if (!(edit instanceof VocabularyEdit.Merge(int from, int into))) return 0;
    var kept = verdicts(into);
    return (int)
        workspace.decisions().marks(from).stream()
            .filter(mark -> mark.verdict() == Verdict.YES)
            .filter(mark -> kept.get(Place.of(mark)) == Verdict.NO)
            .count();
  }

  private void merge(int from, int into, BiConsumer<Marked, Act> add) {
    var kept = verdicts(into);
    var marks = workspace.decisions().marks(from);
    for (Marked mark : marks) {
      add.accept(mark, new Act.Mark(from, Verdict.UNSEEN));
      var said = kept.getOrDefault(Place.of(mark), Verdict.UNSEEN);
      boolean moves =
          switch (mark.verdict()) {
            case YES -> said != Verdict.YES;
            case UNSURE -> said == Verdict.UNSEEN;
            case NO, UNSEEN -> false;
          };
      if (moves) add.accept(mark, new Act.Mark(into, mark.verdict()));
    }
    reorder(marks, from, mark -> into, add);
  }

  private void retire(int tag, BiConsumer<Marked, Act> add) {
    var marks = workspace.decisions().marks(tag);
    for (Marked mark : marks) {
      add.accept(mark, new Act.Mark(tag, Verdict.UNSEEN));
      var labels = workspace.decisions().labels(mark.seat(), mark.item());
      if (labels.outcome() == Outcome.TAGGED && labels.tags().equals(Set.of(tag)))
        add.accept(mark, new Act.End(Outcome.NONE_APPLY, ""));
    }
    reorder(marks, tag, mark -> 0, add);
  }

  private void split(VocabularyEdit.Split edit, Vocabulary draft, BiConsumer<Marked, Act> add) {
    int tag = edit.tag();
    int first = draft.named(edit.first().strip()).orElseThrow().id();
    int rest =
        edit.second().isBlank() ? tag : draft.named(edit.second().strip()).orElseThrow().id();
    var finder = finder(edit.words());
    var targets = new HashMap<String, Integer>();
    var marks = workspace.decisions().marks(tag);
    for (Marked mark : marks) {
      int to = targets.computeIfAbsent(mark.item(), id -> holds(id, finder) ? first : rest);
      if (mark.verdict() == Verdict.NO)
        for (int part : List.of(first, rest)) {
          if (part != tag) add.accept(mark, new Act.Mark(part, Verdict.NO));
        }
      else if (to != tag) add.accept(mark, new Act.Mark(to, mark.verdict()));
      boolean stays = rest == tag && (to == tag || mark.verdict() == Verdict.NO);
      if (!stays) add.accept(mark, new Act.Mark(tag, Verdict.UNSEEN));
    }
    reorder(marks, tag, mark -> targets.getOrDefault(mark.item(), rest), add);
  }

  private static Vocabulary finder(String words) {
    var tag = new Tag(1, words.strip(), "", List.of(), List.of(), Tag.Guidance.NONE);
    return new Vocabulary(0, List.of(tag));
  }

  private boolean holds(String id, Vocabulary finder) {
    return workspace
        .items()
        .find(id)
        .filter((Item item) -> explicit.in(item, finder).contains(1))
        .isPresent();
  }

  private Map<Place, Verdict> verdicts(int tag) {
    var verdicts = new HashMap<Place, Verdict>();
    for (Marked mark : workspace.decisions().marks(tag))
      verdicts.put(Place.of(mark), mark.verdict());
    return verdicts;
  }

  /// Puts another tag into the place of one that goes, wherever the order of tags names it.
  ///
  /// @param instead id of the other tag, 0 for none
  private void reorder(
      List<Marked> marks, int gone, ToIntFunction<Marked> instead, BiConsumer<Marked, Act> add) {
    for (Marked mark : marks) {
      var order = order(mark);
      int to = instead.applyAsInt(mark);
      if (order.isEmpty() || to == gone || !order.get().contains(gone)) continue;
      var ids = new LinkedHashSet<Integer>();
      for (int id : order.get())
        if (id != gone) ids.add(id);
        else if (to != 0) ids.add(to);
      add.accept(mark, new Act.Order(List.copyOf(ids)));
    }
  }

  private Optional<List<Integer>> order(Marked mark) {
    return workspace.decisions().history(mark.item()).reversed().stream()
        .map(Decision::entry)
        .filter(entry -> entry.seat().equals(mark.seat()))
        .map(Decision.Entry::act)
        .filter(Act.Order.class::isInstance)
        .map(act -> ((Act.Order) act).tags())
        .findFirst();
  }
}
