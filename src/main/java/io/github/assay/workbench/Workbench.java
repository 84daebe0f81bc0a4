package io.github.assay.workbench;

import io.github.assay.store.Workspace;

/// An open workspace and what a person can do with it, one class a job.
public interface Workbench extends AutoCloseable {
  Workspace workspace();

  /// Looks over the workspace.
  Surveying surveying();

  /// Begins a session on the queue.
  ///
  /// @param annotator whose
  Annotating annotating(String annotator);

  /// Takes files in.
  Importing importing();

  /// Trains models.
  Training training();

  /// Judges runs.
  Evaluating evaluating();

  /// Changes and checks the approved tags.
  VocabularyEditing vocabularyEditing();

  /// Closes the workspace.
  @Override
  void close();
}
