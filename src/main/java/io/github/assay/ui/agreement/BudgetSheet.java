package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.agreement.TagAgreement;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Budgeting.Plan;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Plans how many more items two people have to finish until agreement on a tag is known well
/// enough, and makes those that are there the queue.
final class BudgetSheet {
  private static final String USUAL = "0.05";
  private static final Duration PAUSE = Duration.ofMillis(120);

  private final AgreementViewModel model;
  private final TagAgreement tag;
  private final String name;
  private final Latest questions;
  private final TextField width = new TextField(USUAL);
  private final Label now = new Label();
  private final Label takes = new Label();
  private final Button serve = new Button(TEXTS.text("agreement.budget.serve"));
  private Optional<Plan> plan = Optional.empty();

  BudgetSheet(AgreementViewModel model, TagAgreement tag) {
    this.model = model;
    this.tag = tag;
    name = model.figures().map(figures -> figures.name(tag.tag())).orElse("");
    questions = new Latest(model.desk().store(), PAUSE);
  }

  void open() {
    var heading = new Label(TEXTS.text("agreement.budget.title", name));
    heading.getStyleClass().add("heading");
    var asks = new Label(TEXTS.text("agreement.budget.width"));
    asks.setLabelFor(width);
    width.setId("width");
    width.setPrefColumnCount(6);
    width.setAccessibleText(asks.getText());
    var line = new HBox(asks, width);
    line.getStyleClass().add("budget-width");
    line.setAlignment(Pos.CENTER_LEFT);
    for (Label label : new Label[] {heading, now, takes}) Layout.wrap(label);
    now.getStyleClass().add("hint");
    takes.setId("takes");
    serve.getStyleClass().add("accent");
    serve.setDefaultButton(true);
    serve.setDisable(true);
    serve.setOnAction(event -> plan.ifPresent(this::serve));
    var row = new HBox(serve);
    row.setAlignment(Pos.CENTER_RIGHT);
    var sheet = new VBox(heading, line, now, takes, row);
    sheet.getStyleClass().add("question");
    width.textProperty().subscribe(this::ask);
    model.desk().window().sheets().open(sheet, width, questions::forget);
    width.selectAll();
  }

  private void ask(String written) {
    var wanted = width(written);
    if (wanted.isEmpty()) {
      questions.forget();
      show(Optional.empty());
      takes.setText(TEXTS.text("agreement.budget.wrong"));
      return;
    }
    var budgeting = model.desk().workbench().budgeting();
    questions.run(
        () -> budgeting.plan(tag, wanted.getAsDouble()),
        made -> show(Optional.of(made)),
        model.desk().failures());
  }

  private static OptionalDouble width(String written) {
    var text = written.strip().replace(',', '.').replaceFirst("^(±|\\+-) *", "");
    if (!text.matches("0?[.][0-9]{1,4}")) return OptionalDouble.empty();
    double value = Double.parseDouble(text);
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private void show(Optional<Plan> made) {
    plan = made;
    serve.setDisable(made.filter(each -> each.waiting() > 0).isEmpty());
    made.ifPresent(
        each -> {
          var psa = each.psa();
          now.setText(
              TEXTS.text(
                  "agreement.budget.now", psa == null ? 0 : psa, each.half(), each.positives()));
          takes.setText(
              (each.more() == 0
                      ? TEXTS.text("agreement.budget.enough")
                      : TEXTS.count("agreement.budget.takes", each.more()))
                  + " "
                  + TEXTS.count("agreement.budget.waiting", each.waiting()));
        });
  }

  private void serve(Plan each) {
    var desk = model.desk();
    var view = TEXTS.text("agreement.budget.view", name);
    desk.window().sheets().close();
    desk.store()
        .run(
            () -> desk.workbench().budgeting().serve(each, view),
            done ->
                desk.status()
                    .say(Tone.SAVED, TEXTS.text("agreement.budget.served", done.items(), view)),
            desk.failures());
  }
}
