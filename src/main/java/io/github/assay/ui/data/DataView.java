package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.ui.data.DataViewModel.Listing;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Browsing.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the data screen: a search and a table.
final class DataView {
  private final DataViewModel model;
  private final TransferCommands transfer;
  private List<Command> commands = List.of();
  private boolean focusWanted;

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private TextField search;
  @FXML private Label count;
  @FXML private TableView<Slot> table;
  @FXML private TableColumn<Slot, Slot> item;
  @FXML private TableColumn<Slot, Slot> title;
  @FXML private TableColumn<Slot, Slot> gold;
  @FXML private TableColumn<Slot, Slot> own;
  @FXML private TableColumn<Slot, Slot> part;
  @FXML private TableColumn<Slot, Slot> source;

  DataView(DataViewModel model) {
    this.model = model;
    transfer = new TransferCommands(model.desk(), model::load);
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(model.queryProperty());
    table.setPlaceholder(new Label(TEXTS.text("data.nothing")));
    table.setRowFactory(view -> row());
    text(item, "id-cell", row -> row.item().id());
    text(title, "title-cell", row -> row.item().title());
    text(part, "hint-cell", row -> row.part().word());
    text(source, "hint-cell", row -> row.item().origin().source());
    gold.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    gold.setCellFactory(column -> new TagsCell(TagsCell::gold));
    own.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    own.setCellFactory(column -> new TagsCell(TagsCell::own));
    commands =
        List.of(
            Command.of(TEXTS.text("data.open"), Icon.ANNOTATE, this::openSelected)
                .on("Enter")
                .when(table.getSelectionModel().selectedItemProperty().isNotNull()),
            Command.of(TEXTS.text("data.search"), Icon.SEARCH, this::focus)
                .on("Shortcut+F", "Slash"),
            Command.of(TEXTS.text("data.down"), Icon.DOWN, this::enterTable)
                .on("Down")
                .when(search.focusedProperty()),
            Command.of(TEXTS.text("data.clear"), Icon.NO, this::clear).on("Esc"));
    model.stateProperty().subscribe(this::show);
  }

  List<Command> commands() {
    return Stream.concat(commands.stream(), transfer.all().stream()).toList();
  }

  /// Asks for a file to be taken in.
  void takeIn() {
    transfer.importing().run();
  }

  /// Puts the focus into the search, as soon as it is in view.
  void focus() {
    focusWanted = search.getScene() == null;
    search.requestFocus();
    search.selectAll();
  }

  private void show(State<Listing> state) {
    Layout.put(root, node(state));
    if (focusWanted) focus();
  }

  private Node node(State<Listing> state) {
    return switch (state) {
      case State.Loading<Listing>() -> Moment.loading(TEXTS.text("data.loading"));
      case State.Empty<Listing>() ->
          Moment.of(
              Icon.EMPTY, TEXTS.text("data.empty"), TEXTS.text("data.empty.hint"), toImport());
      case State.Failed<Listing>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("data.failed"), reason);
      case State.Ready<Listing>(var listing) -> {
        table.setItems(listing.rows());
        count.setText(count(listing));
        yield page;
      }
    };
  }

  private Button toImport() {
    var button = transfer.importing().equip(new Button(TEXTS.text("data.import")));
    button.getStyleClass().add("accent");
    return button;
  }

  private String count(Listing listing) {
    if (model.queryProperty().get().isBlank()) return TEXTS.count("data.count", listing.all());
    var shown = listing.rows().size();
    return shown < listing.matches()
        ? TEXTS.text("data.best", listing.matches(), listing.all(), shown)
        : TEXTS.text("data.matches", listing.matches(), listing.all());
  }

  private void openSelected() {
    var selected = table.getSelectionModel().getSelectedItem();
    if (selected != null) selected.row().ifPresent(model::open);
  }

  private void enterTable() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
  }

  private void clear() {
    model.queryProperty().set("");
    focus();
  }

  private TableRow<Slot> row() {
    var row = new TableRow<Slot>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && row.getItem() != null) openSelected();
        });
    return row;
  }

  private static void text(
      TableColumn<Slot, Slot> column, String style, Function<Row, String> text) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(view -> new TextCell(style, text));
  }
}
