package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.store.Found.Spread;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How the items in view are spread over tags, split and gold; each number leads to its items.
final class FacetPane {
  private final DataViewModel model;
  private final ListView<FacetLine> list;
  private final Label counting = new Label(TEXTS.text("data.spread.counting"));

  FacetPane(DataViewModel model, ListView<FacetLine> list) {
    this.model = model;
    this.list = list;
  }

  void begin() {
    list.setAccessibleText(TEXTS.text("data.spread"));
    list.setCellFactory(view -> new Cell());
    counting.getStyleClass().add("hint");
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) narrow(list.getSelectionModel().getSelectedItem());
        });
    model.spreadProperty().subscribe(this::show);
    model.namesProperty().subscribe(names -> show(model.spreadProperty().get()));
  }

  private void show(Optional<Spread> spread) {
    int at = list.getSelectionModel().getSelectedIndex();
    list.setPlaceholder(spread.isEmpty() ? counting : new Region());
    list.setItems(
        FXCollections.observableList(
            spread
                .map(known -> FacetLine.of(known, model.namesProperty().get().vocabulary()))
                .orElse(List.of())));
    if (at >= 0) list.getSelectionModel().select(Math.min(at, list.getItems().size() - 1));
  }

  private void narrow(@Nullable FacetLine line) {
    if (line instanceof FacetLine.Share share) model.narrow(share.term());
  }

  /// Draws a line.
  private final class Cell extends ListCell<FacetLine> {
    private final Label name = new Label();
    private final Label items = new Label();
    private final HBox row = new HBox();

    private Cell() {
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      items.getStyleClass().addAll("number", "hint");
      items.setMinWidth(Region.USE_PREF_SIZE);
      row.getStyleClass().add("facet-line");
      row.getChildren().addAll(name, space, items);
      setPrefWidth(0);
      setOnMouseClicked(event -> narrow(getItem()));
    }

    @Override
    protected void updateItem(@Nullable FacetLine line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(empty || line == null ? null : row);
      setAccessibleText("");
      name.getStyleClass().remove("section");
      switch (line) {
        case null -> {}
        case FacetLine.Heading(var title) -> {
          name.setText(title);
          name.getStyleClass().add("section");
          items.setText("");
        }
        case FacetLine.Share(var title, var number, var _) -> {
          name.setText(title);
          items.setText(TEXTS.text("data.number", number));
          setAccessibleText(title + " " + number);
        }
      }
    }
  }
}
