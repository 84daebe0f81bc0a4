package io.github.assay.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The lines of a text with the offset at which each begins. Lines end with LF, CR or CRLF.
final class Lines {
  private final SourceText text;
  private final BufferedReader in;
  private final StringBuilder line = new StringBuilder();
  private long offset;
  private long start;
  private int pending = -2;

  Lines(SourceText text) {
    this.text = text;
    this.in = new BufferedReader(text, 1 << 14);
  }

  /// Offset of the line that [#next] gave last.
  long start() {
    return start;
  }

  /// The next line without its end; null after the last.
  @Nullable String next() {
    start = offset;
    line.setLength(0);
    int c = read();
    if (c < 0) return null;
    for (; c >= 0 && c != '\n' && c != '\r'; c = read()) line.append((char) c);
    if (c == '\r') {
      pending = read();
      if (pending == '\n') pending = -2;
      else if (pending >= 0) offset--;
    }
    return line.toString();
  }

  /// The text that is read.
  SourceText text() {
    return text;
  }

  private int read() {
    int c = pending;
    pending = -2;
    if (c == -1) return -1;
    try {
      if (c == -2) c = in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (c >= 0) offset++;
    return c;
  }
}
