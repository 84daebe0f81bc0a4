package io.github.assay.transfer;

import io.github.assay.domain.AssayException;

/// From here on a file cannot be read: what follows would be a guess.
public final class UnreadableException extends AssayException {
  private final transient Problem problem;

  public UnreadableException(Problem problem) {
    super(problem.code(), problem.place() + ": " + problem.message());
    this.problem = problem;
  }

  /// @param cause what the library below said
  public UnreadableException(Problem problem, Throwable cause) {
    super(problem.code(), problem.place() + ": " + problem.message(), cause);
    this.problem = problem;
  }

  /// What is wrong, and where.
  public Problem problem() {
    return problem;
  }
}
