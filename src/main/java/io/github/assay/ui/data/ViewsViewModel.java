package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Viewing;
import io.github.assay.workbench.Viewing.Restoring;
import io.github.assay.workbench.Viewing.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The views that the project keeps.
final class ViewsViewModel {
  private final DataViewModel data;
  private final ReadOnlyObjectWrapper<List<View>> views = new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Restoring> deleted = Optional.empty();

  ViewsViewModel(DataViewModel data) {
    this.data = data;
    data.namesProperty().addListener((property, before, now) -> load());
  }

  DataViewModel data() {
    return data;
  }

  /// All views, in their order.
  ReadOnlyObjectProperty<List<View>> viewsProperty() {
    return views.getReadOnlyProperty();
  }

  /// The view that is open, if one is.
  Optional<View> current() {
    var query = data.queryProperty().get().strip();
    return views.get().stream().filter(view -> view.query().strip().equals(query)).findFirst();
  }

  /// Reads the views anew.
  void load() {
    change(viewing -> {}, () -> {});
  }

  /// Whether what is asked now can be kept.
  boolean canSave() {
    return !data.queryProperty().get().isBlank() && data.problemProperty().get().isEmpty();
  }

  /// Keeps what is asked now, a word at its end as it stands.
  void save(String name) {
    if (Parser.parse(data.queryProperty().get(), data.namesProperty().get())
        instanceof Parsed.Fine(var query))
      change(viewing -> viewing.save(name, query), () -> say("data.view.saved", name));
  }

  void rename(View view, String name) {
    change(viewing -> viewing.rename(view.name(), name), () -> say("data.view.renamed", name));
  }

  void delete(View view) {
    change(
        viewing -> deleted = Optional.of(viewing.forget(view.name())),
        () -> say("data.view.deleted", view.name()));
  }

  /// Puts back what was deleted last.
  void restore() {
    deleted.ifPresent(
        restoring -> {
          deleted = Optional.empty();
          change(viewing -> restoring.restore(), () -> say("data.view.restored", ""));
        });
  }

  void open(View view) {
    data.queryProperty().set(view.query());
  }

  private void say(String key, String name) {
    data.desk().status().say(Status.Tone.SAVED, TEXTS.text(key, name));
  }

  private void change(Consumer<Viewing> step, Runnable done) {
    var viewing = data.desk().workbench().viewing();
    data.desk()
        .store()
        .run(
            () -> {
              step.accept(viewing);
              return viewing.views();
            },
            now -> {
              views.set(now);
              done.run();
            },
            data.desk().failures());
  }
}
