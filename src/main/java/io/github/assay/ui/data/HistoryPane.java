package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Span;
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
        decision.at(), who(entry), what(entry.act(), vocabulary), basis(entry.basis(), item));
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

  private static String basis(Basis basis, Item item) {
    return switch (basis) {
      case Basis.Typed() -> TEXTS.text("data.basis.typed");
      case Basis.Rule(Span span, int rank) ->
          TEXTS.text("data.basis.rule", quote(span, item), rank);
      case Basis.Model(String run, double score, int rank) ->
          TEXTS.text("data.basis.model", run, score, rank);
      case Basis.Neighbours(var items, double score, int rank) ->
          TEXTS.text("data.basis.neighbours", String.join(", ", items), score, rank);
      case Basis.Repeated(String other) -> TEXTS.text("data.basis.repeated", other);
      case Basis.Implied(String by) -> TEXTS.text("data.basis.implied", by);
      case Basis.Bulk(String query) ->
          query.isEmpty()
              ? TEXTS.text("data.basis.bulk.all")
              : TEXTS.text("data.basis.bulk", query);
      case Basis.Ruling(Cause cause, long precedent, String note) ->
          TEXTS.text("data.basis.ruling." + small(cause))
              + (precedent == 0 ? "" : TEXTS.text("data.basis.precedent", precedent))
              + (note.isEmpty() ? "" : ": " + note);
      case Basis.Revision(int version) -> TEXTS.text("data.basis.revision", version);
      case Basis.File(String file) -> TEXTS.text("data.basis.file", file);
      case Basis.Reversal(long batch) -> TEXTS.text("data.basis.reversal", batch);
    };
  }

  private static String quote(Span span, Item item) {
    var text = span.field() == Field.TITLE ? item.title() : item.description();
    return span.end() <= text.length() ? text.substring(span.start(), span.end()) : "";
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
