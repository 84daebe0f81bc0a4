package io.github.assay.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Foreign text inside Markdown.
final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|#~]");

  private Markdown() {}

  /// A name so written that no reader takes it for markup, on one line.
  static String text(String raw) {
    var line = raw.replaceAll("\\s+", " ");
    return SPECIAL
        .matcher(line)
        .replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
  }
}
