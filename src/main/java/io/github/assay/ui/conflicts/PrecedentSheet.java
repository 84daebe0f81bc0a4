package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Precedent;
import io.github.assay.workbench.Precedents;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows what a precedent would settle before it is kept.
final class PrecedentSheet {
  private PrecedentSheet() {}

  static void open(ConflictsViewModel model, Precedents.Preview preview) {
    var vocabulary = model.vocabulary();
    var heading = new Label(TEXTS.text("conflicts.precedent.title"));
    heading.getStyleClass().add("heading");
    var says = label(says(preview.precedent(), vocabulary), "precedent-says");
    var does =
        label(
            TEXTS.text(
                "conflicts.precedent.does",
                preview.plans().size(),
                preview.added(),
                preview.removed()),
            "precedent-does");
    var sheet = new VBox(heading, says, does);
    if (!preview.left().isEmpty()) sheet.getChildren().add(label(left(preview), "hint"));
    boolean lacksNote = preview.needsNote() && preview.precedent().basis().note().isEmpty();
    if (lacksNote)
      sheet.getChildren().add(label(TEXTS.text("conflicts.precedent.note"), "complaint"));
    var sheets = model.desk().window().sheets();
    var close = new Button(TEXTS.text("conflicts.precedent.close"));
    close.setOnAction(event -> sheets.close());
    var apply = new Button(TEXTS.text("conflicts.precedent.apply"));
    apply.setId("apply");
    apply.getStyleClass().add("accent");
    apply.setDefaultButton(true);
    apply.setDisable(lacksNote || preview.plans().isEmpty());
    apply.setOnAction(
        event -> {
          sheets.close();
          model.precedents().apply(preview);
        });
    var buttons = new HBox(close, apply);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getStyleClass().add("buttons");
    sheet.getChildren().add(buttons);
    sheet.getStyleClass().add("export-sheet");
    sheets.open(sheet, apply.isDisabled() ? close : apply, () -> {});
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    Layout.wrap(label);
    return label;
  }

  /// What a precedent says, such as `Conflicts about a | b are ruled: a applies, b does not apply`.
  static String says(Precedent precedent, Vocabulary vocabulary) {
    return TEXTS.text(
        "conflicts.precedent.says",
        Lot.title(precedent.matter(), vocabulary),
        verdicts(precedent, vocabulary));
  }

  /// What a precedent says of each tag, such as `a applies, b does not apply`.
  static String verdicts(Precedent precedent, Vocabulary vocabulary) {
    return precedent.verdicts().entrySet().stream()
        .map(
            entry ->
                TEXTS.text(
                    "conflicts.precedent." + entry.getValue().name().toLowerCase(Locale.ROOT),
                    vocabulary.nameOf(entry.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static String left(Precedents.Preview preview) {
    return preview.left().stream()
        .collect(Collectors.groupingBy(Precedents.Left::why, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(
            entry ->
                TEXTS.text(
                    "conflicts.left." + entry.getKey().name().toLowerCase(Locale.ROOT),
                    entry.getValue()))
        .collect(Collectors.joining("; "));
  }
}
