package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Project;
import io.github.assay.domain.Tag;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Counts;
import io.github.assay.workbench.Annotating.Ending;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Doubt;
import io.github.assay.workbench.Suggesting;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One person's session on the screen: what is shown, and what the keys do.
///
/// Acts go to the store lane in the order of the keys; what is shown follows when they are on disk.
/// While the next item is on its way, acts are ignored, since nobody has seen that item yet.
final class AnnotateViewModel {
  private final Desk desk;
  private final Lookup lookup = new Lookup();
  private final Uses uses;
  private final Trail trail = new Trail();
  private final TagActs acts = new TagActs(this);
  private final Inquiries inquiries;
  private final ReadOnlyObjectWrapper<State<Page>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
  private Session session;
  private boolean turning;

  AnnotateViewModel(Desk desk) {
    this.desk = desk;
    inquiries = new Inquiries(this);
    uses = new Uses(desk, lookup);
    session = Session.of(desk);
  }

  /// The page; [State.Empty] once nothing waits.
  ReadOnlyObjectProperty<State<Page>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Counts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  Lookup lookup() {
    return lookup;
  }

  /// What the keys do about tags.
  TagActs acts() {
    return acts;
  }

  /// What the keys ask about tags.
  Inquiries inquiries() {
    return inquiries;
  }

  /// The item that was in view before this one.
  Optional<String> before() {
    return trail.back();
  }

  Desk desk() {
    return desk;
  }

  /// What the person may see of suggestions.
  Suggesting suggesting() {
    return session.suggesting();
  }

  Optional<Page> page() {
    return state.get() instanceof State.Ready<Page>(Page page)
        ? Optional.of(page)
        : Optional.empty();
  }

  /// Shows what lay open, or the next item if nothing did or somebody else annotates now.
  void resume() {
    if (!session.annotator().equals(desk.annotator())) {
      session = Session.of(desk);
      trail.clear();
    }
    uses.renew();
    var here = trail.here();
    go(() -> here.isEmpty() ? session.annotating().next("") : session.annotating().open(here));
  }

  /// Makes an item the one that [#resume] opens.
  void aim(String item) {
    trail.visit(item);
  }

  /// Writes down something about the item; an empty text takes it back.
  void note(String text) {
    page()
        .ifPresent(
            page ->
                desk.store()
                    .run(
                        () -> {
                          session.annotating().feedback().note(page.id(), text);
                          return text.strip();
                        },
                        this::showNoted,
                        this::fail));
  }

  private void showNoted(String note) {
    desk.status().saved();
    page().ifPresent(page -> show(page.noting(note)));
  }

  /// Submits the item; if something speaks against it, says so, and does it when asked again.
  void submit() {
    finish(Endings::submit);
  }

  void noneApply() {
    finish(Endings::noneApply);
  }

  void unsure() {
    finish(Endings::unsure);
  }

  /// @param reason not blank
  void skip(String reason) {
    finish((endings, page) -> endings.skip(page, reason));
  }

  /// Goes on without finishing: along the items that were seen, then along the queue.
  void forward() {
    var seen = trail.forward();
    var here = trail.here();
    if (seen.isPresent()) go(() -> session.annotating().open(seen.get()));
    else go(() -> session.annotating().next(here).or(() -> session.annotating().open(here)));
  }

  /// Goes back to the item that was seen before.
  void back() {
    trail
        .back()
        .ifPresentOrElse(
            item -> go(() -> session.annotating().open(item)),
            () -> say("annotate.repeat.nothing"));
  }

  /// Goes to the newest version of the item's text, if it is out of date.
  void openNewer() {
    page()
        .map(page -> page.view().newer())
        .filter(newer -> !newer.isEmpty())
        .ifPresent(newer -> go(() -> session.annotating().open(newer)));
  }

  void undo() {
    reverse(session.annotating()::undo, "annotate.undo.nothing");
  }

  void redo() {
    reverse(session.annotating()::redo, "annotate.redo.nothing");
  }

  /// Brings the suggestions into view that had no room.
  void showAllOffers() {
    page().ifPresent(page -> show(page.seeing(Page.MOST)));
    page().ifPresent(this::noteShown);
  }

  /// Keeps in the store which suggestions came into view.
  private void noteShown(Page page) {
    var offers = page.view().withheld() ? page.offers() : page.inReach();
    desk.store()
        .run(
            () -> {
              session
                  .annotating()
                  .feedback()
                  .showed(page.work().item(), page.view().arm(), page.view().withheld(), offers);
              return offers;
            },
            _ -> {},
            this::fail);
  }

  /// The tag under the cursor, found or suggested.
  Optional<Tag> highlighted() {
    return page().flatMap(lookup::highlighted);
  }

  /// Does something about the item in view, on the store lane.
  void act(BiFunction<Annotating, Page, Work> act) {
    act(act, "annotate.unchanged");
  }

  /// Does something about the item in view.
  ///
  /// @param idle key of what is said if that changes nothing
  void act(BiFunction<Annotating, Page, Work> act, String idle) {
    if (turning) return;
    page()
        .ifPresent(
            page ->
                desk.store()
                    .run(
                        () -> act.apply(session.annotating(), page),
                        work -> showActed(work, idle),
                        this::fail));
  }

  private void showActed(Work work, String idle) {
    page().ifPresent(now -> new Telling(desk.status()).tell(work, now, idle));
    page()
        .filter(now -> now.id().equals(work.item().id()))
        .ifPresent(now -> showMore(now, now.with(work)));
  }

  /// Shows what an act made of a page, and notes suggestions that came into view by it.
  private void showMore(Page before, Page after) {
    show(after);
    if (after.inReach().size() > before.inReach().size()) noteShown(after);
  }

  void say(String key) {
    desk.status().say(Tone.TROUBLE, TEXTS.text(key));
  }

  /// What the project agreed on; to be asked on the store lane.
  Project project() {
    return session.project();
  }

  private void finish(BiFunction<Endings, Page, Ending> end) {
    var endings = new Endings(session.annotating(), suggesting());
    page().ifPresent(page -> turn(() -> after(end.apply(endings, page)), this::arriveSaved));
  }

  private Arrival after(Ending ending) {
    return ending instanceof Ending.Finished(Optional<Work> next)
        ? arrival(next)
        : Arrival.staying(ending, session.annotating().counts());
  }

  private void go(Supplier<Optional<Work>> to) {
    turn(() -> arrival(to.get()), this::arrive);
  }

  private void reverse(Supplier<Optional<Work>> reversal, String nothing) {
    turn(
        () -> {
          var work = reversal.get();
          return work.isPresent()
              ? arrival(work)
              : new Arrival.Stay(TEXTS.text(nothing), session.annotating().counts());
        },
        this::arriveSaved);
  }

  private void turn(Supplier<Arrival> work, Consumer<Arrival> then) {
    if (turning) return;
    turning = true;
    desk.store().run(work, then, this::fail);
  }

  private Arrival arrival(Optional<Work> work) {
    return Arrival.of(work.map(session::page), session.annotating().counts());
  }

  private void arriveSaved(Arrival arrival) {
    if (arrival instanceof Arrival.At(Page page, Counts _))
      new Telling(desk.status()).tell(page.work().effect(), page.vocabulary());
    if (arrival instanceof Arrival.Nowhere) desk.status().saved();
    arrive(arrival);
  }

  private void arrive(Arrival arrival) {
    turning = false;
    counts.set(arrival.counts());
    switch (arrival) {
      case Arrival.At(Page page, Counts _) -> {
        show(page.seeing(Math.min(page.view().visible(), desk.settings().current().suggestions())));
        page().ifPresent(this::noteShown);
      }
      case Arrival.Stay(String why, Counts _) -> desk.status().say(Tone.TROUBLE, why);
      case Arrival.Doubted(List<Doubt> doubts, Counts _) -> {
        desk.status().say(Tone.TROUBLE, TEXTS.text("annotate.doubts"));
        page().ifPresent(page -> show(page.doubting(doubts)));
      }
      case Arrival.Nowhere(Counts _) -> {
        trail.clear();
        state.set(new State.Empty<>());
      }
    }
  }

  private void show(Page page) {
    if (page().map(Page::id).filter(page.id()::equals).isEmpty()) lookup.begin();
    trail.visit(page.id());
    lookup.look(page);
    state.set(new State.Ready<>(page));
  }

  private void fail(Throwable failure) {
    turning = false;
    if (page().isEmpty()) {
      state.set(desk.failures().inPlace(failure));
    } else {
      desk.failures().accept(failure);
      desk.status().say(Tone.TROUBLE, TEXTS.text("annotate.not.saved"));
    }
  }
}
