package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.QuietTable;
import io.github.assay.ui.support.ShareBar;
import io.github.assay.workbench.Statistics.Bin;
import io.github.assay.workbench.Statistics.FacetUse;
import io.github.assay.workbench.Statistics.Use;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.collections.FXCollections;
import javafx.scene.control.TableView;

/// Makes the tables, whose bars are drawn beside their numbers.
final class Tables {
  private Tables() {}

  static <S> TableView<S> table(String id) {
    return QuietTable.of(
        id, TEXTS.text("statistics.table." + id), TEXTS.text("statistics.nothing." + id));
  }

  /// Shows rows, if they are others than before, and keeps the place of the cursor.
  static <S> void fill(TableView<S> table, List<S> rows) {
    if (rows.equals(table.getItems())) return;
    int row = table.getSelectionModel().getSelectedIndex();
    var order = List.copyOf(table.getSortOrder());
    table.setItems(FXCollections.observableArrayList(rows));
    table.getSortOrder().setAll(order);
    if (!rows.isEmpty()) table.getSelectionModel().select(Math.clamp(row, 0, rows.size() - 1));
  }

  /// A bar as long as its number among the numbers of the table.
  static <S> Function<S, ShareBar> bar(TableView<S> table, ToIntFunction<S> number) {
    return row -> {
      int most = Math.max(1, table.getItems().stream().mapToInt(number).max().orElse(1));
      int here = number.applyAsInt(row);
      return new ShareBar(
          (double) Math.max(0, here) / most, String.format(Locale.ENGLISH, "%,d", here));
    };
  }

  static TableView<Use> uses() {
    TableView<Use> table = table("uses");
    Columns.of(table)
        .text(TEXTS.text("statistics.tag"), Use::name)
        .width(180)
        .text(TEXTS.text("statistics.facet"), Use::facet)
        .width(110)
        .number(TEXTS.text("statistics.share"), "%.1f %%", use -> 100 * use.share())
        .width(84)
        .number(TEXTS.text("statistics.gold"), "%,.0f", Use::gold)
        .bars(bar(table, Use::gold)::apply)
        .width(220);
    return table;
  }

  static TableView<FacetUse> facets() {
    TableView<FacetUse> table = table("facets");
    Columns.of(table)
        .text(TEXTS.text("statistics.facet"), Tables::name)
        .width(130)
        .number(TEXTS.text("statistics.tags"), "%,.0f", FacetUse::tags)
        .width(60)
        .number(TEXTS.text("statistics.labels"), "%,.0f", FacetUse::labels)
        .width(76)
        .number(TEXTS.text("statistics.gold"), "%,.0f", FacetUse::items)
        .width(90);
    table.getStyleClass().add("statistics-side");
    return table;
  }

  static String name(FacetUse use) {
    return use.facet().isEmpty() ? TEXTS.text("statistics.facet.none") : use.facet();
  }

  /// @param key of the title of the range
  static TableView<Bin> bins(String id, String key) {
    TableView<Bin> table = table(id);
    Columns.of(table)
        .number(TEXTS.text(key), Bin::from, Tables::range)
        .exactly(110)
        .number(
            TEXTS.text("statistics.share"),
            "%.1f %%",
            bin ->
                100.0
                    * bin.items()
                    / Math.max(1, table.getItems().stream().mapToLong(Bin::items).sum()))
        .exactly(84)
        .number(TEXTS.text("statistics.items"), "%,.0f", Bin::items)
        .bars(bar(table, Bin::items)::apply)
        .width(260);
    return table;
  }

  private static String range(Bin bin) {
    return bin.from() == bin.to()
        ? String.format(Locale.ENGLISH, "%,d", bin.from())
        : String.format(Locale.ENGLISH, "%,d–%,d", bin.from(), bin.to());
  }
}
