package io.github.assay.workbench;

import io.github.assay.store.Workspace;
import java.util.function.Function;

/// An open workspace and what a person can do with it, one class a job.
public interface Workbench extends AutoCloseable {
  Workspace workspace();

  /// Counts what the workspace holds.
  ///
  /// @param annotator whose tags count as those of the reader
  default Describing describing(String annotator) {
    return new Describing(workspace(), browsing(annotator));
  }

  /// Looks over the workspace.
  Surveying surveying();

  /// Begins a session on the queue.
  ///
  /// @param annotator whose
  Annotating annotating(String annotator);

  /// Changes what the project has agreed on for labelling.
  ///
  /// @param person who does
  default Agreeing agreeing(String person) {
    return new Agreeing(workspace(), person);
  }

  /// Takes in what people write here.
  Authoring authoring();

  /// Counts the words of texts.
  default Wording wording() {
    return new Wording(workspace());
  }

  /// Shows what recipes make of texts.
  default Previewing previewing() {
    return new Previewing(workspace(), evaluating(), training());
  }

  /// Lets gold be frozen although a check fails.
  ///
  /// @param person who waives
  default Waiving waiving(String person) {
    return new Waiving(workspace(), person);
  }

  /// Looks whether gold may be frozen.
  ///
  /// @param person who asks
  default Validating validating(String person) {
    return new Validating(workspace(), browsing(person), waiving(person));
  }

  /// Freezes gold.
  ///
  /// @param person who does
  default Freezing freezing(String person) {
    return new Freezing(workspace(), validating(person), splitting(), person);
  }

  /// Splits items into parts.
  Splitting splitting();

  /// Has texts read for their meaning.
  Vectorising vectorising();

  /// Trains models.
  Training training();

  /// Judges runs.
  Evaluating evaluating();

  /// Compares runs.
  Comparing comparing();

  /// Looks through the items.
  ///
  /// @param annotator whose tags are shown beside gold
  Browsing browsing(String annotator);

  /// Tells what became of gold since it was frozen.
  default Differing differing() {
    return new Differing(workspace());
  }

  /// Compares snapshots with each other, and with gold as it is now.
  default GoldDiff goldDiff() {
    return new GoldDiff(workspace());
  }

  /// Tells who made gold what it is, and what it was.
  default Blaming blaming() {
    return new Blaming(workspace());
  }

  /// Finds what nobody has ruled on yet.
  default Conflicts conflicts() {
    return new Conflicts(evaluating());
  }

  /// Looks for tags of gold that are probably wrong.
  default Proofreading proofreading() {
    return new Proofreading(evaluating(), splitting(), training());
  }

  /// Rules on conflicts.
  ///
  /// @param person who rules
  default Adjudicating adjudicating(String person) {
    return new Adjudicating(conflicts(), person);
  }

  /// Keeps questions about the items.
  default Viewing viewing() {
    return new Viewing(workspace());
  }

  /// Changes the tags of many items at once.
  ///
  /// @param annotator whose tags
  BulkEditing bulkEditing(String annotator);

  /// Flags items.
  ///
  /// @param person who does
  default Flagging flagging(String person) {
    return new Flagging(workspace(), person);
  }

  /// Plans how many more items people have to finish.
  default Budgeting budgeting() {
    return new Budgeting(workspace(), browsing(""));
  }

  /// Makes items what annotators are served next.
  default Assigning assigning() {
    return new Assigning(workspace());
  }

  /// Proposes tags.
  Suggesting suggesting();

  /// Measures how people agree.
  default Gauging gauging() {
    return new Gauging(workspace());
  }

  /// Watches what becomes of suggestions.
  Monitoring monitoring();

  /// Takes files in.
  Importing importing();

  /// Writes files that can be taken in again.
  Exporting exporting();

  /// Changes and checks the approved tags.
  default VocabularyEditing vocabularyEditing() {
    return new VocabularyEditing(workspace());
  }

  /// Changes the approved tags one edit at a time.
  ///
  /// @param author who edits
  VocabularyRevising vocabularyRevising(String author);

  /// Tells what tags are for.
  ///
  /// @param person who reads it; empty for everybody
  default Guiding guiding(String person) {
    return new Guiding(workspace(), evaluating().explicit(), person);
  }

  /// Makes bundles of runs.
  Bundling bundling();

  /// Merges colleagues' files into the workspace.
  ///
  /// @param person who does
  default Joining joining(String person) {
    return new Joining(workspace(), backingUp(), person);
  }

  /// Keeps copies of the workspace.
  BackingUp backingUp();

  /// Opens the same workspace once more, to look at, for work on another thread that is not to hold
  /// anybody up. The caller closes it. May be called on any thread.
  Workbench beside();

  /// Asks about runs through another opening of the workspace, on any thread; nobody who works with
  /// this one waits for it. Blocking.
  default <T> T judging(Function<Evaluating, T> question) {
    try (var beside = beside()) {
      return question.apply(evaluating().through(beside.workspace()));
    }
  }

  /// Closes the workspace.
  @Override
  void close();
}
