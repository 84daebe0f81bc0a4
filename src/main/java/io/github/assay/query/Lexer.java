package io.github.assay.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Cuts a query into parentheses, minus signs, `or` and terms.
final class Lexer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /// A part of a query.
  ///
  /// @param piece what stands there
  /// @param end the place after it, from 0
  record Token(Kind kind, Piece piece, int end) {}

  /// What a token is.
  enum Kind {
    OPEN,
    CLOSE,
    OR,
    MINUS,
    TERM
  }

  static List<Token> tokens(String text) throws Fault {
    var lexer = new Lexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() throws Fault {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) at++;
      else if (c == '(') single(Kind.OPEN);
      else if (c == ')') single(Kind.CLOSE);
      else if (c == '-') single(Kind.MINUS);
      else term();
    }
  }

  private void single(Kind kind) {
    tokens.add(new Token(kind, new Piece(text.substring(at, at + 1), new BitSet(), at + 1), ++at));
  }

  private void term() throws Fault {
    int start = at;
    var plain = new StringBuilder();
    var quoted = new BitSet();
    while (at < text.length() && !isEnd(text.charAt(at)))
      if (text.charAt(at) == '"') quotes(plain, quoted);
      else plain.append(text.charAt(at++));
    var piece = new Piece(plain.toString(), quoted, start + 1);
    tokens.add(new Token(piece.is("or") ? Kind.OR : Kind.TERM, piece, at));
  }

  private static boolean isEnd(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')';
  }

  private void quotes(StringBuilder plain, BitSet quoted) throws Fault {
    int opening = at++;
    int start = plain.length();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
      plain.append(text.charAt(at++));
    }
    if (at == text.length())
      throw new Fault(opening + 1, "this quote is not closed; end it with \"");
    at++;
    quoted.set(start, plain.length());
  }
}
