package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Authoring.Choice;
import io.github.assay.workbench.Authoring.Draft;
import io.github.assay.workbench.Effect;
import io.github.assay.workbench.Offer;
import io.github.assay.workbench.Suggesting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A text that somebody writes: suggestions follow it when the typing pauses, and an answer to a
/// text that has changed since is dropped.
final class WriteViewModel {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Desk desk;
  private final Suggesting suggesting;
  private final Latest soon;
  private final Keeping keeping = new Keeping(this::keepNow);
  private final Lookup lookup = new Lookup();
  private final Uses uses;
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty description = new SimpleStringProperty("");
  private final Picks picks = new Picks();

  /// The item of which the text is a new version; empty if it is of none.
  private final ReadOnlyStringWrapper of = new ReadOnlyStringWrapper("");

  /// The item of which a new version is to be written; empty if it is begun.
  private String aim = "";

  /// Whether it was not asked yet what was written before.
  private boolean isNew = true;

  private final ReadOnlyObjectWrapper<State<Page>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());

  WriteViewModel(Desk desk) {
    this.desk = desk;
    suggesting = desk.workbench().suggesting();
    soon = new Latest(desk.store(), PAUSE);
    uses = new Uses(desk, lookup);
    title.subscribe((before, now) -> ask());
    description.subscribe((before, now) -> ask());
  }

  StringProperty titleProperty() {
    return title;
  }

  StringProperty descriptionProperty() {
    return description;
  }

  /// Id of the item of which the text is a new version; empty if it is of none.
  ReadOnlyStringProperty ofProperty() {
    return of.getReadOnlyProperty();
  }

  /// What follows from the text: tags chosen and suggested.
  ReadOnlyObjectProperty<State<Page>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  Lookup lookup() {
    return lookup;
  }

  Optional<Page> page() {
    return state.get() instanceof State.Ready<Page>(Page page)
        ? Optional.of(page)
        : Optional.empty();
  }

  /// Asks anew, since the vocabulary or the model may be others now. What was written before the
  /// program ended comes back.
  void refresh() {
    uses.renew();
    if (isNew)
      desk.store()
          .run(() -> desk.workbench().authoring().kept(desk.annotator()), this::goOn, this::fail);
    else rewrite();
    ask();
  }

  private void goOn(Draft kept) {
    if (!isNew) return;
    isNew = false;
    if (!kept.isBlank() && draft().isBlank()) {
      begin(kept);
      desk.status().say(Tone.SAVED, TEXTS.text("write.kept"));
    }
    rewrite();
  }

  private void begin(Draft draft) {
    picks.addAll(draft.tags());
    of.set(draft.of());
    title.set(draft.title());
    description.set(draft.description());
  }

  /// Makes an item the one of which [#refresh] begins a new version.
  void aim(String item) {
    aim = item;
  }

  /// Begins the new version that is wanted, unless something else is being written.
  private void rewrite() {
    var item = aim;
    aim = "";
    if (item.isEmpty() || item.equals(of.get())) return;
    if (!draft().isBlank()) desk.status().say(Tone.TROUBLE, TEXTS.text("write.busy", item));
    else
      desk.store()
          .run(
              () -> desk.workbench().authoring().again(desk.annotator(), item),
              this::begin,
              this::fail);
  }

  private void ask() {
    var item = item();
    soon.run(() -> page(item), this::answer, this::fail);
    keep();
  }

  /// Keeps what stands there before long, also while somebody types on.
  private void keep() {
    if (!isNew) keeping.soon();
  }

  private void keepNow() {
    var draft = draft();
    desk.store()
        .run(
            () -> {
              desk.workbench().authoring().keep(desk.annotator(), draft);
              return draft;
            },
            _ -> {},
            this::fail);
  }

  private Draft draft() {
    return new Draft(title.get(), description.get(), picks.all(), of.get());
  }

  private Item item() {
    return new Item("draft", title.get(), description.get(), Item.Origin.NONE);
  }

  private Page page(Item item) {
    var vocabulary = desk.workbench().workspace().vocabulary().current();
    var blank = item.title().isBlank() && item.description().isBlank();
    var offers = blank ? List.<Offer>of() : suggesting.offers(item);
    var project = desk.workbench().workspace().project().current();
    var view =
        new Page.View(project.most(), project.arm(), false, Page.Told.NOTHING, "", List.of());
    return new Page(work(item, List.of()), vocabulary, offers, view);
  }

  private static Work work(Item item, List<Choice> tags) {
    var verdicts = new TreeMap<Integer, Verdict>();
    for (Choice choice : tags) verdicts.put(choice.tag(), Verdict.YES);
    var order = tags.stream().map(Choice::tag).toList();
    return new Work(item, new Labels(Outcome.OPEN, verdicts, ""), order, 0, new Effect.None());
  }

  private void answer(Page page) {
    picks.keepTo(page.vocabulary());
    show(page.seeing(Math.min(page.view().visible(), desk.settings().current().suggestions())));
  }

  private void show(Page page) {
    var now = page.with(work(page.work().item(), picks.all()));
    lookup.look(now);
    state.set(new State.Ready<>(now));
    keep();
  }

  private void fail(Throwable failure) {
    if (page().isEmpty()) state.set(desk.failures().inPlace(failure));
    else desk.failures().accept(failure);
  }

  /// Takes what the list has at a digit: suggestion `rank`, which is put back if it was taken;
  /// while something is typed, the tag that was found there.
  void take(int rank) {
    if (!lookup.isEmpty()) lookup.at(rank).ifPresent(this::add);
    else takeSuggestion(rank);
  }

  /// Brings the suggestions into view that had no room.
  void showAllOffers() {
    page().ifPresent(page -> show(page.seeing(Page.MOST)));
  }

  private void takeSuggestion(int rank) {
    page()
        .filter(page -> rank <= page.inReach().size())
        .ifPresent(
            page -> {
              picks.toggle(page.inReach().get(rank - 1), page.vocabulary());
              show(page);
            });
  }

  /// Takes the suggestions from the first to `rank`, or to the last one in reach.
  void takeDownTo(int rank) {
    page()
        .ifPresent(
            page -> {
              picks.take(page.downTo(rank), page.vocabulary());
              show(page);
            });
  }

  /// Takes the suggestion or the found tag under the cursor.
  void takeHighlighted() {
    if (!lookup.isEmpty()) lookup.tag().ifPresent(this::add);
    else page().flatMap(lookup::offer).ifPresent(offer -> take(offer.rank()));
  }

  /// Adds a tag that was found, and ends the search.
  void add(Tag tag) {
    lookup.taken();
    page()
        .ifPresent(
            page -> {
              picks.add(new Choice(tag.id(), page.ground(tag)), page.vocabulary());
              show(page);
            });
  }

  void remove(Tag tag) {
    page()
        .ifPresent(
            page -> {
              picks.remove(tag.id(), page.vocabulary());
              show(page);
            });
  }

  /// Moves a chosen tag to a more or less important place, forward if negative.
  void move(Tag tag, int steps) {
    picks.move(tag.id(), steps);
    page().ifPresent(this::show);
  }

  /// The tag under the cursor, found or suggested.
  Optional<Tag> highlighted() {
    return page().flatMap(lookup::highlighted);
  }

  /// Shows the item of which a new version is written.
  void openOriginal() {
    desk.go(new Link.ToItem(of.get()));
  }

  /// Takes the item in, and begins a new one.
  void save() {
    var draft = draft();
    if (draft.isBlank()) {
      desk.status().say(Tone.TROUBLE, TEXTS.text("write.blank"));
      return;
    }
    keeping.stop();
    desk.store()
        .run(
            () -> desk.workbench().authoring().save(desk.annotator(), draft),
            this::saved,
            this::fail);
  }

  private void saved(String id) {
    desk.status().say(Tone.SAVED, TEXTS.text("write.saved", id));
    clear();
  }

  /// Throws the text and its tags away.
  void clear() {
    picks.clear();
    lookup.begin();
    of.set("");
    title.set("");
    description.set("");
    refresh();
  }
}
