package io.github.assay.ui.home;

import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Surveying.Survey;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The numbers of the workspace, and where each leads.
final class HomeViewModel {
  private final Desk desk;
  private final ReadOnlyObjectWrapper<State<Survey>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());

  HomeViewModel(Desk desk) {
    this.desk = desk;
  }

  ReadOnlyObjectProperty<State<Survey>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Counts anew; what was counted before stays in view meanwhile.
  void load() {
    var annotator = desk.annotator();
    desk.store()
        .run(
            () -> desk.workbench().surveying().survey(annotator),
            survey ->
                state.set(
                    survey.work().items() == 0 ? new State.Empty<>() : new State.Ready<>(survey)),
            failure -> {
              state.set(new State.Failed<>(String.valueOf(failure.getMessage())));
              desk.failures().accept(failure);
            });
  }

  /// Who annotates.
  String annotator() {
    return desk.annotator();
  }

  void go(Link link) {
    desk.go(link);
  }
}
