package io.github.assay.ui.support;

import io.github.assay.domain.Run;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.Preview;
import io.github.assay.workbench.Preview.Fate;
import io.github.assay.workbench.Preview.Piece;
import io.github.assay.workbench.Previewing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet that shows what a run makes of an item's text: its words, and all n-grams with their
/// weights or with what keeps them out.
public final class PreviewSheet {
  private static final Texts TEXTS = Texts.of(PreviewSheet.class);
  private static final int MOST_WORDS = 200;

  /// From which width on all columns have room.
  private static final double WIDE = 800;

  private final Desk desk;
  private final String item;
  private final ComboBox<String> runs = new ComboBox<>();
  private final Label source = new Label();
  private final VBox words = new VBox();
  private final FlowPane kinds = new FlowPane();
  private final Choices<Kind> choices;
  private final TableView<Piece> table = new TableView<>();
  private final Label placeholder = new Label();
  private Optional<Preview> shown = Optional.empty();
  private Optional<Job> job = Optional.empty();
  private Kind kind = Kind.ALL;
  private boolean filling;

  /// Which n-grams are in view.
  private enum Kind {
    ALL,
    FEATURE,
    RARE,
    UNKNOWN,
    CROWDED_OUT;

    boolean takes(Piece piece) {
      return this == ALL || piece.fate().name().equals(name());
    }
  }

  private PreviewSheet(Desk desk, String item) {
    this.desk = desk;
    this.item = item;
    choices =
        Choices.of(
            kinds,
            List.of(Kind.values()),
            this::words,
            chosen -> {
              kind = chosen;
              list();
            });
  }

  /// Opens the sheet.
  ///
  /// @param item id of the item
  public static void open(Desk desk, String item) {
    new PreviewSheet(desk, item).open();
  }

  private void open() {
    draw();
    var sheet = new VBox(top(), source, scroll(), kinds, table, buttons());
    sheet.getStyleClass().add("preview-sheet");
    VBox.setVgrow(table, Priority.ALWAYS);
    desk.window().sheets().open(sheet, table, this::stop);
    var previewing = desk.workbench().previewing();
    desk.store().run(previewing::runs, this::offer, desk.failures());
    look(Optional.empty());
  }

  private Node top() {
    var heading = new Label(TEXTS.text("support.preview.title", item));
    heading.getStyleClass().add("heading");
    runs.setId("preview-runs");
    runs.setAccessibleText(TEXTS.text("support.preview.run"));
    runs.managedProperty().bind(runs.visibleProperty());
    runs.setVisible(false);
    runs.valueProperty()
        .subscribe(
            run -> {
              if (run != null && !filling) look(Optional.of(run));
            });
    heading.setMinWidth(0);
    runs.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var top = new HBox(heading, space, runs);
    top.getStyleClass().add("preview-top");
    return top;
  }

  private ScrollPane scroll() {
    words.getStyleClass().add("preview-words");
    var scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("preview-scroll");
    scroll.setAccessibleText(TEXTS.text("support.preview.words"));
    return scroll;
  }

  private void draw() {
    source.getStyleClass().add("hint");
    Layout.wrap(source);
    kinds.getStyleClass().add("preview-kinds");
    choices.mark(kind);
    QuietTable.dress(table, "preview", TEXTS.text("support.preview.ngrams"));
    QuietTable.say(table, placeholder);
    drawColumns();
  }

  private void drawColumns() {
    Columns.of(table)
        .text(TEXTS.text("support.preview.ngram"), Piece::shown)
        .atLeast(150)
        .text(TEXTS.text("support.preview.of"), PreviewSheet::made)
        .atLeast(96)
        .from(560)
        .number(TEXTS.text("support.preview.in.title"), "%,.0f", Piece::title)
        .atLeast(64)
        .from(WIDE)
        .number(TEXTS.text("support.preview.in.description"), "%,.0f", Piece::description)
        .atLeast(104)
        .from(WIDE)
        .number(TEXTS.text("support.preview.texts"), "%,.0f", Piece::texts)
        .meaning(TEXTS.text("support.preview.texts.meaning"))
        .atLeast(76)
        .number(TEXTS.text("support.preview.idf"), "%.2f", row -> feature(row, row.idf()))
        .meaning(TEXTS.text("support.preview.idf.meaning"))
        .atLeast(64)
        .from(630)
        .number(TEXTS.text("support.preview.weight"), "%.3f", row -> feature(row, row.weight()))
        .meaning(TEXTS.text("support.preview.weight.meaning"))
        .atLeast(76)
        .text(TEXTS.text("support.preview.fate"), row -> TEXTS.text(key(row.fate().name())))
        .atLeast(140);
  }

  private static @Nullable Number feature(Piece row, double value) {
    return row.fate() == Fate.FEATURE ? value : null;
  }

  private static String made(Piece piece) {
    return switch (piece.words()) {
      case 0 -> TEXTS.text("support.preview.characters");
      case 1 -> TEXTS.text("support.preview.word");
      default -> TEXTS.text("support.preview.words.many", piece.words());
    };
  }

  private static String key(String name) {
    return "support.preview.fate." + name.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private HBox buttons() {
    var save =
        button("support.preview.save", () -> new Saving(desk).table(Columns.rows(table), name()));
    var close = button("support.preview.close", desk.window().sheets()::close);
    var row = new HBox(8, save, close);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private String name() {
    return "features-of-" + item.replaceAll("[^\\p{L}\\p{N}._-]", "_");
  }

  private static Button button(String key, Runnable action) {
    var button = new Button(TEXTS.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void offer(List<Run> all) {
    filling = true;
    runs.setItems(FXCollections.observableArrayList(all.stream().map(Run::id).toList()));
    runs.setVisible(!all.isEmpty());
    mark();
    filling = false;
  }

  /// Names the run that is shown, without looking again.
  private void mark() {
    shown
        .map(preview -> preview.source().run())
        .filter(runs.getItems()::contains)
        .ifPresent(runs::setValue);
  }

  private void stop() {
    job.ifPresent(Job::cancel);
    job = Optional.empty();
  }

  private void look(Optional<String> run) {
    stop();
    shown = Optional.empty();
    placeholder.setText(TEXTS.text("support.preview.looking"));
    table.getItems().clear();
    var begun =
        desk.beside(
            TEXTS.text("support.preview.looking"),
            (beside, progress) -> preview(beside.previewing(), run, progress),
            this::show);
    begun.onFailure(() -> placeholder.setText(TEXTS.text("support.preview.stopped")));
    job = Optional.of(begun);
  }

  private Preview preview(Previewing previewing, Optional<String> run, Progress progress) {
    return run.map(id -> previewing.preview(item, id, progress))
        .orElseGet(() -> previewing.preview(item, progress));
  }

  private void show(Preview preview) {
    shown = Optional.of(preview);
    filling = true;
    mark();
    filling = false;
    source.setText(sentence(preview.source()));
    words
        .getChildren()
        .setAll(
            field("support.preview.in.title", preview.title()),
            field("support.preview.in.description", preview.description()));
    for (Kind each : Kind.values()) choices.button(each).setText(words(each));
    list();
  }

  private static Node field(String key, List<String> all) {
    var name = new Label(TEXTS.text(key));
    name.getStyleClass().add("section");
    var some = all.subList(0, Math.min(MOST_WORDS, all.size()));
    var text = some.stream().map(Preview::shortened).collect(Collectors.joining("  ·  "));
    if (all.size() > some.size())
      text += TEXTS.count("support.preview.more", all.size() - some.size());
    return new VBox(name, new Prose(all.isEmpty() ? TEXTS.text("support.preview.no.words") : text));
  }

  private void list() {
    var pieces = new ArrayList<Piece>();
    shown.ifPresent(preview -> preview.pieces().stream().filter(kind::takes).forEach(pieces::add));
    shown.ifPresent(
        preview ->
            placeholder.setText(
                TEXTS.text(
                    preview.pieces().isEmpty()
                        ? "support.preview.nothing"
                        : "support.preview.none")));
    var order = List.copyOf(table.getSortOrder());
    table.setItems(FXCollections.observableList(pieces));
    table.getSortOrder().setAll(order);
    if (!pieces.isEmpty()) table.getSelectionModel().selectFirst();
  }

  private String words(Kind each) {
    var name = TEXTS.text(key(each.name()));
    return shown
        .map(preview -> preview.pieces().stream().filter(each::takes).count())
        .map(count -> TEXTS.text("support.preview.kind", name, count))
        .orElse(name);
  }

  private static String sentence(Preview.Source source) {
    if (source.texts() == 0) return TEXTS.text("support.preview.no.gold");
    var cut = source.cut();
    var kinds = new ArrayList<String>();
    if (cut.words() > 0) kinds.add(TEXTS.count("support.preview.cut.words", cut.words()));
    if (cut.longest() >= cut.shortest())
      kinds.add(TEXTS.text("support.preview.cut.characters", cut.shortest(), cut.longest()));
    var who =
        source.run().isEmpty()
            ? TEXTS.text("support.preview.by.now", source.recipe())
            : TEXTS.text("support.preview.by.run", source.run(), source.recipe());
    return who
        + TEXTS.text(
            "support.preview.source",
            source.features(),
            source.texts(),
            String.join(", ", kinds),
            cut.leastTexts(),
            cut.mostFeatures());
  }
}
