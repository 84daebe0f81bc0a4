package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.QuietTable;
import io.github.assay.ui.support.Sheets;
import io.github.assay.workbench.Viewing.View;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The sheet with all saved views, on which they are opened, renamed and deleted.
final class ViewsSheet {
  private final ViewsViewModel model;
  private final TableView<View> table = new TableView<>();

  private ViewsSheet(ViewsViewModel model) {
    this.model = model;
  }

  static void open(ViewsViewModel model) {
    new ViewsSheet(model).open();
  }

  private Sheets sheets() {
    return model.data().desk().window().sheets();
  }

  private void open() {
    var heading = new Label(TEXTS.text("data.views"));
    heading.getStyleClass().add("heading");
    QuietTable.dress(table, "views", TEXTS.text("data.views"));
    QuietTable.say(table, new Label(TEXTS.text("data.views.none")));
    table.setPrefHeight(280);
    Columns.of(table)
        .text(TEXTS.text("data.view.name"), View::name)
        .width(220)
        .text(TEXTS.text("data.search"), View::query)
        .width(360);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) current().ifPresent(this::show);
        });
    var hint = new Label(TEXTS.text("data.views.hint"));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    var sheet = new VBox(heading, table, hint);
    sheet.getStyleClass().add("edit-sheet");
    ChangeListener<List<View>> follower = (property, before, now) -> fill(now);
    model.viewsProperty().addListener(follower);
    fill(model.viewsProperty().get());
    sheets().open(sheet, table, () -> model.viewsProperty().removeListener(follower));
  }

  private void fill(List<View> views) {
    int at = table.getSelectionModel().getSelectedIndex();
    table.setItems(FXCollections.observableArrayList(views));
    if (!views.isEmpty()) table.getSelectionModel().select(Math.clamp(at, 0, views.size() - 1));
  }

  private Optional<View> current() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void show(View view) {
    sheets().close();
    model.open(view);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> current().ifPresent(this::show);
      case F2 -> current().ifPresent(this::rename);
      case DELETE -> current().ifPresent(model::delete);
      case Z -> {
        if (!event.isShortcutDown()) return;
        model.restore();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void rename(View view) {
    sheets()
        .ask(
            new Sheets.Question(
                TEXTS.text("data.view.rename", view.name()),
                TEXTS.text("data.view.rename.hint"),
                view.name(),
                TEXTS.text("data.view.rename.button")),
            name -> {
              model.rename(view, name);
              open(model);
            });
  }
}
