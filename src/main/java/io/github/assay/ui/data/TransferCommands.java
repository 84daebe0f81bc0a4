package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.query.Query;
import io.github.assay.store.Found;
import io.github.assay.transfer.Formats;
import io.github.assay.transfer.Input;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.FileChoosing;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Exporting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes files in, and writes what there is to files.
///
/// @param model what is in view, which can be written alone
record TransferCommands(DataViewModel model) {
  private static final List<String> PATTERNS =
      List.of("*.csv", "*.tsv", "*.tab", "*.json", "*.jsonl", "*.ndjson", "*.gz", "*.deb822", "*");

  List<Command> all() {
    return List.of(importing(), exporting(), new MergeCommands(model).merging());
  }

  Command importing() {
    return Command.of(TEXTS.text("data.import"), Icon.IMPORT, this::chooseImport).on("Shortcut+I");
  }

  Command exporting() {
    return Command.of(
            TEXTS.text("data.export"),
            Icon.EXPORT,
            () -> ExportSheet.open(desk().window().sheets(), inView(), this::chooseExport))
        .on("Shortcut+E");
  }

  private Desk desk() {
    return model.desk();
  }

  /// What the query in view found; empty if all items are in view.
  private Optional<Found> inView() {
    return model
        .listing()
        .filter(listing -> !(listing.query() instanceof Query.All))
        .map(DataViewModel.Listing::found);
  }

  private void chooseImport() {
    desk()
        .window()
        .files()
        .open(
            new FileChoosing.Request(
                TEXTS.text("data.import.choose"), "", TEXTS.text("data.files"), PATTERNS))
        .map(Input::of)
        .ifPresent(this::look);
  }

  private void look(Input input) {
    desk()
        .store()
        .apart()
        .run(
            () -> desk().workbench().importing().look(input),
            seen ->
                ImportSheet.open(
                    desk().window().sheets(),
                    new ImportViewModel(desk(), input, seen, model::load)),
            desk().failures());
  }

  private void chooseExport(Exporting.Order order) {
    var name = order.kind().name().toLowerCase(Locale.ROOT) + order.format().ending();
    desk()
        .window()
        .files()
        .save(
            new FileChoosing.Request(
                TEXTS.text("data.export.choose"),
                name,
                order.format().name(),
                List.of("*" + order.format().ending())))
        .ifPresent(file -> export(named(order, file), file));
  }

  /// In the format that the name tells, if it tells one.
  private static Exporting.Order named(Exporting.Order order, Path file) {
    return Formats.byName(file.toString())
        .filter(format -> format.writer().isPresent())
        .map(format -> new Exporting.Order(order.kind(), format, order.items()))
        .orElse(order);
  }

  private void export(Exporting.Order order, Path file) {
    var jobs = desk().window().jobs();
    var job = jobs.begin(TEXTS.text("data.exporting", file.getFileName()));
    jobs.step(
        job,
        desk().store(),
        progress -> desk().workbench().exporting().toFile(order, file, progress),
        report -> {
          jobs.end(job);
          desk()
              .status()
              .say(Status.Tone.SAVED, TEXTS.text("data.exported", report.records(), report.file()));
        });
  }
}
