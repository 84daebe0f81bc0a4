package io.github.assay.ui.support;

/// What a screen has to show.
///
/// @param <T> what it shows when it is ready
public sealed interface State<T> {
  /// It is being read.
  record Loading<T>() implements State<T> {}

  /// There is nothing yet.
  record Empty<T>() implements State<T> {}

  /// Here it is.
  record Ready<T>(T content) implements State<T> {}

  /// It could not be read.
  ///
  /// @param reason what happened and what to do
  record Failed<T>(Trouble reason) implements State<T> {}
}
