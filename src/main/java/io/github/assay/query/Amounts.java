package io.github.assay.query;

import io.github.assay.query.Term.Quantity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// Reads numbers and days that are compared.
final class Amounts {
  /// The longer symbols come first.
  private static final List<Comparison> COMPARISONS =
      List.of(
          Comparison.AT_MOST,
          Comparison.AT_LEAST,
          Comparison.LESS,
          Comparison.MORE,
          Comparison.EQUAL);

  private Amounts() {}

  static Term number(Quantity quantity, Key key, Piece value) throws Fault {
    var comparison = comparison(value);
    var number = rest(value, comparison);
    if (!number.text().matches("[0-9]{1,9}")) throw expected(key, number);
    return new Term.Counted(quantity, comparison, Integer.parseInt(number.text()));
  }

  static Term agreement(Key key, Piece value) throws Fault {
    var comparison = comparison(value);
    var number = rest(value, comparison);
    if (!number.text().matches("0?\\.[0-9]{1,6}|[01](\\.0{1,6})?")) throw expected(key, number);
    return new Term.Agreement(comparison, Double.parseDouble(number.text()));
  }

  /// After a day or a snapshot. Only a name in quotes can be that of a snapshot that looks like a
  /// day.
  static Term changed(List<String> snapshots, Key key, Piece value) throws Fault {
    var comparison = comparison(value);
    var when = rest(value, comparison);
    boolean isAfter = value.begins(">");
    if (!isAfter || when.isEmpty()) throw expected(key, value);
    if (when.isBare() && when.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
      return new Term.ChangedSince(day(when), comparison == Comparison.AT_LEAST);
    if (comparison == Comparison.AT_LEAST)
      throw new Fault(when.column(), "after >= name a day, such as 2026-11-01");
    if (!snapshots.contains(when.text()))
      throw new Fault(
          when.column(),
          "no snapshot is called \"%s\"; name a day, such as 2026-11-01, or a snapshot: %s"
              .formatted(when.text(), Near.names(when.text(), snapshots)));
    return new Term.ChangedAfter(when.text());
  }

  private static LocalDate day(Piece when) throws Fault {
    try {
      return LocalDate.parse(when.text());
    } catch (DateTimeException e) {
      throw new Fault(when.column(), "there is no day " + when.text());
    }
  }

  private static Comparison comparison(Piece value) {
    for (Comparison comparison : COMPARISONS)
      if (value.begins(comparison.symbol())) return comparison;
    return Comparison.EQUAL;
  }

  private static Piece rest(Piece value, Comparison comparison) {
    return value.begins(comparison.symbol()) ? value.from(comparison.symbol().length()) : value;
  }

  private static Fault expected(Key key, Piece value) {
    return new Fault(value.column(), "after %s: name %s".formatted(key.word(), key.possible()));
  }
}
