package io.github.assay.cli;

import io.github.assay.workbench.Preview;
import io.github.assay.workbench.Preview.Fate;
import io.github.assay.workbench.Preview.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a recipe makes of a text as `assay preview` tells it to people.
record PreviewReport(Preview preview) {
  private static final int FEATURES = 20;
  private static final int OTHERS = 5;
  private static final int WORDS = 60;

  /// @param whole whether every word and n-gram is listed
  String text(boolean whole) {
    var parts = new ArrayList<String>();
    parts.add(head());
    parts.add(
        words("title", preview.title(), whole)
            + System.lineSeparator()
            + words("description", preview.description(), whole));
    if (!preview.pieces().isEmpty()) parts.add(pieces(whole));
    return String.join(System.lineSeparator().repeat(2), parts);
  }

  private String head() {
    var source = preview.source();
    var who =
        source.run().isEmpty()
            ? "a training of " + source.recipe() + " would now"
            : "run " + source.run() + " (" + source.recipe() + ") does";
    return "Item %s as %s%n%s%n%s"
        .formatted(preview.item().id(), who, source(source), outcome(preview));
  }

  private static String source(Preview.Source source) {
    if (source.texts() == 0) return "No item is gold yet, so nothing is a feature";
    return String.format(
        Locale.ENGLISH,
        "%,d features from %,d texts: %s; in at least %,d of the texts, %,d features at most",
        source.features(),
        source.texts(),
        cut(source.cut()),
        source.cut().leastTexts(),
        source.cut().mostFeatures());
  }

  private static String cut(Preview.Cut cut) {
    var parts = new ArrayList<String>();
    if (cut.words() > 0) parts.add("runs of up to %d words".formatted(cut.words()));
    if (cut.longest() >= cut.shortest())
      parts.add("runs of %d to %d characters".formatted(cut.shortest(), cut.longest()));
    return String.join(" and ", parts);
  }

  private static String outcome(Preview preview) {
    int words = preview.title().size() + preview.description().size();
    if (words == 0) return "The text has no words, so a model sees nothing of it";
    var fates = preview.fates();
    return String.format(
        Locale.ENGLISH,
        "%,d words make %,d n-grams: %,d features, %,d in too few texts, %,d in none, %,d crowded"
            + " out",
        words,
        preview.pieces().size(),
        fates.get(Fate.FEATURE),
        fates.get(Fate.RARE),
        fates.get(Fate.UNKNOWN),
        fates.get(Fate.CROWDED_OUT));
  }

  private static String words(String field, List<String> words, boolean whole) {
    int shown = whole ? words.size() : Math.min(WORDS, words.size());
    var more =
        shown == words.size()
            ? ""
            : String.format(Locale.ENGLISH, " and %,d more", words.size() - shown);
    var line =
        words.subList(0, shown).stream().map(Preview::shortened).collect(Collectors.joining(" | "));
    return "%-12s %s%s".formatted(field, words.isEmpty() ? "—" : line, more);
  }

  private String pieces(boolean whole) {
    var table =
        new TextTable("n-gram", "of", "title", "description", "texts", "idf", "weight", "is");
    int left = 0;
    for (Fate fate : Fate.values()) {
      var some = preview.pieces().stream().filter(piece -> piece.fate() == fate).toList();
      int most = fate == Fate.FEATURE ? FEATURES : OTHERS;
      int shown = whole ? some.size() : Math.min(most, some.size());
      some.subList(0, shown).forEach(piece -> add(table, piece));
      left += some.size() - shown;
    }
    var more =
        left == 0
            ? ""
            : String.format(
                Locale.ENGLISH, "%nand %,d more n-grams, which --all or --json lists", left);
    return table + more;
  }

  private static void add(TextTable table, Piece piece) {
    boolean isFeature = piece.fate() == Fate.FEATURE;
    table.add(
        piece.shown(),
        switch (piece.words()) {
          case 0 -> "characters";
          case 1 -> "word";
          default -> piece.words() + " words";
        },
        TextTable.count(piece.title()),
        TextTable.count(piece.description()),
        TextTable.count(piece.texts()),
        TextTable.number(isFeature ? piece.idf() : null),
        TextTable.number(isFeature ? (double) piece.weight() : null),
        switch (piece.fate()) {
          case FEATURE -> "feature";
          case RARE -> "in too few texts";
          case UNKNOWN -> "in no text";
          case CROWDED_OUT -> "crowded out";
        });
  }
}
