package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import io.github.assay.domain.Verdict;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.QuietTable;
import io.github.assay.workbench.ConflictDetail.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/// What everybody and everything says of each tag, those in dispute first, and what is ruled.
final class TagRows {
  private final ConflictsViewModel model;
  private final TableView<Line> table = new TableView<>();
  private String conflict = "";
  private List<String> columns = List.of();
  private boolean doubting;

  /// A tag of the conflict in view.
  private record Line(Row row, Case shown) {
    String name() {
      return shown.vocabulary().nameOf(row.tag());
    }

    Doubts doubts() {
      return shown.doubts();
    }

    Verdict ruled() {
      return shown.ruling().verdicts().getOrDefault(row.tag(), Verdict.NO);
    }

    boolean isFollowed() {
      return shown.detail().precedents().stream()
          .anyMatch(precedent -> precedent.verdicts().containsKey(row.tag()));
    }
  }

  TagRows(ConflictsViewModel model) {
    this.model = model;
    QuietTable.dress(table, "conflict-tags", TEXTS.text("conflicts.table"));
    model.weighingProperty().subscribe(now -> table.refresh());
  }

  TableView<?> table() {
    return table;
  }

  /// Where the tag under the cursor stands in the text; changes with the cursor.
  ObservableValue<List<Span>> placesProperty() {
    return table
        .getSelectionModel()
        .selectedItemProperty()
        .map(line -> line.row().places())
        .orElse(List.of());
  }

  /// The tag under the cursor.
  Optional<Integer> tag() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .map(line -> line.row().tag());
  }

  /// Goes to the next tag that is still undecided, or else to the next one.
  void next() {
    var lines = table.getItems();
    int here = table.getSelectionModel().getSelectedIndex();
    int open =
        IntStream.range(here + 1, lines.size())
            .filter(at -> lines.get(at).ruled() == Verdict.UNSURE)
            .findFirst()
            .orElse(Math.min(here + 1, lines.size() - 1));
    table.getSelectionModel().clearAndSelect(open);
    table.scrollTo(Math.max(0, open - 3));
  }

  void show(Case now) {
    var people =
        IntStream.range(0, now.detail().voices().size())
            .mapToObj(place -> model.name(now, place))
            .toList();
    boolean doubts = !now.doubts().areNone();
    if (!people.equals(columns) || doubts != doubting || table.getColumns().isEmpty()) {
      doubting = doubts;
      lay(people);
    }
    var lines =
        now.detail().rows().stream()
            .sorted(Comparator.comparing(row -> !row.isDisputed()))
            .map(row -> new Line(row, now))
            .toList();
    int here = Math.max(0, table.getSelectionModel().getSelectedIndex());
    table.setItems(FXCollections.observableArrayList(lines));
    var key = now.detail().item().id() + " " + now.detail().conflict().matter().key();
    table
        .getSelectionModel()
        .clearAndSelect(key.equals(conflict) ? Math.min(here, lines.size() - 1) : 0);
    conflict = key;
  }

  private void lay(List<String> people) {
    columns = people;
    table.getColumns().clear();
    var laid =
        Columns.of(table)
            .text(TEXTS.text("conflicts.tag"), Line::name)
            .width(170)
            .text(TEXTS.text("conflicts.ruled"), line -> TEXTS.text(key("ruled", line.ruled())))
            .drawn(TagRows::ruling)
            .exactly(86);
    if (doubting) reason(laid);
    for (int place = 0; place < people.size(); place++) {
      int at = place;
      laid.text(people.get(place), line -> TEXTS.text(key("said", line.row().said().get(at))))
          .atLeast(108);
    }
    if (!people.isEmpty())
      laid.text(TEXTS.text("conflicts.votes"), this::weighed)
          .meaning(TEXTS.text("conflicts.votes.meaning"))
          .exactly(60);
    laid.text(TEXTS.text("conflicts.gold"), line -> gold(line.row().gold()))
        .exactly(60)
        .text(TEXTS.text("conflicts.model"), TagRows::score)
        .exactly(60)
        .text(TEXTS.text("conflicts.rule"), TagRows::quote)
        .width(120)
        .text(TEXTS.text("conflicts.precedent"), line -> line.isFollowed() ? precedents(line) : "")
        .exactly(84)
        .from(760);
  }

  private static void reason(Columns<Line> laid) {
    laid.text(TEXTS.text("conflicts.doubt"), line -> line.doubts().bound(line.row().tag()))
        .meaning(TEXTS.text("conflicts.doubt.meaning"))
        .exactly(128)
        .text(TEXTS.text("conflicts.alike"), line -> line.doubts().alike(line.row().tag()))
        .meaning(TEXTS.text("conflicts.alike.meaning"))
        .exactly(84);
  }

  private static String key(String what, Enum<?> value) {
    return "conflicts." + what + "." + value.name().toLowerCase(Locale.ROOT);
  }

  private static Label ruling(Line line) {
    var label = new Label(TEXTS.text(key("ruled", line.ruled())));
    label.getStyleClass().add("ruling-" + line.ruled().name().toLowerCase(Locale.ROOT));
    return label;
  }

  private static String gold(Verdict verdict) {
    return verdict == Verdict.YES ? TEXTS.text("conflicts.said.yes") : "";
  }

  private static String score(Line line) {
    return shown(line.row().score());
  }

  private String weighed(Line line) {
    return shown(model.weighingProperty().get().probability(line.shown().detail(), line.row()));
  }

  private static String shown(OptionalDouble probability) {
    return probability.isPresent()
        ? String.format(Locale.ENGLISH, "%.2f", probability.getAsDouble())
        : "";
  }

  private static String quote(Line line) {
    var item = line.shown().detail().item();
    return line.row().places().stream()
        .limit(1)
        .map(span -> "“" + part(span, item) + "”")
        .collect(Collectors.joining());
  }

  private static String part(Span span, Item item) {
    var text = span.field() == Field.TITLE ? item.title() : item.description();
    return span.end() <= text.length() ? text.substring(span.start(), span.end()) : "";
  }

  private static String precedents(Line line) {
    return line.shown().detail().precedents().stream()
        .map(precedent -> "P-" + precedent.number())
        .collect(Collectors.joining(" "));
  }
}
