package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore;
import io.github.assay.store.Workspace;
import java.time.Clock;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// One person's session on the queue.
///
/// Every act is one transaction and is on disk when the method returns, so a kill loses nothing.
/// What an act does is decided by what is on disk, not by what the screen shows, so keys may be
/// pressed faster than the screen follows. Blocking; used by one thread at a time.
public final class Annotating {
  private final Workspace workspace;
  private final Queueing queueing;
  private final String annotator;
  private final Pace pace;
  private final Feedback feedback;
  private final WorkReader reader;
  private final Marks marks;

  /// @param annotator whose seat it is
  public Annotating(Workspace workspace, Queueing queueing, String annotator, InstantSource clock) {
    this.workspace = workspace;
    this.queueing = queueing;
    this.annotator = annotator;
    pace = new Pace(clock);
    feedback = new Feedback(workspace, annotator);
    reader = new WorkReader(workspace, annotator);
    marks = new Marks(workspace, reader);
  }

  /// Where the person lets others know something.
  public Feedback feedback() {
    return feedback;
  }

  /// An item as it lies before the person.
  ///
  /// @param labels what the person has said so far
  /// @param chosen ids of the tags that apply, in the order in which they were chosen
  /// @param others how many other people have finished it
  /// @param effect what a wish did besides
  public record Work(Item item, Labels labels, List<Integer> chosen, int others, Effect effect) {
    public Work {
      chosen = List.copyOf(chosen);
    }

    /// The same after another effect.
    Work with(Effect other) {
      return new Work(item, labels, chosen, others, other);
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

    /// Something speaks against it; nothing was written. [#submitDespite] and [#noneApplyDespite]
    /// write.
    record Doubtful(List<Doubt> doubts) implements Ending {
      public Doubtful {
        doubts = List.copyOf(doubts);
      }
    }
  }

  /// How far the person is.
  ///
  /// @param perHour items finished an hour in this session; empty until it can be told
  /// @param serving in which order items come
  public record Counts(int finished, int waiting, OptionalInt perHour, Serving serving) {
    /// Before anything is known.
    public static final Counts NONE =
        new Counts(
            0, 0, OptionalInt.empty(), new Serving.Agreed(Project.STANDARD.queue().order(), 0));
  }

  /// An item.
  ///
  /// @return empty if there is none with this id
  public Optional<Work> open(String id) {
    return reader.open(id);
  }

  /// What QA asks the person about an item; empty if nothing.
  public String question(String item) {
    return queueing.questions().open(annotator, item).stream()
        .map(question -> question.about().text())
        .collect(Collectors.joining("\n"));
  }

  /// The tags of which something was said of the item before their guidelines came to mean
  /// something else, and nobody has looked since.
  public List<Integer> toLookAgain(String item) {
    var renewals = workspace.vocabulary().current().conventions().renewals();
    return workspace.decisions().toLookAgain(item, renewals);
  }

  /// The next item of the queue that is not this one; the queue begins anew at its end.
  ///
  /// @param after id of an item, or empty to start
  /// @return empty if no other item waits
  public Optional<Work> next(String after) {
    return queueing.next(annotator, after).flatMap(this::open);
  }

  /// Takes a suggestion, or takes that back if it was taken.
  public Work take(String item, Offer offer) {
    return marks.turn(item, offer, Verdict.YES);
  }

  /// Refuses a suggestion, or takes that back if it was refused.
  public Work refuse(String item, Offer offer) {
    return marks.turn(item, offer, Verdict.NO);
  }

  /// Reports a bad suggestion to the owner of what made it, and refuses it, both or neither.
  public Work report(String item, Offer offer, Feedback.Fault fault) {
    return workspace.atOnce(
        () -> {
          feedback.report(reader.known(item).item(), offer, fault);
          return marks.mark(item, offer.suggestion().tag(), Verdict.NO, offer.basis());
        });
  }

  /// Chooses a tag.
  ///
  /// @param basis typed, or the suggestion that was in view
  public Work choose(String item, int tag, Basis basis) {
    return marks.mark(item, tag, Verdict.YES, basis);
  }

  /// Says of a tag that was not suggested that it does not apply, or that others should decide; the
  /// same again takes that back.
  ///
  /// @param verdict `NO` or `UNSURE`
  public Work consider(String item, int tag, Verdict verdict) {
    return marks.turn(item, tag, verdict);
  }

  /// Takes all of these suggestions that nothing was said of yet, as one act; those for which their
  /// facet has no room stay.
  public Work takeAll(String item, List<Offer> offers) {
    var grounds = new LinkedHashMap<Integer, Basis>();
    for (Offer offer : offers) grounds.putIfAbsent(offer.suggestion().tag(), offer.basis());
    return marks.addAll(item, grounds);
  }

  /// Takes over the tags that the person chose for another item and said nothing of here, as one
  /// act; those for which their facet has no room stay away.
  public Work repeat(String item, String from) {
    var grounds = new LinkedHashMap<Integer, Basis>();
    for (int tag : reader.known(from).chosen()) grounds.put(tag, new Basis.Repeated(from));
    return marks.addAll(item, grounds);
  }

  /// Moves a chosen tag to a more or less important place.
  ///
  /// @param steps towards the front if negative; it stops at both ends
  public Work move(String item, int tag, int steps) {
    return marks.move(item, tag, steps);
  }

  /// Takes a tag off the item, or forgets that it was refused.
  public Work remove(String item, int tag) {
    return marks.mark(item, tag, Verdict.UNSEEN, new Basis.Typed());
  }

  /// Takes off the tag that was chosen last, with those that only came with it; does nothing if
  /// none is chosen.
  public Work removeLast(String item) {
    var work = reader.known(item);
    var vocabulary = workspace.vocabulary().current();
    if (work.chosen().isEmpty()) return work;
    int last =
        work.chosen().reversed().stream()
            .filter(tag -> !vocabulary.implies(work.chosen(), tag))
            .findFirst()
            .orElse(work.chosen().getLast());
    return remove(item, last);
  }

  /// Finishes an item with the tags that are chosen, if nothing speaks against it.
  ///
  /// @param offers what is suggested for it
  /// @param model what the model says of each tag
  public Ending submit(String item, List<Offer> offers, Judgement model) {
    var work = reader.known(item);
    if (work.chosen().isEmpty()) return new Ending.NothingChosen();
    var doubts = new Doubting(workspace).submitting(work, offers, model);
    return doubts.isEmpty()
        ? new Ending.Finished(finish(item, Outcome.TAGGED, ""))
        : new Ending.Doubtful(doubts);
  }

  /// Finishes an item with the tags that are chosen, and lets QA know what spoke against it.
  public Ending submitDespite(String item, List<Doubt> doubts) {
    if (reader.known(item).chosen().isEmpty()) return new Ending.NothingChosen();
    return despite(item, Outcome.TAGGED, doubts);
  }

  private Ending despite(String item, Outcome outcome, List<Doubt> doubts) {
    workspace.atOnce(
        () -> {
          for (Doubt doubt : doubts) feedback.disagree(item, doubt);
          return end(item, outcome, "");
        });
    return new Ending.Finished(goOn(item));
  }

  /// Finishes an item by saying that no approved tag applies, if the model is not sure of one.
  ///
  /// @param offers what is suggested for it
  public Ending noneApply(String item, List<Offer> offers) {
    var work = reader.known(item);
    if (!work.chosen().isEmpty()) return new Ending.StillChosen(work.chosen().size());
    var doubts = new Doubting(workspace).missing(work, offers);
    return doubts.isEmpty()
        ? new Ending.Finished(finish(item, Outcome.NONE_APPLY, ""))
        : new Ending.Doubtful(doubts);
  }

  /// Finishes an item by saying that no approved tag applies, and lets QA know what spoke against
  /// it.
  public Ending noneApplyDespite(String item, List<Doubt> doubts) {
    var chosen = reader.known(item).chosen();
    return chosen.isEmpty()
        ? despite(item, Outcome.NONE_APPLY, doubts)
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
    return new Reversing(workspace, annotator)
        .undo()
        .flatMap(turned -> firstOf(turned, new Effect.Withdrawn()));
  }

  /// Does again what the newest undo took back, unless something else was decided since.
  ///
  /// @return the item that changed; empty if there is nothing to do again
  public Optional<Work> redo() {
    return new Reversing(workspace, annotator)
        .redo()
        .flatMap(turned -> firstOf(turned, new Effect.AskedAgain()));
  }

  /// What the person got done day by day.
  ///
  /// @param clock its zone says when a day begins
  public Diary diary(Clock clock) {
    return Diary.of(workspace, queueing, annotator, clock);
  }

  /// How far the person is.
  public Counts counts() {
    var decisions = workspace.decisions();
    return new Counts(
        decisions.finished(annotator),
        queueing.waiting(annotator),
        pace.perHour(),
        queueing.serving(annotator));
  }

  private Optional<Work> finish(String item, Outcome outcome, String reason) {
    end(item, outcome, reason);
    return goOn(item);
  }

  private long end(String item, Outcome outcome, String reason) {
    var end = new Act.End(outcome, reason);
    return workspace.atOnce(
        () -> {
          long batch = workspace.decisions().record(List.of(entry(item, end, new Basis.Typed())));
          queueing.questions().answered(annotator, item, batch);
          return batch;
        });
  }

  private Optional<Work> goOn(String item) {
    pace.finishedOne();
    return next(item);
  }

  private Decision.Entry entry(String item, Act act, Basis basis) {
    return new Decision.Entry(annotator, annotator, item, act, basis);
  }

  /// @param asking what it did if it turned a request
  private Optional<Work> firstOf(DecisionStore.Reversed turned, Effect asking) {
    var work = open(turned.items().getFirst());
    return turned.batch() == 0 ? work.map(there -> there.with(asking)) : work;
  }
}
