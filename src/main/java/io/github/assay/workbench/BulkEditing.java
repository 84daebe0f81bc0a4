package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Changes one person's tags on many items at once, in one batch of the log, so that one undo takes
/// all of it back. Sets of tags are added to and taken from, never written over; what a tag implies
/// comes and leaves with it, as when it is chosen by hand.
///
/// What is finished stays finished, with the outcome that then fits; what is open stays open.
public final class BulkEditing {
  private static final int STEP = 1_000;

  private final Workspace workspace;
  private final String annotator;
  private final WorkReader reader;

  /// @param annotator whose tags are changed
  public BulkEditing(Workspace workspace, String annotator) {
    this.workspace = workspace;
    this.annotator = annotator;
    reader = new WorkReader(workspace, annotator);
  }

  /// What is to be done on each item.
  public sealed interface Change {
    /// Put tags to those that are there.
    record Add(List<Integer> tags) implements Change {}

    /// Take tags back from where the person chose them.
    record Remove(List<Integer> tags) implements Change {}

    /// Where the person chose one tag, choose the other instead.
    record Replace(int old, int fresh) implements Change {}
  }

  /// What a change would do.
  ///
  /// @param entries for the log
  /// @param effect the same in numbers
  /// @param decisions how many decisions there were when it was made
  public record Plan(List<Decision.Entry> entries, Effect effect, long decisions) {
    public Plan {
      entries = List.copyOf(entries);
    }
  }

  /// What a change would do, in numbers.
  ///
  /// @param items that were asked for
  /// @param touched of these, those that change
  /// @param added tags that come
  /// @param removed tags that go
  /// @param open of the items that change, those that are not finished
  public record Effect(int items, int touched, int added, int removed, int open) {}

  /// Finds out what a change would do.
  ///
  /// @param items ids
  /// @param query how they were found, which the log keeps
  public Plan plan(Change change, List<String> items, String query, Progress progress) {
    var planning = new Planning(change, new Basis.Bulk(query));
    for (int from = 0; from < items.size(); from += STEP) {
      progress.check();
      progress.report("looking", from, items.size());
      var some = items.subList(from, Math.min(items.size(), from + STEP));
      var labels = workspace.decisions().labels(annotator, some);
      for (String item : some) planning.add(item, labels.getOrDefault(item, Labels.NONE));
    }
    return planning.plan(items.size());
  }

  /// Does what was planned, all of it or nothing.
  ///
  /// @throws AssayException `CHANGED_SINCE` if something was decided after the plan was made
  /// @throws java.util.concurrent.CancellationException if it is stopped; nothing is changed
  public void apply(Plan plan, Progress progress) {
    if (plan.decisions() != workspace.decisions().count())
      throw new AssayException(
          "CHANGED_SINCE",
          "something was decided since the preview was made; nothing was changed, look at it"
              + " again");
    if (!plan.entries().isEmpty())
      workspace
          .decisions()
          .record(
              plan.entries(),
              written -> {
                progress.check();
                progress.report("writing", written, plan.entries().size());
              });
  }

  /// Takes back the person's newest batch, whatever it was.
  public Optional<Reversed> undo() {
    return new Reversing(workspace, annotator).undo();
  }

  /// Does again what the newest undo took back.
  public Optional<Reversed> redo() {
    return new Reversing(workspace, annotator).redo();
  }

  /// Goes from item to item and notes what changes.
  private final class Planning {
    private final Implications implications = new Implications(workspace.vocabulary().current());
    private final Change change;
    private final Basis basis;
    private final List<Decision.Entry> entries = new ArrayList<>();
    private int touched;
    private int added;
    private int removed;
    private int open;

    private Planning(Change change, Basis basis) {
      this.change = change;
      this.basis = basis;
    }

    void add(String item, Labels labels) {
      var before = labels.tags();
      var tags = new Tags(item, labels, implications);
      switch (change) {
        case Change.Add(var some) -> some.forEach(tags::choose);
        case Change.Remove(var some) -> some.forEach(tags::takeOff);
        case Change.Replace(int old, int fresh) -> {
          if (tags.takeOff(old)) tags.choose(fresh);
        }
      }
      var after = tags.chosen();
      if (after.equals(before)) return;
      touched++;
      if (labels.outcome() == Outcome.OPEN) open++;
      for (int tag : before) if (!after.contains(tag)) mark(tags, tag, Verdict.UNSEEN);
      for (int tag : after) if (!before.contains(tag)) mark(tags, tag, Verdict.YES);
      if (labels.outcome().isVote()) end(item, labels.outcome(), after.isEmpty());
    }

    private void mark(Tags tags, int tag, Verdict verdict) {
      if (verdict == Verdict.YES) added++;
      else removed++;
      var ground = tags.grounds.getOrDefault(tag, basis);
      entries.add(entry(tags.item, new Act.Mark(tag, verdict), ground));
    }

    private void end(String item, Outcome before, boolean hasNone) {
      var fitting = hasNone ? Outcome.NONE_APPLY : Outcome.TAGGED;
      if (fitting != before) entries.add(entry(item, new Act.End(fitting, ""), basis));
    }

    private Decision.Entry entry(String item, Act act, Basis ground) {
      return new Decision.Entry(annotator, annotator, item, act, ground);
    }

    Plan plan(int items) {
      var effect = new Effect(items, touched, added, removed, open);
      return new Plan(entries, effect, workspace.decisions().count());
    }
  }

  /// The tags of one item while it is changed: what a tag implies comes and leaves with it.
  private final class Tags {
    private final String item;
    private final Implications implications;
    private final Map<Integer, Verdict> said;

    /// On what those rest that come or leave with another.
    private final Map<Integer, Basis> grounds = new HashMap<>();

    private Tags(String item, Labels labels, Implications implications) {
      this.item = item;
      this.implications = implications;
      said = new HashMap<>(labels.verdicts());
    }

    SortedSet<Integer> chosen() {
      var chosen = new TreeSet<Integer>();
      said.forEach(
          (tag, verdict) -> {
            if (verdict == Verdict.YES) chosen.add(tag);
          });
      return chosen;
    }

    void choose(int tag) {
      if (said.put(tag, Verdict.YES) == Verdict.YES) return;
      grounds.remove(tag);
      for (int above : implications.with(tag, said)) {
        said.put(above, Verdict.YES);
        grounds.put(above, implications.by(tag));
      }
    }

    /// @return whether it was there
    boolean takeOff(int tag) {
      if (said.get(tag) != Verdict.YES) return false;
      for (int above : leaving(tag)) {
        said.remove(above);
        grounds.put(above, implications.by(tag));
      }
      said.remove(tag);
      grounds.remove(tag);
      return true;
    }

    /// The log is read only where something may leave with the tag.
    private List<Integer> leaving(int tag) {
      var chosen = chosen();
      boolean bringsNone =
          chosen.stream()
              .noneMatch(other -> implications.vocabulary().implies(List.of(tag), other));
      return bringsNone
          ? List.of()
          : implications.without(tag, reader.grounds(item, List.copyOf(chosen)));
    }
  }
}
