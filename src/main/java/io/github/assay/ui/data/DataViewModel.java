package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Ticket;
import io.github.assay.query.Completion;
import io.github.assay.query.Names;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.query.Query;
import io.github.assay.store.Found;
import io.github.assay.store.Found.Spread;
import io.github.assay.ui.support.Background;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Browsing;
import io.github.assay.workbench.Browsing.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The items that a query means, as a table.
final class DataViewModel {
  private static final Duration PAUSE = Duration.ofMillis(80);

  /// After so long it is said that an answer is on its way.
  private static final javafx.util.Duration PATIENCE = javafx.util.Duration.millis(300);

  private final Desk desk;
  private final Background store;
  private final Latest searches;
  private final Latest spreads;

  /// For what the numbers are counted from.
  private final Latest waits;

  private final Latest histories;
  private final Ticks ticks = new Ticks();
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Names> names = new ReadOnlyObjectWrapper<>(Names.NONE);
  private final ReadOnlyObjectWrapper<Optional<Parsed.Wrong>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Spread>> spread =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<State<Listing>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());

  /// Says that an answer takes long.
  private final PauseTransition patience = new PauseTransition(PATIENCE);

  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private boolean looksForTwins;

  /// Whether it is known what can be named.
  private boolean isNamed;

  /// What the table shows.
  ///
  /// @param query what was asked
  /// @param rows of the items, in order
  /// @param found the same, for the store lane
  /// @param all how many items there are in all
  /// @param taken how long the answer took
  record Listing(Query query, ObservableList<Slot> rows, Found found, int all, Duration taken) {}

  /// What was decided on an item.
  ///
  /// @param decisions newest first
  /// @param flags that the item ever carried
  record History(Row row, List<Decision> decisions, List<Ticket> flags) {
    Item item() {
      return row.item();
    }
  }

  DataViewModel(Desk desk) {
    this.desk = desk;
    store = desk.store();
    searches = new Latest(store, PAUSE);
    spreads = new Latest(store, PAUSE);
    waits = new Latest(store.apart(), Duration.ZERO);
    histories = new Latest(store, PAUSE);
    patience.setOnFinished(_ -> looking.set(true));
    query.addListener(
        (property, before, text) -> {
          ticks.clear();
          search();
        });
  }

  Desk desk() {
    return desk;
  }

  StringProperty queryProperty() {
    return query;
  }

  Ticks ticks() {
    return ticks;
  }

  /// Whether an answer takes long; the table then shows what was asked before.
  ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
  }

  /// What can be named in a query.
  ReadOnlyObjectProperty<Names> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /// What is wrong with the query; the table then shows what was asked before.
  ReadOnlyObjectProperty<Optional<Parsed.Wrong>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// How the items in view are spread; empty until it is known.
  ReadOnlyObjectProperty<Optional<Spread>> spreadProperty() {
    return spread.getReadOnlyProperty();
  }

  /// [State.Empty] if there are no items at all.
  ReadOnlyObjectProperty<State<Listing>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What is in view.
  Optional<Listing> listing() {
    return state.get() instanceof State.Ready<Listing>(var listing)
        ? Optional.of(listing)
        : Optional.empty();
  }

  /// Reads anew what can be named, and what is shown.
  void load() {
    var browsing = browsing();
    store.run(
        browsing::names,
        now -> {
          names.set(now);
          isNamed = true;
          search();
        },
        this::fail);
  }

  /// Reads anew what is shown; an older answer that is still under way is dropped.
  private void search() {
    if (!isNamed) return;
    switch (Parser.parse(query.get(), names.get())) {
      case Parsed.Wrong wrong -> {
        problem.set(Optional.of(wrong));
        if (listing().isEmpty()) ask(new Query.All());
      }
      case Parsed.Fine(var fine) -> {
        problem.set(Optional.empty());
        ask(fine);
      }
    }
  }

  private void ask(Query asked) {
    var browsing = browsing();
    patience.playFromStart();
    searches.run(
        () ->
            browsing.needsLook(asked)
                ? Optional.<Answer>empty()
                : Optional.of(answer(browsing, asked)),
        answer -> {
          answered();
          answer.ifPresentOrElse(known -> show(known, browsing), this::lookForTwins);
        },
        failure -> {
          answered();
          fail(failure);
        });
  }

  private void answered() {
    patience.stop();
    looking.set(false);
  }

  /// Near duplicates are looked for beside the work; then it is asked again, whatever is asked
  /// then.
  private void lookForTwins() {
    if (listing().isEmpty()) ask(new Query.All());
    if (looksForTwins) return;
    looksForTwins = true;
    desk.beside(
            TEXTS.text("data.near.looking"),
            (beside, progress) -> {
              beside.browsing(desk.annotator()).look(progress);
              return true;
            },
            done -> {
              looksForTwins = false;
              search();
            })
        .onFailure(() -> looksForTwins = false);
  }

  private Browsing browsing() {
    return desk.workbench().browsing(desk.annotator());
  }

  /// What the store lane answers.
  ///
  /// @param rows the first ones
  private record Answer(Query query, Found found, List<Row> rows, int all, Duration taken) {}

  private static Answer answer(Browsing browsing, Query query) {
    long begun = System.nanoTime();
    var found = browsing.find(query);
    var rows = browsing.page(found, 0, PagedRows.PAGE);
    var taken = Duration.ofNanos(System.nanoTime() - begun);
    return new Answer(query, found, rows, browsing.count(), taken);
  }

  private void show(Answer answer, Browsing browsing) {
    var found = answer.found();
    spread(found, browsing);
    state.set(
        answer.all() == 0
            ? new State.Empty<>()
            : new State.Ready<>(
                new Listing(
                    answer.query(), paged(answer, browsing), found, answer.all(), answer.taken())));
  }

  /// Counts, once what is counted was read ahead, so that the store lane is free until then.
  private void spread(Found found, Browsing browsing) {
    waits.run(
        browsing::awaitSpread,
        _ ->
            spreads.run(
                () -> browsing.spread(found), now -> spread.set(Optional.of(now)), desk.failures()),
        desk.failures());
  }

  private ObservableList<Slot> paged(Answer answer, Browsing browsing) {
    var rows =
        new PagedRows<>(
            answer.found().count(),
            Slot.COMING,
            (offset, limit, arrived) ->
                store.run(
                    () -> browsing.page(answer.found(), offset, limit),
                    page -> arrived.accept(slots(page)),
                    this::fail));
    rows.start(slots(answer.rows()));
    return rows;
  }

  private static List<Slot> slots(List<Row> rows) {
    return rows.stream().map(Slot::of).toList();
  }

  private void fail(Throwable failure) {
    state.set(desk.failures().inPlace(failure));
  }

  /// Narrows the query by one more term.
  void narrow(String term) {
    query.set(Completion.narrowed(query.get(), names.get(), term));
  }

  /// Opens an item in the annotate screen.
  void open(Row row) {
    desk.go(new Link.ToItem(row.item().id()));
  }

  /// Goes to where a new version of an item's text is written.
  void rewrite(Row row) {
    desk.go(new Link.ToRewriting(row.item().id()));
  }

  /// Reads what was decided on an item; of several questions only the newest is answered.
  void history(Row row, Consumer<History> shown) {
    var browsing = browsing();
    var item = row.item().id();
    histories.run(
        () -> new History(row, browsing.history(item), browsing.flags(item)),
        shown,
        desk.failures());
  }

  void say(String key) {
    desk.status().say(Status.Tone.QUIET, TEXTS.text(key));
  }
}
