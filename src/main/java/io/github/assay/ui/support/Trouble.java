package io.github.assay.ui.support;

import io.github.assay.domain.AssayException;

/// Why a screen has nothing to show, as people read it.
///
/// @param what happened, a sentence
/// @param remedy what to do about it; empty if nobody knows
/// @param details what libraries said, for those who look after the machine; empty if nothing
public record Trouble(String what, String remedy, String details) {
  /// What happened and what to do.
  String advice() {
    return remedy.isEmpty() ? what : what + "\n" + remedy;
  }

  /// Everything, to be copied.
  String all() {
    return advice() + "\n" + details;
  }

  static Trouble of(Throwable failure) {
    var known = failure instanceof AssayException e ? e : null;
    var details = new StringBuilder(known == null ? failure.getClass().getName() : known.code());
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause())
      details.append("\n").append(cause.getMessage());
    return new Trouble(
        asSentence(String.valueOf(failure.getMessage())),
        known == null ? "" : known.remedy(),
        details.toString());
  }

  /// Messages begin small and have no full stop, since they may stand within other text.
  private static String asSentence(String message) {
    var end = message.endsWith(".") ? "" : ".";
    return message.isEmpty() || message.startsWith("/")
        ? message + end
        : Character.toUpperCase(message.charAt(0)) + message.substring(1) + end;
  }
}
