package io.github.assay.domain;

/// A thing that went wrong outside of the program's own logic, told to a person in one sentence.
///
/// Caught only at an edge (window, command line, server), which shows the message and the code.
public class AssayException extends RuntimeException {
  private final String code;
  private final String message;

  /// @param code stable upper-case name of the failure, such as `STORE_FULL`
  /// @param message one sentence that names the thing and the value, and what was kept
  public AssayException(String code, String message) {
    super(message);
    this.code = code;
    this.message = message;
  }

  /// @param code stable upper-case name of the failure, such as `STORE_FULL`
  /// @param message one sentence that names the thing and the value, and what was kept
  /// @param cause what the library below said
  public AssayException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.message = message;
  }

  /// The sentence for people.
  @Override
  public String getMessage() {
    return message;
  }

  /// What a person can do about it, in whole sentences; empty if the message says so already.
  public String remedy() {
    return "";
  }

  /// The stable name of the failure, for scripts and searches.
  public String code() {
    return code;
  }
}
