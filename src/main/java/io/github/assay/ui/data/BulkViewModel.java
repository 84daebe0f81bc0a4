package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.query.Printer;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.BulkEditing;
import io.github.assay.workbench.BulkEditing.Change;
import io.github.assay.workbench.BulkEditing.Plan;
import io.github.assay.workbench.TagSearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A change of many items that is being put together: its tags, and what it would do.
final class BulkViewModel {
  private final DataViewModel data;
  private final Kind kind;
  private final BulkEditing editing;
  private final Latest previews;
  private final ObservableList<Tag> tags = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Plan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What is done with the tags.
  enum Kind {
    ADD,
    REMOVE,
    REPLACE
  }

  BulkViewModel(DataViewModel data, Kind kind) {
    this.data = data;
    this.kind = kind;
    this.editing = data.desk().workbench().bulkEditing(data.desk().annotator());
    this.previews = new Latest(data.desk().store(), Duration.ZERO);
  }

  Kind kind() {
    return kind;
  }

  Vocabulary vocabulary() {
    return data.namesProperty().get().vocabulary();
  }

  /// The tags that were chosen, in order.
  ObservableList<Tag> tags() {
    return tags;
  }

  /// What would be done; empty until it is known.
  ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// Whether one more tag can be chosen.
  boolean takesMore() {
    return kind != Kind.REPLACE || tags.size() < 2;
  }

  void choose(Tag tag) {
    if (!takesMore() || tags.contains(tag)) return;
    tags.add(tag);
    preview();
  }

  /// Takes the tag that was chosen last away again.
  void dropLast() {
    if (tags.isEmpty()) return;
    tags.removeLast();
    preview();
  }

  private Optional<Change> change() {
    var ids = tags.stream().map(Tag::id).toList();
    return switch (kind) {
      case ADD -> ids.isEmpty() ? Optional.empty() : Optional.of(new Change.Add(ids));
      case REMOVE -> ids.isEmpty() ? Optional.empty() : Optional.of(new Change.Remove(ids));
      case REPLACE ->
          ids.size() < 2
              ? Optional.empty()
              : Optional.of(new Change.Replace(ids.getFirst(), ids.getLast()));
    };
  }

  private void preview() {
    plan.set(Optional.empty());
    var change = change();
    var listing = data.listing();
    if (change.isEmpty() || listing.isEmpty()) {
      previews.forget();
      return;
    }
    var found = listing.get().found();
    var query = Printer.withNames(listing.get().query(), vocabulary());
    var ticked = data.ticks().freeze();
    previews.run(
        () -> editing.plan(change.get(), ticked.of(found), query, Progress.none()),
        made -> plan.set(Optional.of(made)),
        data.desk().failures());
  }

  /// Does it.
  void apply(Plan made) {
    var effect = made.effect();
    data.desk()
        .store()
        .run(
            () -> {
              editing.apply(made);
              return effect;
            },
            done -> {
              data.desk()
                  .status()
                  .say(
                      Status.Tone.SAVED,
                      TEXTS.count("data.bulk.done", effect.touched())
                          + TEXTS.text("data.bulk.tags", effect.added(), effect.removed()));
              data.load();
            },
            data.desk().failures());
  }

  /// What a plan does, in a sentence.
  static String sentence(Plan made) {
    var effect = made.effect();
    if (effect.touched() == 0) return TEXTS.count("data.bulk.nothing", effect.items());
    var open = effect.open() == 0 ? "" : " " + TEXTS.count("data.bulk.open", effect.open());
    return TEXTS.text("data.bulk.preview", effect.touched(), effect.items())
        + TEXTS.text("data.bulk.tags", effect.added(), effect.removed())
        + open;
  }

  /// The tags that what is typed may mean.
  List<Tag> find(String typed) {
    return TagSearch.find(vocabulary(), "", typed, 6).stream()
        .map(TagSearch.Hit::tag)
        .filter(tag -> !tags.contains(tag))
        .toList();
  }
}
