package io.github.assay.ui.vocabulary;

import io.github.assay.ui.support.State;
import io.github.assay.workbench.VocabularyRevising;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What came of suggestions and what people report about them. It is read through another opening
/// of the workspace, so that nobody who works waits for it.
final class ReportsViewModel {
  private final VocabularyViewModel model;
  private final BooleanProperty named = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<State<List<ReportRow>>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private int asked;

  ReportsViewModel(VocabularyViewModel model) {
    this.model = model;
  }

  /// Sources with reports first; [State.Empty] if nothing was suggested or reported.
  ReadOnlyObjectProperty<State<List<ReportRow>>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether it is told who reported.
  BooleanProperty namedProperty() {
    return named;
  }

  /// Reads it anew; what was asked for before is dropped.
  void load() {
    int question = ++asked;
    var desk = model.desk();
    desk.store()
        .apart()
        .run(
            () -> {
              try (var beside = desk.workbench().beside()) {
                return read(beside.vocabularyRevising(""));
              }
            },
            rows -> {
              if (question == asked)
                state.set(rows.isEmpty() ? new State.Empty<>() : new State.Ready<>(rows));
            },
            failure -> state.set(desk.failures().inPlace(failure)));
  }

  private static List<ReportRow> read(VocabularyRevising revising) {
    var reporting = revising.reporting();
    var rows = new ArrayList<ReportRow>();
    reporting.groups().forEach(group -> rows.add(new ReportRow(group, reporting.examples(group))));
    return rows;
  }
}
