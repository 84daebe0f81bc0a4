package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.store.Merged;
import io.github.assay.store.Merged.Doubt;
import io.github.assay.store.Merged.Kind;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet that tells what would come from a colleague's file, before it is merged.
final class MergeSheet {
  private static final double ROWS = 5.5 * 2.3 * 14;

  private final Sheets sheets;
  private final String file;
  private final Merged merged;

  /// @param file its name
  /// @param merged what would come
  MergeSheet(Sheets sheets, String file, Merged merged) {
    this.sheets = sheets;
    this.file = file;
    this.merged = merged;
  }

  /// Opens the sheet.
  ///
  /// @param merge does it
  void open(Runnable merge) {
    var heading = new Label(TEXTS.text("data.merge.title", file));
    heading.getStyleClass().add("heading");
    var hint = new Label(TEXTS.text(merged.isNothing() ? "data.merge.nothing" : "data.merge.hint"));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    var sheet = new VBox(heading, hint);
    sheet.getStyleClass().add("edit-sheet");
    sheet.getChildren().add(lines());
    if (!merged.doubts().isEmpty()) sheet.getChildren().addAll(doubtful(), doubts());
    var go = new Button(TEXTS.text("data.merge.button"));
    go.setId("merge-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setDisable(merged.isNothing());
    go.setOnAction(
        event -> {
          sheets.close();
          merge.run();
        });
    var cancel = new Button(TEXTS.text("data.import.cancel"));
    cancel.setOnAction(event -> sheets.close());
    var row = new HBox(cancel, go);
    row.setAlignment(Pos.CENTER_RIGHT);
    row.getStyleClass().add("buttons");
    sheet.getChildren().add(row);
    sheets.open(sheet, merged.isNothing() ? cancel : go, () -> {});
  }

  private Node lines() {
    var box = new VBox();
    box.getStyleClass().add("import-lines");
    var lines = new ArrayList<String>();
    for (Map.Entry<Kind, Integer> came : merged.came().entrySet())
      if (came.getKey() != Kind.BATCH)
        lines.add(TEXTS.count("data.merge." + word(came.getKey()), came.getValue()));
    for (Merged.Renamed renamed : merged.renamed())
      lines.add(TEXTS.text("data.merge.renamed", renamed.from(), renamed.to()));
    for (Merged.Left left : merged.left()) lines.add(TEXTS.text("data.merge.left", left.text()));
    for (String line : lines) {
      var label = new Label(line);
      Layout.wrap(label);
      box.getChildren().add(label);
    }
    return box;
  }

  private Node doubtful() {
    var label =
        new Label(TEXTS.count("data.merge.doubts", merged.doubts().size()), Icon.CONFLICT.draw());
    label.getStyleClass().add("import-bad");
    Layout.wrap(label);
    return label;
  }

  private Region doubts() {
    var table = new TableView<Doubt>();
    table.setId("doubts");
    table.setAccessibleText(TEXTS.text("data.merge.doubts.table"));
    table.getStyleClass().add("quiet-table");
    table.setPrefHeight(ROWS);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Columns.of(table)
        .text(TEXTS.text("data.merge.item"), Doubt::item)
        .atLeast(140)
        .text(TEXTS.text("data.merge.who"), Doubt::seat)
        .atLeast(110)
        .text(TEXTS.text("data.merge.differs"), doubt -> about(doubt.tags()))
        .atLeast(240);
    table.setItems(FXCollections.observableArrayList(merged.doubts()));
    return table;
  }

  private static String about(List<String> tags) {
    return tags.isEmpty() ? TEXTS.text("data.merge.end") : String.join(" | ", tags);
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
