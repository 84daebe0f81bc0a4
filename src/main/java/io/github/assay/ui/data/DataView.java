package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.query.Printer;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.ui.data.DataViewModel.Listing;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.PreviewSheet;
import io.github.assay.ui.support.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The layout of the data screen: the query, how its items are spread, the table, and what was
/// decided on one item.
final class DataView {
  private final DataViewModel model;
  private final TransferCommands transfer;
  private final ViewCommands views;
  private final TickedActs acts;
  private final HistoryPane history = new HistoryPane();
  private List<Command> commands = List.of();
  private boolean focusWanted;

  @FXML private StackPane root;
  @FXML private StackPane page;
  @FXML private TextField search;
  @FXML private VBox complaint;
  @FXML private VBox proposals;
  @FXML private Label count;
  @FXML private Button viewsButton;
  @FXML private ListView<FacetLine> facets;
  @FXML private VBox content;
  @FXML private TableView<Slot> table;
  @FXML private FlowPane bulkBar;
  @FXML private Label ticked;

  DataView(DataViewModel model) {
    this.model = model;
    transfer = new TransferCommands(model);
    var kept = new ViewsViewModel(model);
    views = new ViewCommands(kept);
    acts = new TickedActs(model, kept);
  }

  private record Parts(QueryBar query, ItemTable items) {}

  private @Nullable Parts parts;

  private Parts parts() {
    var made = parts;
    if (made == null) {
      made =
          new Parts(
              new QueryBar(model, search, proposals, complaint),
              new ItemTable(table, model.ticks()));
      parts = made;
    }
    return made;
  }

  @FXML
  void initialize() {
    parts().query().begin();
    items().begin(this::openCurrent);
    new FacetPane(model, facets).begin();
    var own = new DataCommands(this, model, table.focusedProperty(), search.focusedProperty());
    var all = own.all();
    var export = transfer.exporting().on("E").shownAs("").when(table.focusedProperty());
    commands = Stream.of(all, transfer.all(), List.of(export)).flatMap(List::stream).toList();
    table.setOnKeyTyped(event -> own.typed(event.getCharacter()));
    views.listing().equip(viewsButton).setGraphic(Icon.VIEW.draw());
    search.setOnAction(event -> submit());
    table.getSelectionModel().selectedItemProperty().subscribe(slot -> readHistory());
    for (Command command : all)
      if (List.of("+", "-", "=", ">", "!").contains(command.shown()))
        bulkBar
            .getChildren()
            .add(KeyHint.of(command.when(model.ticks().sizeProperty().greaterThan(0))));
    model.ticks().sizeProperty().subscribe(size -> showTicks(size.intValue()));
    model.desk().settings().currentProperty().subscribe(settings -> hideColumns());
    table.widthProperty().subscribe(width -> hideColumns());
    model.stateProperty().subscribe(this::show);
    model.lookingProperty().subscribe(_ -> model.listing().ifPresent(this::tell));
  }

  private void hideColumns() {
    items().hide(ColumnSheet.hidden(model.desk().settings().current()));
  }

  List<Command> commands() {
    return Stream.concat(commands.stream(), views.all().stream()).toList();
  }

  ItemTable items() {
    return parts().items();
  }

  /// Asks for a file to be taken in.
  void takeIn() {
    transfer.importing().run();
  }

  /// Puts the focus into the query, as soon as it is in view.
  void focus() {
    focusWanted = search.getScene() == null;
    search.requestFocus();
    search.end();
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
        show(listing);
        yield page;
      }
    };
  }

  private void show(Listing listing) {
    int at = table.getSelectionModel().getSelectedIndex();
    table.setPlaceholder(nothing());
    table.setItems(listing.rows());
    if (at >= 0 && !listing.rows().isEmpty())
      table.getSelectionModel().clearAndSelect(Math.min(at, listing.rows().size() - 1));
    tell(listing);
  }

  /// Tells how much was found, or that it is being looked for.
  private void tell(Listing listing) {
    if (model.lookingProperty().get()) {
      count.setText(TEXTS.text("data.looking"));
      return;
    }
    var seconds = listing.taken().toMillis() / 1000.0;
    var order = listing.found().isRanked() ? TEXTS.text("data.ranked") : "";
    count.setText(
        listing.query() instanceof Query.All
            ? TEXTS.count("data.count", listing.all())
            : TEXTS.text("data.matches", listing.found().count(), listing.all(), order, seconds));
  }

  private Node nothing() {
    return Moment.of(Icon.SEARCH, TEXTS.text("data.nothing"), TEXTS.text("data.nothing.hint"));
  }

  private Button toImport() {
    var button = transfer.importing().equip(new Button(TEXTS.text("data.import")));
    button.getStyleClass().add("accent");
    return button;
  }

  private void showTicks(int size) {
    bulkBar.setVisible(size > 0);
    bulkBar.setManaged(size > 0);
    ticked.setText(TEXTS.count("data.ticked", size));
  }

  void openCurrent() {
    items().current().ifPresent(model::open);
  }

  void rewriteCurrent() {
    items().current().ifPresent(model::rewrite);
  }

  /// Shows what a model reads of the item under the cursor.
  void preview() {
    items().current().ifPresent(row -> PreviewSheet.open(model.desk(), row.item().id()));
  }

  private void submit() {
    if (parts().query().take()) return;
    parts().query().hide();
    items().enter();
  }

  void down() {
    if (parts().query().isOpen()) parts().query().move(1);
    else items().enter();
  }

  void up() {
    parts().query().move(-1);
  }

  /// Takes away what lies on top; at last, the query.
  void back() {
    if (parts().query().isOpen()) parts().query().hide();
    else if (content.getChildren().contains(history)) content.getChildren().remove(history);
    else if (model.ticks().sizeProperty().get() > 0) model.ticks().clear();
    else {
      model.queryProperty().set("");
      focus();
    }
  }

  void tickAll() {
    model.listing().ifPresent(listing -> model.ticks().all(listing.found().count()));
  }

  /// Without a tick, the row under the cursor is meant.
  void bulk(BulkViewModel.Kind kind) {
    if (model.ticks().sizeProperty().get() == 0) items().turn();
    int items = model.ticks().sizeProperty().get();
    if (items > 0)
      BulkSheet.open(model.desk().window().sheets(), new BulkViewModel(model, kind), items);
  }

  TickedActs acts() {
    return acts;
  }

  void flag() {
    meant().ifPresent(acts::flag);
  }

  void assign() {
    meant().ifPresent(acts::assign);
  }

  /// What is ticked; without a tick, the row under the cursor.
  private Optional<Ticks.Frozen> meant() {
    return model.ticks().sizeProperty().get() > 0
        ? Optional.of(model.ticks().freeze())
        : items().current().map(row -> Ticks.only(row.item().id()));
  }

  void turnHistory() {
    if (!content.getChildren().remove(history)) {
      content.getChildren().add(history);
      readHistory();
    }
  }

  private void readHistory() {
    if (content == null || !content.getChildren().contains(history)) return;
    items()
        .current()
        .ifPresent(
            row ->
                model.history(
                    row, read -> history.show(read, model.namesProperty().get().vocabulary())));
  }

  void findTwins() {
    find(Term.SameAs::new);
  }

  /// Finds the items that nearly read as the one under the cursor.
  void findNear() {
    find(Term.NearTo::new);
  }

  /// Finds the items that read most like the one under the cursor.
  void findLike() {
    find(Term.Like::new);
  }

  /// Finds the newest version of the text under the cursor.
  void findNewer() {
    items()
        .current()
        .map(row -> row.facts().newer())
        .ifPresent(
            newer -> {
              if (newer.isEmpty()) model.say("data.newer.none");
              else find(new Term.Origin(Term.Place.ID, newer));
            });
  }

  private void find(Function<String, Term> term) {
    items().current().map(row -> term.apply(row.item().id())).ifPresent(this::find);
  }

  private void find(Term term) {
    model.queryProperty().set(Printer.withIds(new Query.Is(term)));
  }
}
