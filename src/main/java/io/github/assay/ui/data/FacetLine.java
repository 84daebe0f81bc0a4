package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Printer;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.query.Term.Standing;
import io.github.assay.store.Found.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A line of the panel that shows how the items are spread.
sealed interface FacetLine {
  /// The name of what is spread.
  record Heading(String name) implements FacetLine {}

  /// Some of the items.
  ///
  /// @param term narrows a query to them
  record Share(String name, int items, String term) implements FacetLine {}

  /// All lines.
  static List<FacetLine> of(Spread spread, Vocabulary vocabulary) {
    var lines = new ArrayList<FacetLine>();
    lines.add(new Heading(TEXTS.text("data.spread.gold")));
    for (Standing standing :
        List.of(Standing.RULED, Standing.AGREED, Standing.TIED, Standing.WAITING, Standing.NO))
      add(
          lines,
          TEXTS.text("data.gold." + small(standing)),
          spread.gold().getOrDefault(standing, 0),
          new Term.Gold(standing));
    lines.add(new Heading(TEXTS.text("data.part")));
    for (Part part : Part.values())
      add(
          lines,
          part == Part.UNASSIGNED ? TEXTS.text("data.spread.none") : part.word(),
          spread.parts().getOrDefault(part, 0),
          new Term.In(part));
    for (String facet : vocabulary.facets()) facet(lines, facet, spread, vocabulary);
    return withoutIdle(lines);
  }

  /// Leaves out headings under which nothing is.
  private static List<FacetLine> withoutIdle(List<FacetLine> lines) {
    var kept = new ArrayList<FacetLine>();
    for (int i = 0; i < lines.size(); i++) {
      boolean leads = i + 1 < lines.size() && lines.get(i + 1) instanceof Share;
      if (leads || lines.get(i) instanceof Share) kept.add(lines.get(i));
    }
    return kept;
  }

  private static void facet(
      List<FacetLine> lines, String facet, Spread spread, Vocabulary vocabulary) {
    lines.add(new Heading(facet.isEmpty() ? TEXTS.text("data.spread.tags") : facet));
    vocabulary.tags().stream()
        .filter(tag -> tag.facet().equals(facet))
        .sorted(Comparator.comparingInt(tag -> -items(spread, tag)))
        .forEach(tag -> add(lines, tag.name(), items(spread, tag), text(tag, vocabulary)));
    if (!facet.isEmpty())
      add(
          lines,
          TEXTS.text("data.spread.none"),
          spread.without().getOrDefault(facet, 0),
          new Term.NoFacet(facet));
  }

  private static int items(Spread spread, Tag tag) {
    return spread.tags().getOrDefault(tag.id(), 0);
  }

  private static void add(List<FacetLine> lines, String name, int items, Term term) {
    add(lines, name, items, Printer.withIds(new Query.Is(term)));
  }

  private static void add(List<FacetLine> lines, String name, int items, String term) {
    if (items > 0) lines.add(new Share(name, items, term));
  }

  private static String text(Tag tag, Vocabulary vocabulary) {
    return Printer.withNames(new Query.Is(new Term.Tagged(tag.id())), vocabulary);
  }

  private static String small(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
