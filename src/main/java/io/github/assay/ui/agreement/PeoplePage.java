package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.agreement.PairAgreement;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.AgreementFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// F1 of each person with each other one; the pair under the cursor is told in words.
final class PeoplePage {
  private final AgreementViewModel model;
  private final TableView<Integer> table = Tables.of("people");
  private final Label readout = new Label();
  private final VBox node = new VBox(readout, table);
  private Optional<AgreementFigures> figures = Optional.empty();
  private List<String> shown = List.of();

  PeoplePage(AgreementViewModel model) {
    this.model = model;
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getFocusModel().focusedCellProperty().subscribe(cell -> readout.setText(sentence()));
    Layout.wrap(readout);
    readout.getStyleClass().add("agreement-readout");
    node.getStyleClass().add("agreement-people");
    VBox.setVgrow(table, Priority.ALWAYS);
  }

  Node node() {
    return node;
  }

  TableView<?> table() {
    return table;
  }

  /// The columns are people, so they are made anew when these are others.
  void show(AgreementFigures now) {
    figures = Optional.of(now);
    var places = judges(now);
    var names = places.stream().map(model::person).toList();
    if (!names.equals(shown)) {
      shown = names;
      table.getColumns().clear();
      var columns = Columns.of(table).text(TEXTS.text("agreement.who"), model::person).width(140);
      for (int place : places)
        columns.number(model.person(place), "%.3f", row -> f1(row, place)).atLeast(96);
    }
    table.setItems(FXCollections.observableArrayList(places));
    if (!places.isEmpty())
      table.getSelectionModel().select(0, table.getColumns().get(Math.min(2, places.size())));
    readout.setText(sentence());
  }

  /// Those who have an item in common with somebody.
  private static List<Integer> judges(AgreementFigures now) {
    return IntStream.range(0, now.people().size())
        .filter(
            place ->
                now.report().pairs().stream()
                    .anyMatch(pair -> pair.first() == place || pair.second() == place))
        .boxed()
        .toList();
  }

  private @Nullable Double f1(int one, int other) {
    return pair(one, other)
        .filter(PairAgreement::isSupported)
        .map(pair -> pair.sets().f1())
        .orElse(null);
  }

  private Optional<PairAgreement> pair(int one, int other) {
    return figures.stream()
        .flatMap(now -> now.report().pairs().stream())
        .filter(pair -> pair.first() == Math.min(one, other))
        .filter(pair -> pair.second() == Math.max(one, other))
        .findFirst();
  }

  /// The pair under the cursor.
  private Optional<PairAgreement> here() {
    TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
    var places = new ArrayList<>(table.getItems());
    int column = cell.getColumn() - 1;
    return cell.getRow() < 0 || column < 0 || Math.max(cell.getRow(), column) >= places.size()
        ? Optional.empty()
        : pair(places.get(cell.getRow()), places.get(column));
  }

  private String sentence() {
    return here().map(this::sentence).orElse(TEXTS.text("agreement.pair.none"));
  }

  private String sentence(PairAgreement pair) {
    var sets = pair.sets();
    var one = model.person(pair.first());
    var other = model.person(pair.second());
    var f1 = sets.f1();
    var exact = sets.exactMatch();
    var jaccard = sets.meanJaccard();
    return !pair.isSupported() || f1 == null || exact == null || jaccard == null
        ? TEXTS.text("agreement.pair.few", one, other, pair.items(), PairAgreement.FEWEST_ITEMS)
        : TEXTS.text("agreement.pair", one, other, pair.items(), f1, 100 * exact, jaccard)
            + range(pair);
  }

  private String range(PairAgreement pair) {
    return figures
        .map(AgreementFigures::report)
        .map(report -> report.pairF1().get(report.pairs().indexOf(pair)).passport().interval())
        .map(range -> TEXTS.text("agreement.pair.range", range.low(), range.high()))
        .orElse("");
  }

  /// The items of the pair under the cursor on which people differ.
  Optional<String> query() {
    return here()
        .flatMap(
            pair ->
                figures.map(
                    now ->
                        "by:\"%s\" by:\"%s\" agree:<1"
                            .formatted(
                                now.people().get(pair.first()), now.people().get(pair.second()))));
  }
}
