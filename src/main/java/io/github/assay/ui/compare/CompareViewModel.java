package io.github.assay.ui.compare;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.ui.support.Background;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.ui.support.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Two runs side by side: which ones, at which thresholds, and what follows from that.
///
/// Reading goes over the store lane; sorting and resampling go beside it. Moving a threshold is
/// done at once.
final class CompareViewModel {
  private final Desk desk;
  private final Latest lists;
  private final Latest reads;
  private final Latest sums;
  private final Latest tests;
  private final ObservableList<Run> runs = FXCollections.observableArrayList();
  private final ObservableList<Run> shownRuns = FXCollections.unmodifiableObservableList(runs);
  private final ReadOnlyObjectWrapper<Optional<Pairing>> pairing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<State<Workings>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ReadOnlyObjectWrapper<Optional<Workings>> overall =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<State<List<MetricRow>>> metrics =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.CHANGED);

  CompareViewModel(Desk desk) {
    this.desk = desk;
    Background apart = desk.store().apart();
    lists = new Latest(desk.store(), Duration.ZERO);
    reads = new Latest(desk.store(), Duration.ZERO);
    sums = new Latest(apart, Duration.ZERO);
    tests = new Latest(apart, Duration.ZERO);
  }

  Desk desk() {
    return desk;
  }

  /// All runs, oldest first.
  ObservableList<Run> runs() {
    return shownRuns;
  }

  /// The runs that are compared; empty if there are fewer than two.
  ReadOnlyObjectProperty<Optional<Pairing>> pairingProperty() {
    return pairing.getReadOnlyProperty();
  }

  /// What is looked at: all tags or one, at the thresholds that hold now.
  ReadOnlyObjectProperty<State<Workings>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// All tags at the thresholds that hold for them, also while one tag is looked at.
  ReadOnlyObjectProperty<Optional<Workings>> overallProperty() {
    return overall.getReadOnlyProperty();
  }

  /// The metrics at the tuned thresholds.
  ReadOnlyObjectProperty<State<List<MetricRow>>> metricsProperty() {
    return metrics.getReadOnlyProperty();
  }

  /// Which items are listed.
  ObjectProperty<Filter> filterProperty() {
    return filter;
  }

  /// What is looked at, once it is there.
  Optional<Workings> workings() {
    return state.get() instanceof State.Ready<Workings>(var now)
        ? Optional.of(now)
        : Optional.empty();
  }

  /// Reads the list of runs anew; what is compared stays unless there was nothing.
  void load() {
    lists.run(() -> desk.workbench().workspace().runs().all(), this::show, this::fail);
  }

  /// Compares two runs on the validation part.
  void compare(String a, String b) {
    ask(new Pairing(a, b, Part.VALIDATION));
  }

  /// Puts another run on one side.
  void choose(Side side, String run) {
    pairing
        .get()
        .filter(now -> !now.run(side).equals(run))
        .ifPresent(now -> ask(now.with(side, run)));
  }

  /// Lets the two runs change sides.
  void swap() {
    pairing.get().ifPresent(now -> ask(now.swapped()));
  }

  /// Compares on another part.
  void judgeOn(Part part) {
    pairing.get().filter(now -> now.part() != part).ifPresent(now -> ask(now.on(part)));
  }

  /// Works a run at another threshold. Done at once.
  void operate(Side side, double threshold) {
    workings().ifPresent(now -> show(now.at(side, threshold)));
  }

  /// Works a run where its F-beta is best.
  void best(Side side, double beta) {
    workings().flatMap(now -> now.scope().curve(side).best(beta)).ifPresent(moveTo(side));
  }

  /// Works a run at the most recall that it has with at least this precision.
  ///
  /// @return whether it ever has it; if not, it stays where it is
  boolean precise(Side side, double precision) {
    var point = workings().flatMap(now -> now.scope().curve(side).precise(precision));
    point.ifPresent(moveTo(side));
    return point.isPresent();
  }

  /// Works a run where it was tuned.
  void tuned(Side side) {
    workings().ifPresent(now -> operate(side, now.scope().tuned(side)));
  }

  /// Looks at one tag, each run at the threshold that was tuned for it.
  void look(int tag) {
    overall
        .get()
        .ifPresent(
            now ->
                sums.run(
                    () -> Workings.tuned(Scope.of(now.scope().runs(), tag)),
                    this::show,
                    this::fail));
  }

  /// Looks at all tags again, where they were left.
  void lookAtAll() {
    sums.forget();
    overall.get().ifPresent(this::show);
  }

  /// Opens an item to work on it.
  void open(ItemRow item) {
    desk.go(new Link.ToItem(item.id()));
  }

  private Consumer<OperatingPoint> moveTo(Side side) {
    return point -> operate(side, point.threshold());
  }

  private void show(List<Run> all) {
    runs.setAll(all);
    if (pairing.get().isPresent()) return;
    Pairing.newest(all).ifPresentOrElse(this::ask, () -> state.set(new State.Empty<>()));
  }

  private void ask(Pairing fresh) {
    pairing.set(Optional.of(fresh));
    state.set(new State.Loading<>());
    overall.set(Optional.empty());
    metrics.set(new State.Loading<>());
    sums.forget();
    tests.forget();
    reads.run(() -> SideBySide.read(desk.workbench(), fresh.question()), this::prepare, this::fail);
  }

  private void prepare(SideBySide runs) {
    sums.run(() -> Workings.tuned(Scope.all(runs)), this::show, this::fail);
    var comparing = desk.workbench().comparing();
    tests.run(
        () -> MetricRow.all(runs, comparing.test(runs.lineUp(), runs.question().convention())),
        rows -> metrics.set(new State.Ready<>(rows)),
        failure -> metrics.set(desk.failures().inPlace(failure)));
  }

  private void show(Workings now) {
    if (now.scope().tag().isEmpty()) overall.set(Optional.of(now));
    state.set(new State.Ready<>(now));
  }

  private void fail(Throwable failure) {
    state.set(desk.failures().inPlace(failure));
  }
}
