package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.ConflictDetail.Row;
import io.github.assay.workbench.ConflictDetail.Said;
import io.github.assay.workbench.ConflictDetail.Voice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks somebody who finished the item to look at it again. It begins with the person who is most
/// alone on the tag under the cursor, and a question about that.
final class AskSheet {
  private final ConflictsViewModel model;
  private final Case shown;
  private final Optional<Row> row;
  private final List<Integer> places;
  private final TextField field = new TextField();
  private int place;
  private String offered = "";

  private AskSheet(ConflictsViewModel model, Case shown, Optional<Integer> tag) {
    this.model = model;
    this.shown = shown;
    row =
        shown.detail().rows().stream()
            .filter(each -> tag.filter(id -> id == each.tag()).isPresent())
            .findFirst();
    places =
        IntStream.range(0, voices().size())
            .filter(at -> voices().get(at).labels().outcome().isVote())
            .boxed()
            .toList();
  }

  /// Opens it if anybody finished the item.
  ///
  /// @param tag under the cursor
  static void open(ConflictsViewModel model, Case shown, Optional<Integer> tag) {
    var sheet = new AskSheet(model, shown, tag);
    if (sheet.places.isEmpty()) model.say("conflicts.ask.nobody");
    else sheet.open();
  }

  private void open() {
    var heading = new Label(TEXTS.text("conflicts.ask.title"));
    heading.getStyleClass().add("heading");
    var hint = new Label(TEXTS.text("conflicts.ask.hint"));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    field.setAccessibleText(TEXTS.text("conflicts.ask.title"));
    field.setId("question");
    var people = new FlowPane();
    people.setHgap(2);
    people.setVgap(2);
    Choices.of(people, places, at -> model.name(shown, at), this::choose).mark(mostAlone());
    choose(mostAlone());
    var send = new Button(TEXTS.text("conflicts.ask.send"));
    send.getStyleClass().add("accent");
    send.setDefaultButton(true);
    send.disableProperty().bind(field.textProperty().map(String::isBlank));
    send.setOnAction(event -> send());
    var buttons = new HBox(send);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    var sheet = new VBox(heading, hint, people, field, buttons);
    sheet.getStyleClass().add("question");
    model.desk().window().sheets().open(sheet, field, () -> {});
    field.selectAll();
  }

  private List<Voice> voices() {
    return shown.detail().voices();
  }

  /// Who says of the tag what the fewest say.
  private int mostAlone() {
    return places.stream()
        .min(Comparator.comparingLong(at -> row.map(each -> alike(each, at)).orElse(0L)))
        .orElseThrow();
  }

  private long alike(Row each, int at) {
    boolean isYes = each.said().get(at) == Said.YES;
    return places.stream().filter(other -> (each.said().get(other) == Said.YES) == isYes).count();
  }

  private void choose(int at) {
    place = at;
    if (!field.getText().equals(offered)) return;
    offered = row.map(each -> question(each, at)).orElse("");
    field.setText(offered);
  }

  private String question(Row each, int at) {
    var tag = shown.vocabulary().nameOf(each.tag());
    boolean isYes = each.said().get(at) == Said.YES;
    return TEXTS.text(isYes ? "conflicts.ask.why" : "conflicts.ask.whether", tag);
  }

  private void send() {
    var text = field.getText();
    model.desk().window().sheets().close();
    model.ask(shown.detail().item().id(), voices().get(place).person(), text);
  }
}
