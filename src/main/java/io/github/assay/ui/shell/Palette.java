package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.shell.PaletteViewModel.Entry;
import io.github.assay.ui.support.Sheets;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sheet that `Ctrl+K` opens: type, move with the arrows, `Enter` goes there.
final class Palette {
  private final Sheets sheets;
  private final PaletteViewModel model;
  private final TextField field = new TextField();
  private final ListView<Entry> list = new ListView<>();

  private Palette(Sheets sheets, PaletteViewModel model) {
    this.sheets = sheets;
    this.model = model;
  }

  /// Opens the sheet.
  static void open(Sheets sheets, PaletteViewModel model) {
    new Palette(sheets, model).open();
  }

  private void open() {
    field.setPromptText(TEXTS.text("shell.palette.prompt"));
    field.setAccessibleText(TEXTS.text("shell.palette.prompt"));
    field.textProperty().subscribe(model::type);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    list.setAccessibleText(TEXTS.text("shell.palette"));
    list.setPlaceholder(new Label(TEXTS.text("shell.palette.none")));
    list.setCellFactory(view -> new EntryCell());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> choose());
    model.entriesProperty().subscribe(this::show);
    var sheet = new VBox(field, list);
    sheet.getStyleClass().add("palette");
    sheets.open(sheet, field, () -> {});
  }

  private void show(List<Entry> entries) {
    list.setItems(FXCollections.observableList(entries));
    list.getSelectionModel().clearAndSelect(0);
  }

  private void move(KeyEvent event) {
    var selection = list.getSelectionModel();
    switch (event.getCode()) {
      case DOWN -> selection.selectNext();
      case UP -> selection.selectPrevious();
      case ENTER -> choose();
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, selection.getSelectedIndex() - 4));
    event.consume();
  }

  private void choose() {
    var chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null) return;
    sheets.close();
    chosen.action().run();
  }

  private static final class EntryCell extends ListCell<Entry> {
    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      setGraphic(empty || entry == null ? null : row(entry));
      setAccessibleText(empty || entry == null ? null : entry.kind() + " " + entry.title());
    }

    private static Node row(Entry entry) {
      var title = new Label(entry.title(), entry.icon().draw());
      title.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(title, Priority.ALWAYS);
      var end = new Label(entry.key().isEmpty() ? entry.kind() : entry.key());
      end.getStyleClass().add(entry.key().isEmpty() ? "hint" : "key-cap");
      end.setMinWidth(USE_PREF_SIZE);
      var row = new HBox(title, end);
      row.setMinWidth(0);
      row.setPrefWidth(1);
      return row;
    }
  }
}
