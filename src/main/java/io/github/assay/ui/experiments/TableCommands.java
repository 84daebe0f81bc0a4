package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Saving;
import io.github.assay.ui.support.State;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Takes the table in view out of the window.
///
/// @param table the one in view
record TableCommands(ExperimentsViewModel model, Supplier<TableView<?>> table) {
  List<Command> all() {
    var ready =
        Bindings.createBooleanBinding(
            () -> model.stateProperty().get() instanceof State.Ready, model.stateProperty());
    return List.of(
        Command.of(TEXTS.text("experiments.copy"), Icon.COPY, this::copy)
            .on("Shortcut+Shift+C")
            .when(ready),
        Command.of(TEXTS.text("experiments.save"), Icon.DATA, this::save)
            .on("Shortcut+Shift+S")
            .when(ready));
  }

  private void copy() {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, Columns.markdown(table.get())));
  }

  private void save() {
    var part = model.partProperty().get().word();
    var what = model.detailProperty().get().isPresent() ? model.selectedProperty().get() : "runs";
    new Saving(model.desk()).table(Columns.rows(table.get()), what + "-" + part);
  }
}
