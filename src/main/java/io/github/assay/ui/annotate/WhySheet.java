package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Neighbour;
import io.github.assay.ui.support.DeltaBar;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Prose;
import io.github.assay.ui.support.Sheets;
import io.github.assay.ui.support.TagLine;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows why a tag is suggested, or what would speak for it: where it stands in the text, what the
/// model makes of the words, and similar gold items, which can be read here.
final class WhySheet {
  private static final int MOST_NEIGHBOURS = 4;

  private final Sheets sheets;
  private final BiConsumer<Neighbour, Consumer<Item>> reader;

  /// @param reader reads a similar item
  WhySheet(Sheets sheets, BiConsumer<Neighbour, Consumer<Item>> reader) {
    this.sheets = sheets;
    this.reader = reader;
  }

  void open(Reasons reasons) {
    var content = new VBox();
    content.getStyleClass().add("why");
    content.getChildren().addAll(places(reasons), words(reasons), neighbours(reasons));
    content.getChildren().removeIf(node -> node instanceof VBox box && box.getChildren().isEmpty());
    show(heading(reasons), scroll(content), "annotate.why.hint");
  }

  private static Node heading(Reasons reasons) {
    var name = new Label(reasons.tag().name());
    name.getStyleClass().add("heading");
    var facet = new Label(reasons.tag().facet());
    facet.getStyleClass().add("hint");
    var line = new HBox(name, facet);
    line.getStyleClass().add("why-heading");
    reasons.score().ifPresent(score -> line.getChildren().addAll(spacer(), model(score)));
    return line;
  }

  private static Label model(double score) {
    var label = new Label(TEXTS.text("annotate.model", two(score)), Icon.MODEL.draw());
    label.getStyleClass().add("hint");
    return label;
  }

  private static ScrollPane scroll(VBox content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("why-scroll");
    scroll.setAccessibleText(TEXTS.text("annotate.why"));
    return scroll;
  }

  private void show(Node heading, ScrollPane scroll, String keys) {
    var hint = new Label(TEXTS.text(keys));
    hint.getStyleClass().add("hint");
    var sheet = new VBox(heading, scroll, hint);
    sheet.getStyleClass().add("why-sheet");
    var style = WhySheet.class.getResource("annotate.css");
    if (style != null) sheet.getStylesheets().add(style.toExternalForm());
    sheets.open(sheet, scroll, () -> {});
    // the sheet tries where the focus can go, and what has it is scrolled to
    scroll.setVvalue(0);
  }

  private static VBox section(String key) {
    var title = new Label(TEXTS.text(key));
    title.getStyleClass().add("section");
    var section = new VBox(title);
    section.getStyleClass().add("why-section");
    return section;
  }

  private static VBox places(Reasons reasons) {
    var why = reasons.why();
    if (why.places().isEmpty() && why.implying().isEmpty()) return new VBox();
    var section = section("annotate.why.text");
    var quotes = new LinkedHashSet<String>();
    for (Span place : why.places()) quotes.add(quote(reasons.page().work().item(), place));
    for (String quote : quotes) section.getChildren().add(new Prose(quote));
    if (!why.implying().isEmpty())
      section
          .getChildren()
          .add(
              new Prose(
                  TEXTS.text(
                      "annotate.why.implied",
                      String.join(", ", names(why.implying(), reasons.page().vocabulary())))));
    return section;
  }

  private static String quote(Item item, Span place) {
    var text = place.field() == Field.TITLE ? item.title() : item.description();
    int end = Math.min(place.end(), text.length());
    var key =
        place.field() == Field.TITLE ? "annotate.why.in.title" : "annotate.why.in.description";
    return TEXTS.text(key, text.substring(Math.min(place.start(), end), end));
  }

  /// The sum that is the model's logit, line by line.
  private static VBox words(Reasons reasons) {
    var lines = reasons.lines();
    if (lines.isEmpty()) return new VBox();
    var grid = new GridPane();
    grid.getStyleClass().add("why-words");
    double scale = 0.5 / reasons.largest();
    int row = 0;
    for (Reasons.Line line : lines) {
      boolean isRest = line.words().isEmpty();
      var name = new Label(isRest ? TEXTS.text("annotate.why.rest") : line.words());
      if (isRest) name.getStyleClass().add("hint");
      var bar = new DeltaBar(line.adds() * scale, signed(line.adds()));
      GridPane.setHgrow(bar, Priority.ALWAYS);
      grid.addRow(row++, name, bar);
    }
    var logit = reasons.logit();
    var sum = new Label(TEXTS.text("annotate.why.sum", signed(logit.start()), signed(logit.sum())));
    sum.getStyleClass().add("hint");
    var section = section("annotate.why.words");
    section.getChildren().addAll(grid, sum);
    return section;
  }

  private VBox neighbours(Reasons reasons) {
    var section = section("annotate.why.similar");
    var near = reasons.why().neighbours();
    if (near.isEmpty()) {
      var none = new Label(TEXTS.text("annotate.why.similar.none"));
      none.getStyleClass().add("hint");
      section.getChildren().add(none);
    }
    for (Neighbour neighbour : near.subList(0, Math.min(MOST_NEIGHBOURS, near.size())))
      section.getChildren().add(row(reasons, neighbour));
    return section;
  }

  private Button row(Reasons reasons, Neighbour neighbour) {
    var title = new Label(neighbour.title());
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    title.setTooltip(new Tooltip(neighbour.title()));
    var similar = new Label(TEXTS.text("annotate.neighbours", two(neighbour.similarity())));
    similar.getStyleClass().add("hint");
    similar.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(title, similar);
    line.getStyleClass().add("choice-line");
    var tags = tags(neighbour.tags(), reasons.page().vocabulary());
    var both = new VBox(line, tags);
    both.getStyleClass().add("why-neighbour");
    var row = new Button("", both);
    row.getStyleClass().setAll("choice-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(TEXTS.text("annotate.why.read", neighbour.title()));
    row.setOnAction(event -> reader.accept(neighbour, item -> read(reasons, neighbour, item)));
    return row;
  }

  /// Shows a similar item to read; the way back is a button, and `Esc` closes all.
  private void read(Reasons reasons, Neighbour neighbour, Item item) {
    var title = new Prose(item.title());
    title.getStyleClass().add("guidance-name");
    var tags = tags(neighbour.tags(), reasons.page().vocabulary());
    var back = new Button(TEXTS.text("annotate.why.back", reasons.tag().name()), Icon.BACK.draw());
    back.setOnAction(event -> open(reasons));
    back.getStyleClass().setAll("hint-button", "why-back");
    var head = new HBox(back);
    head.setAlignment(Pos.CENTER_LEFT);
    var content = new VBox(title, tags, new Prose(item.description()));
    content.getStyleClass().add("why");
    var scroll = scroll(content);
    scroll.getStyleClass().add("reading");
    show(head, scroll, "annotate.why.read.hint");
    back.requestFocus();
  }

  private static TagLine tags(Collection<Integer> ids, Vocabulary vocabulary) {
    return new TagLine(names(ids, vocabulary), "gold-tag");
  }

  private static List<String> names(Collection<Integer> ids, Vocabulary vocabulary) {
    return ids.stream().filter(vocabulary::has).map(vocabulary::nameOf).toList();
  }

  private static Region spacer() {
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  private static String two(double number) {
    return String.format(Locale.ENGLISH, "%.2f", number);
  }

  private static String signed(double number) {
    return String.format(Locale.ENGLISH, "%+.2f", number).replace('-', '\u2212');
  }
}
