package io.github.assay.transfer;

import java.util.ArrayList;
import java.util.List;

/// Where the values of one record of a delimited file begin, for messages; the values themselves
/// come from the parser.
///
/// @param starts offset of the first character of each value, its quote if it has one
/// @param end offset of the line end after the record, or of the end of the text
/// @param faultAt offset of what is wrong; -1 if nothing is
/// @param fault what is wrong
/// @param literalQuote whether a value that does not begin with a quote holds one
record CsvScan(List<Integer> starts, int end, int faultAt, Fault fault, boolean literalQuote) {
  /// What can be wrong with quotes.
  enum Fault {
    NONE,
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE
  }

  /// Scans one record.
  ///
  /// @param text the record begins at its start
  static CsvScan of(CharSequence text, char delimiter) {
    return new Scanner(text, delimiter).scan();
  }

  private static final class Scanner {
    private final CharSequence text;
    private final char delimiter;
    private final List<Integer> starts = new ArrayList<>();
    private int at;
    private boolean literalQuote;

    Scanner(CharSequence text, char delimiter) {
      this.text = text;
      this.delimiter = delimiter;
    }

    CsvScan scan() {
      while (true) {
        starts.add(at);
        if (is('"')) {
          int quote = at;
          if (!skipQuoted()) return result(quote, Fault.UNCLOSED_QUOTE);
          if (!skipBlanks()) return result(at, Fault.TEXT_AFTER_QUOTE);
        } else {
          skipPlain();
        }
        if (!is(delimiter)) return result(-1, Fault.NONE);
        at++;
      }
    }

    private CsvScan result(int faultAt, Fault fault) {
      return new CsvScan(starts, at, faultAt, fault, literalQuote);
    }

    private boolean skipQuoted() {
      at++;
      while (at < text.length()) {
        if (text.charAt(at++) != '"') continue;
        if (!is('"')) return true;
        at++;
      }
      return false;
    }

    private boolean skipBlanks() {
      while (at < text.length() && !isEnd()) {
        if (!Character.isWhitespace(text.charAt(at))) return false;
        at++;
      }
      return true;
    }

    private void skipPlain() {
      while (at < text.length() && !isEnd()) literalQuote |= text.charAt(at++) == '"';
    }

    private boolean isEnd() {
      return is(delimiter) || is('\n') || is('\r');
    }

    private boolean is(char c) {
      return at < text.length() && text.charAt(at) == c;
    }
  }
}
