package io.github.assay.ui.data;

import io.github.assay.ui.support.Background;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Browsing;
import io.github.assay.workbench.Browsing.Row;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The items as a table: all of them, or those that hold what is typed.
final class DataViewModel {
  /// How many items a search shows.
  static final int MOST_FOUND = 500;

  private static final Duration PAUSE = Duration.ofMillis(80);

  private final Desk desk;
  private final Background store;
  private final Latest searches;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<State<Listing>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());

  /// What the table shows.
  ///
  /// @param rows of the items, in order
  /// @param matches how many items fit, also those that are not shown
  /// @param all how many items there are
  record Listing(ObservableList<Slot> rows, int matches, int all) {}

  DataViewModel(Desk desk) {
    this.desk = desk;
    store = desk.store();
    searches = new Latest(store, PAUSE);
    query.addListener((property, before, text) -> load());
  }

  Desk desk() {
    return desk;
  }

  StringProperty queryProperty() {
    return query;
  }

  /// [State.Empty] if there are no items at all.
  ReadOnlyObjectProperty<State<Listing>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Reads anew what is shown; an older answer that is still under way is dropped.
  void load() {
    var text = query.get().strip();
    var browsing = desk.workbench().browsing(desk.annotator());
    searches.run(
        () -> text.isEmpty() ? everything(browsing) : found(browsing, text),
        answer -> show(answer, text.isEmpty() ? paged(answer, browsing) : found(answer)),
        this::fail);
  }

  /// Opens an item in the annotate screen.
  void open(Row row) {
    desk.go(new Link.ToItem(row.item().id()));
  }

  /// What the store lane answers.
  ///
  /// @param rows the first ones
  private record Answer(List<Row> rows, int matches, int all) {}

  private static Answer everything(Browsing browsing) {
    int all = browsing.count();
    return new Answer(browsing.page(0, PagedRows.PAGE), all, all);
  }

  private static Answer found(Browsing browsing, String text) {
    return new Answer(
        browsing.search(text, MOST_FOUND), browsing.countMatches(text), browsing.count());
  }

  private void show(Answer answer, ObservableList<Slot> rows) {
    state.set(
        answer.all() == 0
            ? new State.Empty<>()
            : new State.Ready<>(new Listing(rows, answer.matches(), answer.all())));
  }

  private static ObservableList<Slot> found(Answer answer) {
    return FXCollections.observableList(slots(answer.rows()));
  }

  private ObservableList<Slot> paged(Answer answer, Browsing browsing) {
    var rows =
        new PagedRows<>(
            answer.all(),
            Slot.COMING,
            (offset, limit, arrived) ->
                store.run(
                    () -> browsing.page(offset, limit),
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
}
