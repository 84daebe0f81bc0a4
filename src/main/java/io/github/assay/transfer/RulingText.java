package io.github.assay.transfer;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import java.util.Locale;
import java.util.regex.Pattern;

/// A ruling as one text, such as `guideline_gap P-7: see the third example`.
final class RulingText {
  private static final Pattern PARTS =
      Pattern.compile("([a-z_]+)(?: P-([0-9]{1,18}))?(?:: (.*))?", Pattern.DOTALL);

  private RulingText() {}

  static String of(Basis.Ruling ruling) {
    var cause = ruling.cause().name().toLowerCase(Locale.ROOT);
    var precedent = ruling.precedent() == 0 ? "" : " P-" + ruling.precedent();
    return cause + precedent + (ruling.note().isEmpty() ? "" : ": " + ruling.note());
  }

  /// @throws IllegalArgumentException if it is none
  static Basis.Ruling read(String text) {
    var parts = PARTS.matcher(text);
    if (!parts.matches())
      throw new IllegalArgumentException(
          "a ruling is a cause, a precedent and a note, such as missed P-7: note; found "
              + Quoted.of(text));
    var precedent = parts.group(2);
    var note = parts.group(3);
    return new Basis.Ruling(
        cause(parts.group(1)),
        precedent == null ? 0 : Long.parseLong(precedent),
        note == null ? "" : note);
  }

  private static Cause cause(String word) {
    for (Cause cause : Cause.values())
      if (cause.name().toLowerCase(Locale.ROOT).equals(word)) return cause;
    throw new IllegalArgumentException("there is no cause " + Quoted.of(word));
  }
}
