package io.github.assay.transfer;

/// The stretch of a text around the record that is being read, which knows its lines and columns.
///
/// Lines end with LF, CR or CRLF. Columns count code points from 1. Offsets count UTF-16 units from
/// the start of the text.
final class TextWindow {
  private static final int COMPACT = 1 << 16;

  private final StringBuilder text = new StringBuilder();
  private final Caret caret = new Caret();
  private long start;
  private int released;

  /// A line and a column.
  record Spot(long line, long column) {}

  void append(char[] chars, int offset, int length) {
    text.append(chars, offset, length);
  }

  /// How much is kept, in UTF-16 units.
  int size() {
    return text.length() - released;
  }

  /// The offset of the first unit that is kept.
  long start() {
    return start + released;
  }

  /// The offset after the last unit that was read.
  long end() {
    return start + text.length();
  }

  /// Lets go of everything before an offset.
  void release(long offset) {
    int keep = place(offset);
    while (released < keep) caret.pass(text.charAt(released++));
    if (released < COMPACT) return;
    text.delete(0, released);
    start += released;
    released = 0;
  }

  /// Where an offset lies, which must not be released yet.
  Spot at(long offset) {
    var walker = new Caret(caret);
    int end = place(offset);
    for (int i = released; i < end; i++) walker.pass(text.charAt(i));
    return new Spot(walker.line, walker.column);
  }

  /// The line on which the kept stretch begins.
  long line() {
    return caret.line;
  }

  /// Whether a line ends, or the text as far as it was read, at an offset.
  boolean isLineEnd(long offset) {
    int place = place(offset);
    return place == text.length() || text.charAt(place) == '\n' || text.charAt(place) == '\r';
  }

  /// What is kept between two offsets.
  String between(long from, long to) {
    return text.substring(place(from), place(to));
  }

  private int place(long offset) {
    return Math.clamp(offset - start, released, text.length());
  }

  /// Walks along a text and counts.
  private static final class Caret {
    private long line = 1;
    private long column = 1;
    private char before = '\n';

    Caret() {}

    Caret(Caret other) {
      line = other.line;
      column = other.column;
      before = other.before;
    }

    void pass(char c) {
      if (c == '\n' && before == '\r') {
        before = c;
        return;
      }
      before = c;
      if (c == '\n' || c == '\r') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
  }
}
