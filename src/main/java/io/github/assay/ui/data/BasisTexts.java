package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import java.util.Locale;
import java.util.function.Function;

/// What a decision rests on, in words.
final class BasisTexts {
  private BasisTexts() {}

  /// In a few words.
  ///
  /// @param quote what stands at a place of the text; empty if the text is not at hand
  static String of(Basis basis, Function<Span, String> quote) {
    return switch (basis) {
      case Basis.Typed() -> TEXTS.text("data.basis.typed");
      case Basis.Rule(Span span, int rank) -> rule(quote.apply(span), rank);
      case Basis.Model(String run, double score, int rank) ->
          TEXTS.text("data.basis.model", run, score, rank);
      case Basis.Neighbours(var items, double score, int rank) ->
          TEXTS.text("data.basis.neighbours", String.join(", ", items), score, rank);
      case Basis.Repeated(String other) -> TEXTS.text("data.basis.repeated", other);
      case Basis.Implied(String by) -> TEXTS.text("data.basis.implied", by);
      case Basis.Bulk(String query) ->
          query.isEmpty()
              ? TEXTS.text("data.basis.bulk.all")
              : TEXTS.text("data.basis.bulk", query);
      case Basis.Ruling(Cause cause, long precedent, String note) ->
          TEXTS.text("data.basis.ruling." + small(cause))
              + (precedent == 0 ? "" : TEXTS.text("data.basis.precedent", precedent))
              + (note.isEmpty() ? "" : ": " + note);
      case Basis.Revision(int version) -> TEXTS.text("data.basis.revision", version);
      case Basis.File(String file) -> TEXTS.text("data.basis.file", file);
      case Basis.Reversal(long batch) -> TEXTS.text("data.basis.reversal", batch);
    };
  }

  private static String rule(String words, int rank) {
    return words.isEmpty()
        ? TEXTS.text("data.basis.rule.alone", rank)
        : TEXTS.text("data.basis.rule", words, rank);
  }

  /// What stands at a place of an item's text.
  static String quote(Span span, Item item) {
    var text = span.field() == Field.TITLE ? item.title() : item.description();
    return span.end() <= text.length() ? text.substring(span.start(), span.end()) : "";
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
