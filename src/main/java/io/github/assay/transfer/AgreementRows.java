package io.github.assay.transfer;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Takes in the records of a file on what holds besides the tags.
final class AgreementRows {
  static final Set<String> SECTIONS =
      Set.of("facets", "retired", "contrasts", "phrases", "ignored");
  private static final int MOST = 1_000;

  private final List<Facet> facets = new ArrayList<>();
  private final List<Agreements.Gone> retired = new ArrayList<>();
  private final List<Agreements.Pair> contrasts = new ArrayList<>();
  private final List<Agreements.Words> phrases = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  /// Takes a record, or tells what is wrong with it.
  ///
  /// @param section one of [#SECTIONS]
  void take(String section, Row row, Consumer<Problem> problems) {
    var heard = new ArrayList<Problem>();
    var fields = new FieldReader(row, Mapping.NONE, heard::add);
    switch (section) {
      case "facets" -> facet(fields, heard);
      case "retired" ->
          retired.add(
              new Agreements.Gone(
                  fields.required("name", "MISSING_NAME"),
                  fields.tags("aliases").orElse(List.of()),
                  fields.name("successor"),
                  fields.text("reason")));
      case "contrasts" ->
          contrasts.add(
              new Agreements.Pair(
                  fields.required("one", "MISSING_NAME"),
                  fields.required("other", "MISSING_NAME"),
                  fields.text("text")));
      case "phrases" -> phrase(fields, heard);
      case "ignored" -> ignored.add(fields.required("spelling", "MISSING_NAME"));
      default -> throw new IllegalArgumentException("no section is called " + section);
    }
    for (String unknown : fields.rest().keySet())
      fields.problem("UNKNOWN_FIELD", unknown, "there is no field " + Quoted.of(unknown));
    heard.forEach(problems);
  }

  private void facet(FieldReader fields, List<Problem> heard) {
    var name = fields.name("name");
    int least = number(fields, "least");
    int most = number(fields, "most");
    if (most > 0 && least > most)
      fields.problem("BAD_NUMBER", "most", "no item can have %d to %d tags".formatted(least, most));
    if (heard.isEmpty()) facets.add(new Facet(name, least, most));
  }

  private static int number(FieldReader fields, String field) {
    var text = fields.text(field);
    if (text.isEmpty()) return 0;
    if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= MOST) return Integer.parseInt(text);
    fields.problem("BAD_NUMBER", field, "expected a number up to 1,000, found " + Quoted.of(text));
    return 0;
  }

  private void phrase(FieldReader fields, List<Problem> heard) {
    var tag = fields.required("tag", "MISSING_NAME");
    var words = fields.required("words", "MISSING_NAME");
    var word = fields.text("use");
    for (Phrase.Use use : Phrase.Use.values())
      if (word(use).equals(word)) {
        if (heard.isEmpty()) phrases.add(new Agreements.Words(tag, words, use));
        return;
      }
    fields.problem(
        "BAD_USE", "use", "expected finds, vetoes or suspended, found " + Quoted.of(word));
  }

  /// The use of a phrase as files write it.
  static String word(Phrase.Use use) {
    return use.name().toLowerCase(Locale.ROOT);
  }

  /// All that was taken.
  Agreements agreements() {
    return new Agreements(facets, retired, contrasts, phrases, ignored);
  }
}
