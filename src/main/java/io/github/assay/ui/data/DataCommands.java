package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// What can be done on the data screen, with its keys. Keys that are letters or signs work while
/// the table has the focus; elsewhere they are typed.
///
/// @param table whether the table has the focus
/// @param query whether the query has the focus
record DataCommands(
    DataView view,
    DataViewModel model,
    ObservableBooleanValue table,
    ObservableBooleanValue query) {
  List<Command> all() {
    return List.of(
        of("data.open", Icon.ANNOTATE, view::openCurrent).on("Enter").when(table),
        of("data.rewrite", Icon.WRITE, view::rewriteCurrent).on("W").when(table),
        of("data.search", Icon.SEARCH, view::focus).on("Shortcut+F"),
        of("data.slash", Icon.SEARCH, view::focus).on("Slash", "Divide").shownAs("/").when(table),
        of("data.down", Icon.DOWN, view::down).on("Down").when(query),
        of("data.up", Icon.DOWN, view::up).on("Up").shownAs("").when(query),
        of("data.clear", Icon.NO, view::back).on("Esc"),
        of("data.tick", Icon.TICKED, view.items()::turn).on("Space").when(table),
        of("data.tick.down", Icon.DOWN, () -> view.items().extend(1)).on("Shift+Down").when(table),
        of("data.tick.up", Icon.DOWN, () -> view.items().extend(-1)).on("Shift+Up").when(table),
        of("data.tick.all", Icon.TICKED, view::tickAll).on("Shortcut+A").when(table),
        bulk("data.add", Icon.NEW, BulkViewModel.Kind.ADD)
            .on("Plus", "Shift+Equals", "Add")
            .shownAs("+")
            .when(table),
        bulk("data.remove", Icon.REMOVE, BulkViewModel.Kind.REMOVE)
            .on("Minus", "Subtract")
            .shownAs("-")
            .when(table),
        bulk("data.replace", Icon.SWAP, BulkViewModel.Kind.REPLACE)
            .on("Equals")
            .shownAs("=")
            .when(table),
        of("data.queue", Icon.FORWARD, view::assign).on("Shift+Period").shownAs(">").when(table),
        of("data.flag", Icon.FLAG, view::flag).on("Shift+1").shownAs("!").when(table),
        of("data.history", Icon.HISTORY, view::turnHistory).on("H").when(table),
        of("data.twins", Icon.COPY, view::findTwins).on("D").when(table),
        of("data.like", Icon.NEIGHBOURS, view::findLike).on("S").when(table),
        of("data.near", Icon.COPY, view::findNear).on("Shift+D").when(table),
        of("data.newer", Icon.FORWARD, view::findNewer).on("N").when(table),
        of("data.difference", Icon.HISTORY, () -> DifferenceSheet.open(model))
            .on("Shortcut+D")
            .shownAs("Ctrl+D  V"),
        of("data.difference", Icon.HISTORY, () -> DifferenceSheet.open(model))
            .on("V")
            .shownAs("")
            .when(table),
        of("data.preview", Icon.MODEL, view::preview).on("M").when(table),
        of("data.columns", Icon.COLUMNS, () -> ColumnSheet.open(model.desk())),
        of("data.undo", Icon.UNDO, view.acts()::undo).on("Shortcut+Z").when(not(query)),
        of("data.redo", Icon.REDO, view.acts()::redo)
            .on("Shortcut+Y", "Shortcut+Shift+Z")
            .when(not(query)));
  }

  /// The command for a sign that was typed, for keyboards where its key is elsewhere.
  void typed(String sign) {
    switch (sign) {
      case "/" -> view.focus();
      case "+" -> view.bulk(BulkViewModel.Kind.ADD);
      case "-" -> view.bulk(BulkViewModel.Kind.REMOVE);
      case "=" -> view.bulk(BulkViewModel.Kind.REPLACE);
      case ">" -> view.assign();
      case "!" -> view.flag();
      default -> {}
    }
  }

  private Command bulk(String key, Icon icon, BulkViewModel.Kind kind) {
    return of(key, icon, () -> view.bulk(kind));
  }

  private static Command of(String key, Icon icon, Runnable action) {
    return Command.of(TEXTS.text(key), icon, action);
  }

  private static ObservableBooleanValue not(ObservableBooleanValue value) {
    return Bindings.not(value);
  }
}
