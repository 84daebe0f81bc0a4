package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Revoking;
import io.github.assay.workbench.Revoking.Restored;
import io.github.assay.workbench.Revoking.Rulings;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows what revoking a precedent would do before it is done.
final class RevokeSheet {
  private RevokeSheet() {}

  static void open(ConflictsViewModel model, Revoking.Preview preview) {
    var heading = new Label(TEXTS.text("conflicts.revoke.title", preview.precedent().number()));
    heading.getStyleClass().add("heading");
    var says = new Label(PrecedentSheet.says(preview.precedent(), model.vocabulary()));
    Layout.wrap(says);
    ObjectProperty<Rulings> rulings = new SimpleObjectProperty<>(Rulings.TAKEN_BACK);
    var pane = new FlowPane(2, 2);
    Choices.of(pane, List.of(Rulings.TAKEN_BACK, Rulings.KEPT), RevokeSheet::name, rulings::set)
        .mark(rulings.get());
    var effect = new Label();
    effect.getStyleClass().add("hint");
    Layout.wrap(effect);
    effect.textProperty().bind(rulings.map(now -> effect(preview, now)));
    var sheets = model.desk().window().sheets();
    var go = new Button(TEXTS.text("conflicts.revoke.go"));
    go.setId("revoke");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(
        event -> {
          sheets.close();
          model.precedents().revoke(preview, rulings.get());
        });
    var buttons = new HBox(go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    var sheet = new VBox(heading, says, pane, effect, buttons);
    sheet.getStyleClass().add("question");
    sheets.open(sheet, go, () -> {});
  }

  private static String name(Rulings rulings) {
    return TEXTS.text(rulings == Rulings.KEPT ? "conflicts.revoke.keep" : "conflicts.revoke.back");
  }

  private static String effect(Revoking.Preview preview, Rulings rulings) {
    int items = preview.items().size();
    if (rulings == Rulings.KEPT) return TEXTS.count("conflicts.revoke.kept", items);
    int ruled = (int) preview.items().stream().filter(Restored::isRuled).count();
    return TEXTS.text("conflicts.revoke.restored", items, ruled, items - ruled);
  }
}
