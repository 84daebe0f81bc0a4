package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.query.Printer;
import io.github.assay.query.Query;
import io.github.assay.ui.data.DataViewModel.Listing;
import io.github.assay.ui.support.Job;
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
  /// So many items are looked at while a person types; more need a job.
  private static final int MANY = 5_000;

  private final DataViewModel data;
  private final Kind kind;
  private final BulkEditing editing;
  private final Latest previews;
  private Optional<Job> looking = Optional.empty();
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
      forget();
      return;
    }
    looking.ifPresent(Job::cancel);
    looking = Optional.empty();
    if (data.ticks().sizeProperty().get() > MANY) look(change.get(), listing.get().query());
    else look(change.get(), listing.get());
  }

  private void look(Change change, Listing listing) {
    var query = Printer.withNames(listing.query(), vocabulary());
    var ticked = data.ticks().freeze();
    previews.run(
        () -> editing.plan(change, ticked.of(listing.found()), query, Progress.none()),
        made -> plan.set(Optional.of(made)),
        data.desk().failures());
  }

  /// For very many items: beside the work, with progress and a way to stop it.
  private void look(Change change, Query asked) {
    var query = Printer.withNames(asked, vocabulary());
    var ticked = data.ticks().freeze();
    var desk = data.desk();
    looking =
        Optional.of(
            desk.beside(
                TEXTS.text("data.bulk.looking"),
                (beside, progress) -> {
                  var items = ticked.of(beside.browsing(desk.annotator()).find(asked));
                  return beside.bulkEditing(desk.annotator()).plan(change, items, query, progress);
                },
                made -> plan.set(Optional.of(made))));
  }

  /// Stops what is still looked at.
  void forget() {
    looking.ifPresent(Job::cancel);
    looking = Optional.empty();
    previews.forget();
  }

  /// Does it.
  void apply(Plan made) {
    var effect = made.effect();
    var jobs = data.desk().window().jobs();
    var job = jobs.begin(TEXTS.text("data.bulk.applying"));
    jobs.step(
        job,
        data.desk().store(),
        progress -> {
          editing.apply(made, progress);
          return effect;
        },
        done -> {
          jobs.end(job);
          data.desk()
              .status()
              .say(
                  Status.Tone.SAVED,
                  TEXTS.count("data.bulk.done", effect.touched())
                      + TEXTS.text("data.bulk.tags", effect.added(), effect.removed()));
          data.load();
        });
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
