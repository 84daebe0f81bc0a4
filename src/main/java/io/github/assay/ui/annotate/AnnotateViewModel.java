package io.github.assay.ui.annotate;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Counts;
import io.github.assay.workbench.Annotating.Ending;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Offer;
import io.github.assay.workbench.Suggesting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One person's session on the screen: what is shown, and what the keys do.
///
/// Acts go to the store lane in the order of the keys; what is shown follows when they are on disk.
/// While the next item is on its way, acts are ignored, since nobody has seen that item yet.
final class AnnotateViewModel {
  private final Desk desk;
  private final Suggesting suggesting;
  private final Lookup lookup = new Lookup();
  private final Trail trail = new Trail();
  private final ReadOnlyObjectWrapper<State<Page>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ReadOnlyObjectWrapper<Counts> counts =
      new ReadOnlyObjectWrapper<>(new Counts(0, 0, OptionalInt.empty()));
  private Annotating annotating;
  private String annotator;
  private boolean turning;

  AnnotateViewModel(Desk desk) {
    this.desk = desk;
    suggesting = desk.workbench().suggesting();
    annotator = desk.annotator();
    annotating = desk.workbench().annotating(annotator);
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

  Desk desk() {
    return desk;
  }

  Optional<Page> page() {
    return state.get() instanceof State.Ready<Page>(Page page)
        ? Optional.of(page)
        : Optional.empty();
  }

  /// Shows what lay open, or the next item if nothing did or somebody else annotates now.
  void resume() {
    if (!annotator.equals(desk.annotator())) {
      annotator = desk.annotator();
      annotating = desk.workbench().annotating(annotator);
      trail.clear();
    }
    var here = trail.here();
    go(() -> here.isEmpty() ? annotating.next("") : annotating.open(here));
  }

  /// Makes an item the one that [#resume] opens.
  void aim(String item) {
    trail.visit(item);
  }

  /// Takes suggestion `rank`, or puts it back.
  void take(int rank) {
    onOffer(rank, annotating::take);
  }

  /// Refuses suggestion `rank`, or takes that back.
  void refuse(int rank) {
    onOffer(rank, annotating::refuse);
  }

  /// Takes the suggestion under the cursor.
  void takeHighlighted() {
    highlightedOffer().ifPresent(offer -> take(offer.rank()));
  }

  /// Adds the tag that the search has under the cursor.
  void addHighlighted() {
    lookup.tag().ifPresent(this::add);
  }

  /// Adds a tag that was found, and ends the search.
  void add(Tag tag) {
    lookup.clear();
    act(page -> choose(page, tag));
  }

  /// Takes a tag off the item, or forgets that it was refused.
  void remove(Tag tag) {
    act(page -> annotating.remove(page.id(), tag.id()));
  }

  void removeLast() {
    act(page -> annotating.removeLast(page.id()));
  }

  void submit() {
    finish(annotating::submit);
  }

  void noneApply() {
    finish(annotating::noneApply);
  }

  void unsure() {
    finish(item -> new Ending.Finished(annotating.unsure(item, "")));
  }

  /// @param reason not blank
  void skip(String reason) {
    finish(item -> new Ending.Finished(annotating.skip(item, reason)));
  }

  /// Goes on without finishing: along the items that were seen, then along the queue.
  void forward() {
    var seen = trail.forward();
    var here = trail.here();
    if (seen.isPresent()) go(() -> annotating.open(seen.get()));
    else go(() -> annotating.next(here).or(() -> annotating.open(here)));
  }

  /// Goes back to the item that was seen before.
  void back() {
    trail.back().ifPresent(item -> go(() -> annotating.open(item)));
  }

  void undo() {
    reverse(annotating::undo, "annotate.undo.nothing");
  }

  void redo() {
    reverse(annotating::redo, "annotate.redo.nothing");
  }

  /// Brings the suggestions into view that had no room.
  void showAllOffers() {
    page().ifPresent(page -> show(page.seeing(Page.MOST)));
  }

  /// The suggestion under the cursor.
  Optional<Offer> highlightedOffer() {
    if (!lookup.isEmpty()) return Optional.empty();
    var open = page().map(Page::open).orElse(List.of());
    var cursor = lookup.cursorProperty().get();
    return cursor < open.size() ? Optional.of(open.get(cursor)) : Optional.empty();
  }

  /// The tag under the cursor, found or suggested.
  Optional<Tag> highlighted() {
    return lookup.isEmpty()
        ? highlightedOffer().flatMap(offer -> page().map(page -> page.tag(offer)))
        : lookup.tag();
  }

  /// A found tag that is also suggested counts as suggested.
  private Work choose(Page page, Tag tag) {
    for (Offer offer : page.inReach())
      if (offer.suggestion().tag() == tag.id())
        return annotating.choose(page.id(), tag.id(), offer.basis());
    return annotating.choose(page.id(), tag.id(), new Basis.Typed());
  }

  private void onOffer(int rank, BiFunction<String, Offer, Work> act) {
    page()
        .filter(page -> rank <= page.inReach().size())
        .ifPresent(page -> act(now -> act.apply(now.id(), now.inReach().get(rank - 1))));
  }

  private void act(Function<Page, Work> act) {
    if (turning) return;
    page().ifPresent(page -> desk.store().run(() -> act.apply(page), this::showActed, this::fail));
  }

  private void showActed(Work work) {
    desk.status().saved();
    page().filter(now -> now.id().equals(work.item().id())).ifPresent(now -> show(now.with(work)));
  }

  private void finish(Function<String, Ending> end) {
    page().ifPresent(page -> turn(() -> follow(end.apply(page.id())), this::arriveSaved));
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
              : new Arrival.Stay(AnnotateScreen.TEXTS.text(nothing), annotating.counts());
        },
        this::arriveSaved);
  }

  private void turn(Supplier<Arrival> work, Consumer<Arrival> then) {
    if (turning) return;
    turning = true;
    desk.store().run(work, then, this::fail);
  }

  private Arrival follow(Ending ending) {
    return switch (ending) {
      case Ending.Finished(Optional<Work> next) -> arrival(next);
      case Ending.NothingChosen() ->
          new Arrival.Stay(
              AnnotateScreen.TEXTS.text("annotate.nothing.chosen"), annotating.counts());
      case Ending.StillChosen(int tags) ->
          new Arrival.Stay(
              AnnotateScreen.TEXTS.count("annotate.still.chosen", tags), annotating.counts());
    };
  }

  private Arrival arrival(Optional<Work> work) {
    var now = annotating.counts();
    return work.<Arrival>map(there -> new Arrival.At(page(there), now))
        .orElseGet(() -> new Arrival.Nowhere(now));
  }

  private void arriveSaved(Arrival arrival) {
    if (!(arrival instanceof Arrival.Stay)) desk.status().saved();
    arrive(arrival);
  }

  private void arrive(Arrival arrival) {
    turning = false;
    counts.set(arrival.counts());
    switch (arrival) {
      case Arrival.At(Page page, Counts _) ->
          show(page.seeing(desk.settings().current().suggestions()));
      case Arrival.Stay(String why, Counts _) -> desk.status().say(Tone.TROUBLE, why);
      case Arrival.Nowhere(Counts _) -> {
        trail.clear();
        state.set(new State.Empty<>());
      }
    }
  }

  private void show(Page page) {
    if (page().map(Page::id).filter(page.id()::equals).isEmpty()) lookup.clear();
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
      desk.status().say(Tone.TROUBLE, AnnotateScreen.TEXTS.text("annotate.not.saved"));
    }
  }

  private Page page(Work work) {
    Vocabulary vocabulary = desk.workbench().workspace().vocabulary().current();
    return new Page(work, vocabulary, suggesting.offers(work.item()), Page.MOST);
  }
}
