package io.github.assay.ui.home;

import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Evaluating;
import io.github.assay.workbench.Evaluating.Standing;
import io.github.assay.workbench.Surveying.Survey;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The numbers of the workspace, and where each leads.
final class HomeViewModel {
  private final Desk desk;
  private final ReadOnlyObjectWrapper<State<Survey>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ReadOnlyObjectWrapper<Optional<Standing>> best =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  HomeViewModel(Desk desk) {
    this.desk = desk;
  }

  ReadOnlyObjectProperty<State<Survey>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The best run there is, once it is known.
  ReadOnlyObjectProperty<Optional<Standing>> bestProperty() {
    return best.getReadOnlyProperty();
  }

  /// Counts anew; what was counted before stays in view meanwhile.
  void load() {
    var annotator = desk.annotator();
    desk.store()
        .run(
            () -> desk.workbench().surveying().survey(annotator),
            this::show,
            failure -> state.set(desk.failures().inPlace(failure)));
  }

  private void show(Survey survey) {
    state.set(survey.work().items() == 0 ? new State.Empty<>() : new State.Ready<>(survey));
    desk.store()
        .apart()
        .run(() -> desk.workbench().judging(Evaluating::best), best::set, desk.failures());
  }

  /// How many runs there were when they were last counted.
  int runs() {
    return state.get() instanceof State.Ready<Survey>(Survey now) ? now.runs().size() : 0;
  }

  /// Who annotates.
  String annotator() {
    return desk.annotator();
  }

  void go(Link link) {
    desk.go(link);
  }
}
