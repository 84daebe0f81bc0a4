package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.agreement.AgreementReport;
import io.github.assay.agreement.TagAgreement;
import io.github.assay.ui.agreement.AgreementViewModel.Topic;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Saving;
import io.github.assay.ui.support.Sheets;
import io.github.assay.ui.support.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What can be done on the agreement screen, with its keys.
///
/// @param table the one in view
/// @param query what finds the items behind the place of the cursor; empty if there is none
/// @param tag the one under the cursor, where tags are in view
/// @param focus puts the keys on a topic once it is chosen
record AgreementCommands(
    AgreementViewModel model,
    Supplier<TableView<?>> table,
    Supplier<Optional<String>> query,
    Supplier<Optional<TagAgreement>> tag,
    Runnable focus) {
  List<Command> all() {
    var commands = new ArrayList<Command>();
    for (Topic topic : Topic.values()) commands.add(turn(topic));
    commands.addAll(here());
    return commands;
  }

  /// What is shown below the page.
  List<Command> here() {
    return List.of(
        of("agreement.open", Icon.LINK, () -> query.get().ifPresent(model::open))
            .on("Enter")
            .when(ready()),
        of("agreement.distance.next", Icon.SWAP, this::next).on("M").when(ready()),
        of("agreement.among", Icon.SEARCH, this::choose)
            .on("Slash", "Divide")
            .shownAs("/")
            .when(ready()),
        of("agreement.budget", Icon.CHART, this::plan).on("B").when(ready()),
        of("agreement.names", Icon.PERSON, this::turnNames).on("F9").when(ready()),
        of("agreement.again", Icon.REDO, model::again).on("F5"),
        of("agreement.copy", Icon.COPY, this::copy).on("Shortcut+Shift+C").when(ready()),
        of("agreement.save", Icon.EXPORT, this::save).on("Shortcut+Shift+S").when(ready()));
  }

  private Command turn(Topic topic) {
    return of(
            TEXTS.text("agreement.show", title(topic)),
            () -> {
              model.topicProperty().set(topic);
              focus.run();
            })
        .on("Shortcut+" + (List.of(Topic.values()).indexOf(topic) + 1));
  }

  /// The title of a topic.
  static String title(Topic topic) {
    return TEXTS.text("agreement.topic." + topic.name().toLowerCase(Locale.ROOT));
  }

  private BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        () -> model.stateProperty().get() instanceof State.Ready, model.stateProperty());
  }

  private void next() {
    var all = AgreementReport.DISTANCES;
    int now = all.indexOf(model.distanceProperty().get());
    model.distanceProperty().set(all.get((now + 1) % all.size()));
  }

  /// Asks which items count: those of a query, or of a saved view and so of a queue.
  private void choose() {
    var question =
        new Sheets.Question(
            TEXTS.text("agreement.among.title"),
            TEXTS.text("agreement.among.hint"),
            model.amongProperty().get(),
            TEXTS.text("agreement.among.go"));
    model.desk().window().sheets().askAny(question, model::measureAmong);
  }

  private void plan() {
    tag.get()
        .ifPresentOrElse(
            now -> new BudgetSheet(model, now).open(), () -> model.say("agreement.budget.none"));
  }

  private void turnNames() {
    model.namedProperty().set(!model.namedProperty().get());
  }

  private void copy() {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, Columns.markdown(table.get())));
  }

  private void save() {
    var shown = table.get();
    new Saving(model.desk()).table(Columns.rows(shown), String.valueOf(shown.getId()));
  }

  private static Command of(String key, Icon icon, Runnable action) {
    return Command.of(TEXTS.text(key), icon, action);
  }

  private static Command of(String title, Runnable action) {
    return Command.of(title, Icon.LINK, action);
  }
}
