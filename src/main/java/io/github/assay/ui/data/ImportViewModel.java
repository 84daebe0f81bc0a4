package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.transfer.Glimpse;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Mapping;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.UnreadableException;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Job;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.BackingUp;
import io.github.assay.workbench.Workbench;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A file that is about to be taken in: what it holds, how it is read, and what a check found. Each
/// change is checked at once; nothing is written before [#run].
final class ImportViewModel {
  private static final System.Logger LOG = System.getLogger(ImportViewModel.class.getName());

  private final Desk desk;
  private final Input input;
  private final Runnable imported;
  private final ReadOnlyObjectWrapper<Check> check =
      new ReadOnlyObjectWrapper<>(new Check.Waiting());
  private Glimpse glimpse;
  private Contents contents;
  private final SequencedMap<String, String> mapping = new LinkedHashMap<>();
  private Whose whose = Whose.AUTHOR;
  private String name = "";
  private Optional<Job> checking = Optional.empty();

  /// Whose labels the tags of items are.
  enum Whose {
    AUTHOR,
    GOLD,
    PERSON
  }

  /// How far the check is.
  sealed interface Check {
    /// Something has to be said first; see [#missing].
    record Waiting() implements Check {}

    /// The file is being read.
    record Running(Job job) implements Check {}

    /// It makes no sense as it is read now.
    record Unreadable(String why) implements Check {}

    /// It was read.
    record Done(Finding finding) implements Check {}

    /// The workspace could not be read; people were told why.
    record Failed() implements Check {}
  }

  /// @param imported called when something new is in the workspace
  ImportViewModel(Desk desk, Input input, Glimpse glimpse, Runnable imported) {
    this.desk = desk;
    this.input = input;
    this.glimpse = glimpse;
    this.imported = imported;
    contents = Contents.of(glimpse.columns().keySet());
    hold(contents);
  }

  String file() {
    return input.name();
  }

  Glimpse glimpse() {
    return glimpse;
  }

  Contents contents() {
    return contents;
  }

  Whose whose() {
    return whose;
  }

  /// The column that holds a field; empty if none does.
  String column(String field) {
    return mapping.getOrDefault(field, "");
  }

  ReadOnlyObjectProperty<Check> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /// Says in which charset the file is written, unless a byte-order mark tells.
  ///
  /// @param seen called once its columns were read in it
  void encode(Charset charset, Runnable seen) {
    leave();
    checking = Optional.empty();
    var reading = Reading.PLAIN.in(charset);
    desk.store()
        .apart()
        .run(
            () -> Glimpse.of(input, reading),
            fresh -> {
              glimpse = fresh;
              hold(contents);
              seen.run();
            },
            this::refuse);
  }

  /// The file is no text in a charset.
  private void refuse(Throwable failure) {
    if (failure instanceof UnreadableException known)
      check.set(new Check.Unreadable(known.getMessage()));
    else desk.failures().accept(failure);
  }

  /// Says what the file holds.
  void hold(Contents other) {
    contents = other;
    mapping.clear();
    mapping.putAll(other.mapping(glimpse.columns().keySet()));
    check();
  }

  /// Says which column holds a field.
  ///
  /// @param column empty if none does
  void map(String field, String column) {
    if (column.equals(column(field))) return;
    if (column.isEmpty()) mapping.remove(field);
    else mapping.put(field, column);
    check();
  }

  /// Says whose labels the tags are.
  void label(Whose other) {
    whose = other;
    check();
  }

  /// Says what the person is called whose labels the tags are.
  void name(String person) {
    name = person.strip();
    if (whose == Whose.PERSON) check();
  }

  /// What is wrong with the person's name; empty if nothing is.
  Optional<String> nameFault() {
    if (contents != Contents.ITEMS || whose != Whose.PERSON) return Optional.empty();
    if (name.isEmpty()) return Optional.of(TEXTS.text("data.import.name.missing"));
    try {
      LabelsAs.by(name);
      return Optional.empty();
    } catch (AssayException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Fields that a record needs and no column holds.
  List<String> missing() {
    var missing = new ArrayList<String>();
    for (String field : contents.fields())
      if (contents.needs(field) && column(field).isEmpty()) missing.add(field);
    return missing;
  }

  /// Takes the file in, in the background: all of it, or all records that can be taken, or nothing.
  void run(BadRecords bad) {
    leave();
    var jobs = desk.window().jobs();
    var job = jobs.begin(TEXTS.text("data.importing", input.name()));
    jobs.step(
        job,
        desk.store(),
        taking(bad),
        said -> {
          jobs.end(job);
          desk.status().say(Status.Tone.SAVED, said);
          imported.run();
        });
  }

  private Function<Progress, String> taking(BadRecords bad) {
    var workbench = desk.workbench();
    var author = desk.annotator();
    if (contents == Contents.VOCABULARY)
      return progress ->
          Taken.sentence(workbench.vocabularyEditing().importFile(input, reading(), author));
    var request = request(bad);
    return progress -> {
      if (workbench.backingUp().ifBehind() instanceof BackingUp.Outcome.Failed(var why))
        LOG.log(System.Logger.Level.WARNING, "no backup was made before the import: " + why);
      return Taken.sentence(workbench.importing().run(request, progress));
    };
  }

  /// Stops a check that is under way.
  void leave() {
    checking.ifPresent(Job::cancel);
  }

  private void check() {
    leave();
    checking = Optional.empty();
    if (!missing().isEmpty() || nameFault().isPresent()) {
      check.set(new Check.Waiting());
      return;
    }
    var job = desk.window().jobs().begin(TEXTS.text("data.checking", input.name()));
    checking = Optional.of(job);
    job.onFailure(
        () -> {
          if (isNewest(job)) check.set(new Check.Failed());
        });
    check.set(new Check.Running(job));
    desk.window()
        .jobs()
        .step(job, desk.store().apart(), beside(finding()), found -> show(job, found));
  }

  /// Does a check on a workbench of its own, so that whoever annotates meanwhile waits for nothing.
  private Function<Progress, Finding> beside(BiFunction<Workbench, Progress, Finding> finding) {
    var workbench = desk.workbench();
    return progress -> {
      try (var beside = workbench.beside()) {
        return finding.apply(beside, progress);
      }
    };
  }

  private BiFunction<Workbench, Progress, Finding> finding() {
    var reading = reading();
    if (contents == Contents.VOCABULARY)
      return (workbench, _) -> Finding.of(workbench.vocabularyEditing().look(input, reading));
    var request = request(BadRecords.REFUSE_ALL);
    var what = contents;
    return (workbench, progress) ->
        Finding.of(what, workbench.importing().check(request, progress));
  }

  private void show(Job job, Finding found) {
    desk.window().jobs().end(job);
    if (isNewest(job)) check.set(new Check.Done(found));
  }

  private boolean isNewest(Job job) {
    return checking.equals(Optional.of(job));
  }

  private ImportRequest request(BadRecords bad) {
    return new ImportRequest(
        List.of(input), contents.kind().orElseThrow(), reading(), labels(), bad);
  }

  private LabelsAs labels() {
    if (contents != Contents.ITEMS) return LabelsAs.AUTHOR;
    return switch (whose) {
      case GOLD -> LabelsAs.GOLD;
      case AUTHOR -> LabelsAs.AUTHOR;
      case PERSON -> LabelsAs.by(name);
    };
  }

  private Reading reading() {
    var other = new LinkedHashMap<String, String>();
    for (Map.Entry<String, String> pair : mapping.entrySet())
      if (!pair.getKey().equals(pair.getValue())) other.put(pair.getKey(), pair.getValue());
    return glimpse.reading().with(new Mapping(other));
  }
}
