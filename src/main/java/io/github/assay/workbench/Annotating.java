package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore;
import io.github.assay.store.Workspace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One person's session on the queue.
///
/// Every act is one transaction and is on disk when the method returns, so a kill loses nothing.
/// What an act does is decided by what is on disk, not by what the screen shows, so keys may be
/// pressed faster than the screen follows. Blocking; used by one thread at a time.
public final class Annotating {
  private final Workspace workspace;
  private final String annotator;
  private final Pace pace;

  /// @param annotator whose seat it is
  public Annotating(Workspace workspace, String annotator, InstantSource clock) {
    this.workspace = workspace;
    this.annotator = annotator;
    pace = new Pace(clock);
  }

  /// An item as it lies before the person.
  ///
  /// @param labels what the person has said so far
  /// @param chosen ids of the tags that apply, in the order in which they were chosen
  /// @param others how many other people have finished it
  public record Work(Item item, Labels labels, List<Integer> chosen, int others) {
    public Work {
      chosen = List.copyOf(chosen);
    }

    /// What the person has said of a tag.
    public Verdict verdict(int tag) {
      return labels.verdicts().getOrDefault(tag, Verdict.UNSEEN);
    }
  }

  /// What came of the wish to finish an item.
  public sealed interface Ending {
    /// It is finished.
    ///
    /// @param next the item that comes now; empty if none waits
    record Finished(Optional<Work> next) implements Ending {}

    /// It cannot be submitted with tags, since none is chosen; nothing was written.
    record NothingChosen() implements Ending {}

    /// It cannot be said that no tag applies while some are chosen; nothing was written.
    record StillChosen(int tags) implements Ending {}
  }

  /// How far the person is.
  ///
  /// @param perHour items finished an hour in this session; empty until it can be told
  public record Counts(int finished, int waiting, OptionalInt perHour) {}

  /// An item.
  ///
  /// @return empty if there is none with this id
  public Optional<Work> open(String id) {
    return workspace.items().find(id).map(this::work);
  }

  /// The next item of the queue that is not this one; the queue begins anew at its end.
  ///
  /// @param after id of an item, or empty to start
  /// @return empty if no other item waits
  public Optional<Work> next(String after) {
    return following(after).flatMap(this::open);
  }

  /// Takes a suggestion, or takes that back if it was taken.
  public Work take(String item, Offer offer) {
    return turn(item, offer, Verdict.YES);
  }

  /// Refuses a suggestion, or takes that back if it was refused.
  public Work refuse(String item, Offer offer) {
    return turn(item, offer, Verdict.NO);
  }

  /// Chooses a tag.
  ///
  /// @param basis typed, or the suggestion that was in view
  public Work choose(String item, int tag, Basis basis) {
    return mark(item, tag, Verdict.YES, basis);
  }

  /// Takes a tag off the item, or forgets that it was refused.
  public Work remove(String item, int tag) {
    return mark(item, tag, Verdict.UNSEEN, new Basis.Typed());
  }

  /// Takes off the tag that was chosen last; does nothing if none is chosen.
  public Work removeLast(String item) {
    var work = known(item);
    return work.chosen().isEmpty() ? work : remove(item, work.chosen().getLast());
  }

  /// Finishes an item with the tags that are chosen.
  public Ending submit(String item) {
    return known(item).chosen().isEmpty()
        ? new Ending.NothingChosen()
        : new Ending.Finished(finish(item, Outcome.TAGGED, ""));
  }

  /// Finishes an item by saying that no approved tag applies.
  public Ending noneApply(String item) {
    var chosen = known(item).chosen();
    return chosen.isEmpty()
        ? new Ending.Finished(finish(item, Outcome.NONE_APPLY, ""))
        : new Ending.StillChosen(chosen.size());
  }

  /// Hands an item to QA; chosen tags stay.
  ///
  /// @return the item that comes now
  public Optional<Work> unsure(String item, String reason) {
    return finish(item, Outcome.UNSURE, reason);
  }

  /// Passes over an item; chosen tags stay.
  ///
  /// @param reason not blank
  /// @return the item that comes now
  public Optional<Work> skip(String item, String reason) {
    if (reason.isBlank()) throw new IllegalArgumentException("a skip needs a reason");
    return finish(item, Outcome.SKIPPED, reason.strip());
  }

  /// Takes back the person's newest act, on whichever item and in whichever session it was.
  ///
  /// @return the item that changed; empty if there is nothing to take back
  public Optional<Work> undo() {
    return workspace.decisions().undo(annotator).flatMap(this::firstOf);
  }

  /// Does again what the newest undo took back, unless something else was decided since.
  ///
  /// @return the item that changed; empty if there is nothing to do again
  public Optional<Work> redo() {
    return workspace.decisions().redo(annotator).flatMap(this::firstOf);
  }

  /// How far the person is.
  public Counts counts() {
    var decisions = workspace.decisions();
    return new Counts(decisions.finished(annotator), decisions.queued(annotator), pace.perHour());
  }

  private Work turn(String item, Offer offer, Verdict verdict) {
    int tag = offer.suggestion().tag();
    var now = known(item).verdict(tag);
    return mark(item, tag, now == verdict ? Verdict.UNSEEN : verdict, offer.basis());
  }

  private Work mark(String item, int tag, Verdict verdict, Basis basis) {
    var work = known(item);
    if (work.verdict(tag) == verdict) return work;
    var entries = new ArrayList<Decision.Entry>();
    entries.add(entry(item, new Act.Mark(tag, verdict), basis));
    if (work.labels().outcome() != Outcome.OPEN)
      entries.add(entry(item, new Act.End(Outcome.OPEN, ""), new Basis.Typed()));
    workspace.decisions().record(entries);
    return known(item);
  }

  private Optional<Work> finish(String item, Outcome outcome, String reason) {
    var next = following(item);
    var end = new Act.End(outcome, reason);
    workspace.decisions().record(List.of(entry(item, end, new Basis.Typed())));
    pace.finishedOne();
    return next.flatMap(this::open);
  }

  private Optional<String> following(String item) {
    var decisions = workspace.decisions();
    var later = decisions.queue(annotator, item, 1);
    if (!later.isEmpty()) return Optional.of(later.getFirst());
    var fromStart = decisions.queue(annotator, "", 2);
    return fromStart.stream().filter(id -> !id.equals(item)).findFirst();
  }

  private Decision.Entry entry(String item, Act act, Basis basis) {
    return new Decision.Entry(annotator, annotator, item, act, basis);
  }

  private Optional<Work> firstOf(DecisionStore.Reversed reversed) {
    return open(reversed.items().getFirst());
  }

  private Work known(String item) {
    return open(item).orElseThrow(() -> new IllegalArgumentException("no item " + item));
  }

  private Work work(Item item) {
    var votes = workspace.decisions().votes(item.id());
    var others =
        votes.entrySet().stream()
            .filter(vote -> !vote.getKey().equals(annotator))
            .filter(vote -> vote.getValue().outcome().isVote())
            .count();
    var labels = votes.getOrDefault(annotator, Labels.NONE);
    return new Work(item, labels, chosen(item.id(), labels), (int) others);
  }

  private List<Integer> chosen(String item, Labels labels) {
    if (labels.tags().size() < 2) return List.copyOf(labels.tags());
    var order = new LinkedHashSet<Integer>();
    for (Decision decision : workspace.decisions().history(item))
      if (decision.entry().seat().equals(annotator)
          && decision.entry().act() instanceof Act.Mark(int tag, Verdict verdict)) {
        order.remove(tag);
        if (verdict == Verdict.YES) order.add(tag);
      }
    order.retainAll(labels.tags());
    order.addAll(labels.tags());
    return List.copyOf(order);
  }
}
