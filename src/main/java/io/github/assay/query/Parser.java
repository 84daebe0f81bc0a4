package io.github.assay.query;

import io.github.assay.query.Lexer.Kind;
import io.github.assay.query.Lexer.Token;
import java.util.ArrayList;
import java.util.List;

/// Reads what a person types as a query. Parts that stand beside each other must all hold; `or`
/// binds less; `-` before a part or a parenthesis says that it must not hold.
public final class Parser {
  private static final int DEEPEST = 60;

  private final List<Token> tokens;
  private final TermReader terms;
  private final int end;
  private int next;
  private int depth;

  private Parser(List<Token> tokens, TermReader terms, int length) {
    this.tokens = tokens;
    this.terms = terms;
    this.end = length + 1;
  }

  /// Reads a text. Any text is fine: what is wrong comes back as a value.
  ///
  /// @param names what can be named
  public static Parsed parse(String text, Names names) {
    var clean = clean(text);
    try {
      var parser = new Parser(Lexer.tokens(clean), new TermReader(names, clean), clean.length());
      return new Parsed.Fine(parser.all());
    } catch (Fault fault) {
      return fault.wrong();
    }
  }

  /// The same with blanks in place of what no text of a workspace holds.
  private static String clean(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private Query all() throws Fault {
    if (tokens.isEmpty()) return new Query.All();
    var query = some();
    if (next < tokens.size())
      throw new Fault(column(), "this parenthesis closes nothing; leave it out");
    return query;
  }

  private Query some() throws Fault {
    var parts = new ArrayList<Query>();
    parts.add(each());
    while (is(Kind.OR)) {
      next++;
      parts.add(each());
    }
    return Query.or(parts);
  }

  private Query each() throws Fault {
    var parts = new ArrayList<Query>();
    do parts.add(one());
    while (next < tokens.size() && !is(Kind.OR) && !is(Kind.CLOSE));
    return Query.and(parts);
  }

  private Query one() throws Fault {
    if (next == tokens.size()) throw new Fault(end, "something is missing here: " + POSSIBLE);
    var token = tokens.get(next++);
    return switch (token.kind()) {
      case TERM -> new Query.Is(terms.read(token));
      case MINUS -> Query.not(negated(token));
      case OPEN -> inParentheses(token);
      case OR -> throw new Fault(token.piece().column(), "before or " + POSSIBLE);
      case CLOSE ->
          throw new Fault(token.piece().column(), "before the parenthesis closes, " + POSSIBLE);
    };
  }

  private Query negated(Token minus) throws Fault {
    boolean touches = next < tokens.size() && tokens.get(next).piece().column() == minus.end() + 1;
    if (!touches || is(Kind.OR) || is(Kind.CLOSE))
      throw new Fault(
          minus.piece().column(), "right after - name what must not hold, such as -tag:NAME");
    return deeper(minus, this::one);
  }

  private Query inParentheses(Token open) throws Fault {
    var query = deeper(open, this::some);
    if (!is(Kind.CLOSE))
      throw new Fault(open.piece().column(), "this parenthesis is not closed; end it with )");
    next++;
    return query;
  }

  /// Reads a part of the query.
  private interface Reading {
    Query read() throws Fault;
  }

  private Query deeper(Token token, Reading reading) throws Fault {
    if (++depth > DEEPEST)
      throw new Fault(
          token.piece().column(), "at most " + DEEPEST + " parentheses may be in each other");
    var query = reading.read();
    depth--;
    return query;
  }

  private boolean is(Kind kind) {
    return next < tokens.size() && tokens.get(next).kind() == kind;
  }

  private int column() {
    return tokens.get(next).piece().column();
  }

  private static final String POSSIBLE = "name a word, or a field such as tag:NAME";
}
