package io.github.assay.cli;

/// What the exit status of every command means.
final class ExitCode {
  /// Done, and the answer is yes.
  static final int FINE = 0;

  /// Done, and the answer is no: a check found something, a job was stopped.
  static final int NEGATIVE = 1;

  /// Wrong arguments or bad input; nothing was changed.
  static final int WRONG_USE = 2;

  /// A mistake in Assay.
  static final int BUG = 70;

  private ExitCode() {}
}
