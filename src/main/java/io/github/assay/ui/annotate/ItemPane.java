package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Span;
import io.github.assay.ui.support.EvidenceText;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Prose;
import io.github.assay.workbench.Offer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The item to read: where it comes from and under which vocabulary it is labelled, title,
/// description, and how the work on it stands.
final class ItemPane extends VBox {
  private final Prose origin = new Prose();
  private final Label progress = new Label();
  private final EvidenceText title = new EvidenceText();
  private final EvidenceText description = new EvidenceText();
  private final Label outOfDate = new Label("", Icon.TROUBLE.draw());
  private final FlowPane newer = new FlowPane(outOfDate);
  private final Label standing = new Label();
  private final Prose note = new Prose();
  private final Prose question = new Prose();

  ItemPane() {
    getStyleClass().add("item");
    origin.getStyleClass().add("hint");
    title.getStyleClass().add("item-title");
    description.getStyleClass().add("item-description");
    standing.getStyleClass().add("standing");
    progress.getStyleClass().addAll("hint", "progress");
    progress.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(origin, Priority.ALWAYS);
    origin.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(origin, progress);
    line.getStyleClass().add("origin");
    note.getStyleClass().add("note");
    question.getStyleClass().add("asked");
    outOfDate.getStyleClass().add("caution");
    newer.getStyleClass().add("actions");
    getChildren().addAll(line, newer, question, title, description, standing, note);
  }

  /// Shows the page.
  ///
  /// @param highlighted the suggestion under the cursor; its places stand out from the others
  void show(Page page, Optional<Offer> highlighted) {
    var item = page.work().item();
    origin.show(origin(page));
    if (!item.title().equals(title.getAccessibleText())) title.show(item.title());
    if (!item.description().equals(description.getAccessibleText()))
      description.show(item.description());
    var places = highlighted.map(offer -> offer.suggestion().spans()).orElse(List.of());
    var all = page.open().stream().flatMap(offer -> offer.suggestion().spans().stream()).toList();
    title.mark(in(Field.TITLE, all), in(Field.TITLE, places));
    description.mark(in(Field.DESCRIPTION, all), in(Field.DESCRIPTION, places));
    var text = standing(page.work().labels());
    standing.setText(text);
    showIf(standing, !text.isEmpty());
    note.show(page.view().told().note());
    showIf(note, !page.view().told().note().isEmpty());
    var call = page.view().told().call();
    question.show(call);
    showIf(question, !call.isEmpty());
    outOfDate.setText(TEXTS.text("annotate.out.of.date", page.view().newer()));
    showIf(newer, !page.view().newer().isEmpty());
  }

  private static void showIf(Node node, boolean isShown) {
    node.setVisible(isShown);
    node.setManaged(isShown);
  }

  /// Puts the way to the newer version beside the word that there is one.
  void leadOn(Node way) {
    newer.getChildren().add(way);
  }

  /// Shows how far the person is.
  void progress(String text) {
    progress.setText(text);
  }

  private static List<Span> in(Field field, List<Span> places) {
    return places.stream().filter(place -> place.field() == field).toList();
  }

  private static String origin(Page page) {
    Item item = page.work().item();
    var from = item.origin();
    var date =
        from.createdAt().length() > 10 ? from.createdAt().substring(0, 10) : from.createdAt();
    var others =
        page.work().others() == 0 ? "" : TEXTS.count("annotate.others", page.work().others());
    return String.join(
        "  ·  ",
        Stream.of(item.id(), from.source(), date, from.url(), others, inForce(page))
            .filter(part -> !part.isBlank())
            .toList());
  }

  /// Of what version are the tags, and what is said of them: under which the item is labelled.
  private static String inForce(Page page) {
    return TEXTS.text("annotate.vocabulary", page.vocabulary().version());
  }

  private static String standing(Labels labels) {
    if (labels.outcome() == Outcome.OPEN) return "";
    var word = labels.outcome().name().toLowerCase(java.util.Locale.ROOT);
    return TEXTS.text("annotate.standing." + word, labels.reason());
  }
}
