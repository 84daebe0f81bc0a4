package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything that was ever decided on one item: when, who, what, and what it rests on.
final class HistoryPane extends VBox {
  /// The height of a row, as the style sheet has it.
  private static final double ROW = 2.1 * 14;

  private final Label heading = new Label();
  private final TableView<Line> table = new TableView<>();

  /// A decision, or a step of a flag, in words.
  record Line(Instant at, String who, String what, String basis) {
    String when() {
      return Texts.time(at);
    }
  }

  HistoryPane() {
    heading.getStyleClass().add("section");
    table.getStyleClass().addAll("quiet-table", "history-table");
    table.setAccessibleText(TEXTS.text("data.history"));
    table.setPlaceholder(new Label(TEXTS.text("data.history.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Columns.rows(table, ROW);
    Columns.of(table)
        .text(TEXTS.text("data.history.when"), Line::when)
        .atLeast(140)
        .text(TEXTS.text("data.history.who"), Line::who)
        .width(140)
        .text(TEXTS.text("data.history.what"), Line::what)
        .width(200)
        .text(TEXTS.text("data.history.basis"), Line::basis)
        .width(180);
    VBox.setVgrow(table, Priority.ALWAYS);
    getStyleClass().add("history");
    getChildren().addAll(heading, table);
  }

  void show(DataViewModel.History history, Vocabulary vocabulary) {
    var newer = history.row().facts().newer();
    heading.setText(
        newer.isEmpty()
            ? TEXTS.text("data.history.of", history.item().id())
            : TEXTS.text("data.history.of.old", history.item().id(), newer));
    var decided =
        history.decisions().stream().map(decision -> line(decision, history.item(), vocabulary));
    var flagged = history.flags().stream().flatMap(flag -> lines(flag, vocabulary));
    table.setItems(
        FXCollections.observableList(
            Stream.concat(decided, flagged)
                .sorted(Comparator.comparing(Line::at).reversed())
                .toList()));
  }

  private static Line line(Decision decision, Item item, Vocabulary vocabulary) {
    var entry = decision.entry();
    return new Line(
        decision.at(),
        who(entry),
        what(entry.act(), vocabulary),
        BasisTexts.of(entry.basis(), span -> BasisTexts.quote(span, item)));
  }

  /// The newest step comes first.
  private static Stream<Line> lines(Ticket flag, Vocabulary vocabulary) {
    var about = flag.about();
    boolean isFlag = about.kind() == Ticket.Kind.FLAG;
    var key = isFlag ? "data.history.flag." : "data.history.disagreement.";
    var tag = about.tag() == 0 ? "" : vocabulary.nameOf(about.tag());
    var reason =
        Stream.of(about.reason(), tag, about.detail(), about.text())
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" · "));
    return flag.steps().reversed().stream()
        .map(
            step ->
                new Line(step.at(), step.author(), TEXTS.text(key + small(step.state())), reason));
  }

  private static String who(Decision.Entry entry) {
    return entry.author().equals(entry.seat())
        ? entry.author()
        : TEXTS.text("data.history.for", entry.author(), entry.seat());
  }

  private static String what(Act act, Vocabulary vocabulary) {
    return switch (act) {
      case Act.Mark(int tag, Verdict verdict) ->
          TEXTS.text("data.history.mark." + small(verdict), vocabulary.nameOf(tag));
      case Act.End(Outcome outcome, String reason) ->
          TEXTS.text("data.history.end." + small(outcome))
              + (reason.isEmpty() ? "" : ": " + reason);
      case Act.Order(var tags) ->
          TEXTS.text(
              "data.history.order",
              tags.stream().map(vocabulary::nameOf).collect(Collectors.joining(", ")));
    };
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
