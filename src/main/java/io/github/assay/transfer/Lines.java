package io.github.assay.transfer;

import org.jspecify.annotations.Nullable;

/// The lines of a text with the offset at which each begins. Lines end with LF, CR or CRLF.
final class Lines {
  private final SourceText text;
  private final char[] buffer = new char[1 << 14];
  private final StringBuilder line = new StringBuilder();
  private int place;
  private int filled;
  private long start;

  /// Offset of the end of the buffer.
  private long end;

  Lines(SourceText text) {
    this.text = text;
  }

  /// Offset of the line that [#next] gave last.
  long start() {
    return start;
  }

  /// The next line without its end; null after the last.
  @Nullable String next() {
    if (isAtEnd()) return null;
    start = end - (filled - place);
    line.setLength(0);
    while (!isAtEnd()) {
      int from = place;
      while (place < filled && buffer[place] != '\n' && buffer[place] != '\r') place++;
      line.append(buffer, from, place - from);
      if (place == filled) continue;
      boolean mayBeTwo = buffer[place++] == '\r';
      if (mayBeTwo && !isAtEnd() && buffer[place] == '\n') place++;
      break;
    }
    return line.toString();
  }

  /// The text that is read.
  SourceText text() {
    return text;
  }

  private boolean isAtEnd() {
    if (place < filled) return false;
    filled = Math.max(0, text.read(buffer, 0, buffer.length));
    place = 0;
    end += filled;
    return filled == 0;
  }
}
