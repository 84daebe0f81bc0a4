package io.github.assay.ui.support;

import io.github.assay.domain.Sha256;
import java.util.Locale;

/// A short name for a bug: the same bug has the same code on every machine.
public final class ErrorCode {
  private static final String OURS = "io.github.assay.";

  private ErrorCode() {}

  /// The code of a failure: from the kinds of exceptions and the places in our own code that they
  /// passed, without messages, so without anybody's data.
  public static String of(Throwable failure) {
    var places = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      places.append(cause.getClass().getName()).append('\n');
      for (StackTraceElement frame : cause.getStackTrace())
        if (frame.getClassName().startsWith(OURS)) places.append(frame).append('\n');
    }
    return "A-" + Sha256.of(places.toString()).hex().substring(0, 6).toUpperCase(Locale.ROOT);
  }
}
