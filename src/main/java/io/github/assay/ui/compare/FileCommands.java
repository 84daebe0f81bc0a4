package io.github.assay.ui.compare;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.PrChart;
import io.github.assay.ui.support.Saving;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Takes what is shown out of the window: the chart, its points, the table in view.
final class FileCommands {
  private final CompareViewModel model;
  private final PrChart chart;
  private final Findings findings;
  private final Saving saving;

  FileCommands(CompareViewModel model, PrChart chart, Findings findings) {
    this.model = model;
    this.chart = chart;
    this.findings = findings;
    saving = new Saving(model.desk());
  }

  List<Command> all() {
    var ready = new CompareCommands(model).ready();
    return List.of(
        CompareCommands.command(
                "compare.save.picture", Icon.CHART, () -> saving.picture(chart, name("curve")))
            .on("Shortcut+E")
            .when(ready),
        CompareCommands.command(
                "compare.save.points",
                Icon.CHART,
                () -> saving.table(chart.pictureProperty().get().rows(), name("curve")))
            .on("Shortcut+Shift+E")
            .when(ready),
        CompareCommands.command(
                "compare.save.table",
                Icon.DATA,
                () -> saving.table(findings.rows(), name(findings.fileName())))
            .on("Shortcut+Shift+S")
            .when(ready),
        CompareCommands.command("compare.copy", Icon.COPY, this::copy)
            .on("Shortcut+Shift+C")
            .when(ready));
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, findings.markdown()));
  }

  /// Such as `R-0004-R-0001-validation-curve`.
  private String name(String what) {
    return model
        .pairingProperty()
        .get()
        .map(now -> now.a() + "-" + now.b() + "-" + now.part().word() + "-" + what)
        .orElse(what);
  }
}
