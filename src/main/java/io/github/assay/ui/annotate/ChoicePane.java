package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Field;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.ui.annotate.ChoiceRow.Bit;
import io.github.assay.ui.annotate.ChoiceRow.Line;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Offer;
import io.github.assay.workbench.TagSearch.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The list under the search: what was found while something is typed, else the suggestions. Rows
/// and notes that were made are used again.
final class ChoicePane extends VBox {
  private static final int QUOTED = 24;
  private static final int FEW = 5;
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final int ROWS = Page.MOST;

  /// From how many suggestions on it is said that one key takes the first ones.
  private static final int SEVERAL = 3;

  private final List<ChoiceRow> rows = new ArrayList<>();
  private final List<Label> notes = new ArrayList<>();

  ChoicePane() {
    getStyleClass().add("choices-list");
  }

  /// Shows suggestions.
  ///
  /// @param cursor place of the highlighted one
  void suggestions(Page page, int cursor, Consumer<Offer> take) {
    var open = page.open();
    var notes = new ArrayList<String>();
    if (page.isBlank()) notes.add(TEXTS.text("write.hint"));
    else if (page.view().withheld()) notes.add(TEXTS.text("annotate.withheld"));
    else if (page.view().arm() == Arm.PLAIN) notes.add(TEXTS.text("annotate.plain"));
    else if (page.view().arm() == Arm.FACETS) notes.add(TEXTS.text("annotate.by.facet"));
    else if (open.isEmpty()) notes.add(TEXTS.text("annotate.no.offers"));
    else keys(page, open).ifPresent(notes::add);
    var lines = open.stream().map(offer -> line(page, offer)).toList();
    show(lines, notes, cursor, place -> take.accept(open.get(place)));
  }

  /// What brings more suggestions into view, and what takes several.
  private static Optional<String> keys(Page page, List<Offer> open) {
    var several =
        open.size() < SEVERAL
            ? ""
            : TEXTS.text("annotate.take.several", open.get(SEVERAL - 1).rank());
    var more = page.beyond() > 0 ? TEXTS.count("annotate.beyond", page.beyond()) : "";
    return Optional.of((more + "   " + several).strip()).filter(keys -> !keys.isEmpty());
  }

  /// Shows tags that were found: as many around the cursor as have room.
  void hits(Page page, Lookup lookup, Consumer<Hit> add) {
    var hits = lookup.hitsProperty().get();
    int cursor = lookup.cursorProperty().get();
    int from = Math.clamp(cursor - ROWS / 2L, 0, Math.max(0, hits.size() - ROWS));
    var lines = new ArrayList<Line>();
    for (int i = from; i < Math.min(hits.size(), from + ROWS); i++)
      lines.add(line(page, hits.get(i), lookup, i + 1));
    var gone = lookup.gone();
    var notes = new ArrayList<String>();
    if (hits.isEmpty() && gone.isEmpty())
      notes.add(TEXTS.text(lookup.typed().isBare() ? "annotate.name.wanted" : "annotate.no.hits"));
    if (hits.size() > ROWS) notes.add(TEXTS.text("annotate.of.hits", cursor + 1, hits.size()));
    for (Retired tag : gone)
      notes.add(TEXTS.text("annotate.gone", tag.name(), tag.reason()).strip());
    switch (lookup.typed().verdict()) {
      case NO -> notes.add(TEXTS.text("annotate.typed.no"));
      case UNSURE -> notes.add(TEXTS.text("annotate.typed.unsure"));
      case YES, UNSEEN -> {}
    }
    show(lines, notes, cursor - from, place -> add.accept(hits.get(from + place)));
  }

  private void show(List<Line> lines, List<String> said, int cursor, IntConsumer take) {
    fill(lines);
    while (notes.size() < said.size()) notes.add(note());
    for (int i = 0; i < lines.size(); i++) {
      int place = i;
      rows.get(i).highlight(i == cursor);
      rows.get(i).setOnAction(event -> take.accept(place));
    }
    for (int i = 0; i < said.size(); i++) notes.get(i).setText(said.get(i));
    var inView = new ArrayList<Node>(rows.subList(0, lines.size()));
    inView.addAll(notes.subList(0, said.size()));
    Layout.put(this, inView);
    pseudoClassStateChanged(LONG, inView.size() > FEW);
  }

  /// Brings as many rows to the front as there are lines: one that shows its line already stays as
  /// it is, the others take what is left.
  private void fill(List<Line> lines) {
    var left = new ArrayList<>(rows);
    rows.clear();
    var ready = lines.stream().map(line -> take(left, row -> row.shows(line))).toList();
    for (int i = 0; i < lines.size(); i++) {
      var row = ready.get(i).or(() -> take(left, _ -> true)).orElseGet(ChoiceRow::new);
      row.show(lines.get(i));
      rows.add(row);
    }
    rows.addAll(left);
  }

  private static Optional<ChoiceRow> take(List<ChoiceRow> left, Predicate<ChoiceRow> wanted) {
    var found = left.stream().filter(wanted).findFirst();
    found.ifPresent(left::remove);
    return found;
  }

  private static Label note() {
    var label = new Label();
    label.getStyleClass().addAll("hint", "choice-note");
    Layout.wrap(label);
    return label;
  }

  private static Line line(Page page, Offer offer) {
    var name = page.tag(offer).name();
    boolean isRefused = page.work().verdict(offer.suggestion().tag()) == Verdict.NO;
    var source = offer.suggestion().source();
    var why = why(page, offer);
    var ground =
        isRefused
            ? new Bit(TEXTS.text("annotate.refused.one"), Optional.of(Icon.NO), false)
            : new Bit(why, Optional.of(icon(source)), source == Source.RULE);
    var said = TEXTS.text("annotate.offer", offer.rank(), name, why);
    return new Line(offer.rank(), true, name, isRefused, Bit.NONE, ground, said);
  }

  private static Line line(Page page, Hit hit, Lookup lookup, int place) {
    boolean isKeyed = place <= Page.MOST && lookup.at(place).isPresent();
    var alias = hit.retired() ? TEXTS.text("annotate.was", hit.alias()) : hit.alias();
    var end =
        page.work().verdict(hit.tag().id()) == Verdict.YES
            ? new Bit(TEXTS.text("annotate.chosen"), Optional.of(Icon.YES), false)
            : new Bit(beside(hit.tag(), lookup), Optional.empty(), false);
    var said = TEXTS.text("annotate.hit", place, hit.tag().name());
    var aside = new Bit(alias, Optional.empty(), true);
    return new Line(place, isKeyed, hit.tag().name(), false, aside, end, said);
  }

  /// The facet of a tag; where that is open, how often the tag is gold.
  private static String beside(Tag tag, Lookup lookup) {
    var uses = lookup.usesProperty().get();
    if (lookup.facetProperty().get().isEmpty()) return tag.facet();
    return uses.isEmpty() ? "" : TEXTS.count("annotate.uses", uses.getOrDefault(tag.id(), 0));
  }

  private static Icon icon(Source source) {
    return switch (source) {
      case RULE -> Icon.RULE;
      case PARENT -> Icon.IMPLIED;
      case MODEL -> Icon.MODEL;
      case NEIGHBOURS -> Icon.NEIGHBOURS;
    };
  }

  /// Who proposes it and on what ground, in a few words.
  private static String why(Page page, Offer offer) {
    var suggestion = offer.suggestion();
    var score = String.format(Locale.ENGLISH, "%.2f", suggestion.score());
    return switch (suggestion.source()) {
      case RULE ->
          suggestion.spans().isEmpty()
              ? TEXTS.text("annotate.rule")
              : TEXTS.text("annotate.quote", quote(page, suggestion.spans().getFirst()));
      case PARENT -> TEXTS.text("annotate.implied");
      case MODEL -> TEXTS.text("annotate.model", score);
      case NEIGHBOURS -> TEXTS.text("annotate.neighbours", score);
    };
  }

  private static String quote(Page page, Span span) {
    var item = page.work().item();
    var text = span.field() == Field.TITLE ? item.title() : item.description();
    if (span.end() > text.length()) return "";
    var words = text.substring(span.start(), span.end());
    return words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…";
  }
}
