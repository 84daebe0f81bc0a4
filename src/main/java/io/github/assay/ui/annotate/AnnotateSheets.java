package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.ui.support.GuidePane;
import io.github.assay.ui.support.Guides;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.PreviewSheet;
import io.github.assay.ui.support.RequestSheet;
import io.github.assay.ui.support.Sheets;
import io.github.assay.workbench.Feedback.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What opens on top of the annotate screen.
final class AnnotateSheets {
  private final AnnotateViewModel model;
  private final Guides guides;

  AnnotateSheets(AnnotateViewModel model) {
    this.model = model;
    guides = new Guides(model.desk());
  }

  private Sheets sheets() {
    return model.desk().window().sheets();
  }

  /// Asks why the item is skipped, and skips it.
  void askWhy() {
    sheets()
        .ask(
            new Sheets.Question(
                TEXTS.text("annotate.skip.title"),
                TEXTS.text("annotate.skip.hint"),
                "",
                TEXTS.text("annotate.skip.button")),
            model::skip);
  }

  /// Asks for a note; an empty one takes back what was written.
  void askNote() {
    new NoteSheet(model).open(sheets());
  }

  /// Asks what is wrong with suggestion `rank`; a digit or a click answers.
  void askFault(int rank) {
    var offered =
        model
            .page()
            .filter(page -> rank <= page.inReach().size())
            .map(page -> page.tag(page.inReach().get(rank - 1)).name());
    if (offered.isEmpty()) return;
    var buttons = new ArrayList<Button>();
    for (Fault fault : Fault.values()) buttons.add(faultButton(rank, fault, buttons.size() + 1));
    var name = offered.get();
    var sheet =
        sheet(TEXTS.text("annotate.report.title", name), TEXTS.text("annotate.report.hint"));
    sheet.getChildren().addAll(buttons);
    sheet.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          int place = digit(event.getCode());
          if (place < 1 || place > buttons.size()) return;
          event.consume();
          buttons.get(place - 1).fire();
        });
    sheets().open(sheet, buttons.getFirst(), () -> {});
  }

  private Button faultButton(int rank, Fault fault, int place) {
    var key = new Label(Integer.toString(place));
    key.getStyleClass().add("key-cap");
    var text =
        TEXTS.text("annotate.report." + fault.name().toLowerCase(Locale.ROOT).replace('_', '.'));
    var line = new HBox(key, new Label(text));
    line.getStyleClass().add("choice-line");
    var button = new Button("", line);
    button.getStyleClass().setAll("choice-row");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(text);
    button.setOnAction(
        event -> {
          sheets().close();
          model.acts().report(rank, fault);
        });
    return button;
  }

  private static int digit(KeyCode code) {
    return code.isDigitKey() ? code.getChar().charAt(0) - '0' : 0;
  }

  /// Asks the owner of the vocabulary for something, most likely for what was searched for and is
  /// not there, or about the tag under the cursor.
  void askOwner() {
    model
        .page()
        .map(
            page ->
                new RequestSheet.Cause(
                    page.vocabulary(),
                    model.highlighted(),
                    model.lookup().hitsProperty().get().isEmpty()
                        ? model.lookup().typed().text()
                        : "",
                    page.id()))
        .ifPresent(cause -> RequestSheet.open(model.desk(), cause, () -> {}));
  }

  /// Shows what speaks for the tag under the cursor.
  void showWhy() {
    var sheet = new WhySheet(sheets(), (near, shown) -> model.inquiries().read(near.item(), shown));
    model.inquiries().why(sheet::open);
  }

  /// Shows what a model reads of the text.
  void showPreview() {
    model.page().ifPresent(page -> PreviewSheet.open(model.desk(), page.id()));
  }

  /// Shows how much the person got done.
  void showPace() {
    model
        .inquiries()
        .diary(
            diary -> {
              var sheet = new PaceSheet(diary);
              sheets().open(sheet, sheet, () -> {});
            });
  }

  /// Shows the page of the tag under the cursor, then what the others mean, facet by facet.
  void showGuide() {
    model
        .page()
        .ifPresent(
            page -> {
              var content = new VBox();
              content.getStyleClass().add("guide");
              var here = model.highlighted();
              here.ifPresent(tag -> content.getChildren().add(guide(page, tag)));
              var first = here.map(Tag::facet).orElse("");
              for (String facet : facets(page, first)) {
                var heading = new Label(facet);
                heading.getStyleClass().add("heading");
                content.getChildren().add(heading);
                for (Tag tag : page.vocabulary().tags())
                  if (tag.facet().equals(facet) && !here.equals(Optional.of(tag))) {
                    var about = new GuidancePane();
                    about.show(page.vocabulary(), Optional.of(tag));
                    content.getChildren().add(about);
                  }
              }
              var scroll = new ScrollPane(content);
              scroll.setFitToWidth(true);
              scroll.getStyleClass().add("guide-scroll");
              scroll.setAccessibleText(TEXTS.text("annotate.guide"));
              var sheet = sheet(TEXTS.text("annotate.guide"), TEXTS.text("annotate.guide.hint"));
              sheet.getStyleClass().setAll("guide-sheet");
              sheet.getChildren().add(scroll);
              sheets().open(sheet, scroll, guides::forget);
            });
  }

  /// The page of a tag: examples and rulings follow as soon as they are read.
  private VBox guide(Page page, Tag tag) {
    var about = new GuidancePane();
    about.show(page.vocabulary(), Optional.of(tag));
    var guide = new VBox(about);
    guide.getStyleClass().add("guide");
    guides.read(tag.id(), page.id(), found -> guide.getChildren().add(new GuidePane(found)));
    return guide;
  }

  private static List<String> facets(Page page, String first) {
    var facets = new ArrayList<>(page.vocabulary().facets());
    if (facets.remove(first)) facets.addFirst(first);
    return facets;
  }

  /// A sheet with a heading and what it is for.
  static VBox sheet(String title, String hint) {
    var heading = new Label(title);
    heading.getStyleClass().add("heading");
    Layout.wrap(heading);
    var explanation = new Label(hint);
    explanation.getStyleClass().add("hint");
    Layout.wrap(explanation);
    var sheet = new VBox(heading, explanation);
    sheet.getStyleClass().add("question");
    return sheet;
  }
}
