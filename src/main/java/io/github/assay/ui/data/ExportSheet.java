package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.store.Found;
import io.github.assay.transfer.Format;
import io.github.assay.transfer.Formats;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.RadioList;
import io.github.assay.ui.support.Sheets;
import io.github.assay.workbench.ExportKind;
import io.github.assay.workbench.Exporting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sheet on which is said what is written to a file.
final class ExportSheet {
  private static final List<Format> FORMATS =
      Formats.ALL.stream().filter(format -> format.writer().isPresent()).toList();

  private final Sheets sheets;
  private final Optional<Found> inView;
  private final Consumer<Exporting.Order> export;
  private ExportKind kind = ExportKind.ITEMS;
  private Format format = Formats.named("jsonl");

  private ExportSheet(Sheets sheets, Optional<Found> inView, Consumer<Exporting.Order> export) {
    this.sheets = sheets;
    this.inView = inView;
    this.export = export;
  }

  /// Opens the sheet.
  ///
  /// @param inView the items that are in view, if not all are
  /// @param export gets what was chosen
  static void open(Sheets sheets, Optional<Found> inView, Consumer<Exporting.Order> export) {
    new ExportSheet(sheets, inView, export).open();
  }

  private void open() {
    var heading = new Label(title());
    heading.getStyleClass().add("heading");
    var kinds =
        new RadioList<>(
            List.of(ExportKind.values()),
            each -> "export-" + word(each),
            each -> new RadioList.Words(TEXTS.text("data.export." + word(each)), hint(each)),
            each -> kind = each);
    var formats = new HBox();
    Choices.of(formats, FORMATS, Format::ending, each -> format = each).mark(format);
    formats.setMaxWidth(HBox.USE_PREF_SIZE);
    var button = new Button(TEXTS.text("data.export.button"));
    button.setId("export");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setOnAction(event -> go());
    var cancel = new Button(TEXTS.text("data.import.cancel"));
    cancel.setOnAction(event -> sheets.close());
    var buttons = new HBox(cancel, button);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getStyleClass().add("buttons");
    var sheet = new VBox(heading, kinds, formats, buttons);
    sheet.getStyleClass().add("export-sheet");
    sheets.open(sheet, kinds.chosen(), () -> {});
  }

  private String title() {
    return inView.isEmpty()
        ? TEXTS.text("data.export.title")
        : TEXTS.count("data.export.view", inView.get().count());
  }

  private String hint(ExportKind each) {
    var hint = TEXTS.text("data.export.hint." + word(each));
    if (inView.isEmpty()) return hint;
    return each.isWhole()
        ? TEXTS.text("data.export.whole", hint)
        : TEXTS.text("data.export.hint.view." + word(each));
  }

  private static String word(ExportKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void go() {
    sheets.close();
    export.accept(new Exporting.Order(kind, format, inView));
  }
}
