package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.ui.support.EditPreview;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Prose;
import io.github.assay.workbench.TagSearch;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.VocabularyRevising.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sheet on which it is said what becomes of a tag that files name and nobody approved. It is
/// an edit of the vocabulary, so it is previewed, logged and can be taken back.
final class SpellingSheet {
  private final StatisticsViewModel model;
  private final Kind kind;
  private final Spelling spelling;
  private final TextField field = new TextField();
  private final TextField facet = new TextField();
  private final EditPreview preview;
  private final Button apply = new Button(TEXTS.text("statistics.apply"));

  /// What becomes of it.
  enum Kind {
    /// A tag of its own.
    APPROVE,
    /// An alias of a tag.
    MAP,
    IGNORE,
    HEED
  }

  private SpellingSheet(StatisticsViewModel model, Kind kind, Spelling spelling) {
    this.model = model;
    this.kind = kind;
    this.spelling = spelling;
    preview = new EditPreview(model.desk());
  }

  static void open(StatisticsViewModel model, Kind kind, Spelling spelling) {
    new SpellingSheet(model, kind, spelling).open();
  }

  private void open() {
    var word = kind.name().toLowerCase(Locale.ROOT);
    var heading = new Label(TEXTS.text("statistics.sheet." + word, spelling.text()));
    heading.getStyleClass().add("heading");
    Layout.wrap(heading);
    var sheet = new VBox(heading, new Prose(TEXTS.text("statistics.sheet.hint." + word)));
    sheet.getChildren().get(1).getStyleClass().add("hint");
    sheet.getChildren().addAll(fields());
    sheet.getChildren().addAll(preview, buttons());
    sheet.getStyleClass().add("edit-sheet");
    model.desk().window().sheets().open(sheet, names() ? field : apply, preview::forget);
    field.selectAll();
    look();
    if (!names()) preview.readyProperty().subscribe(now -> apply.requestFocus());
  }

  private List<Node> fields() {
    field.setId("spelling-field");
    facet.setId("spelling-facet");
    if (kind == Kind.APPROVE) {
      field.setText(spelling.text().strip());
      facet.setText(model.vocabulary().facets().stream().findFirst().orElse(""));
      field.textProperty().addListener((property, before, now) -> look());
      facet.textProperty().addListener((property, before, now) -> look());
      return List.of(
          named("statistics.sheet.name", field),
          named("statistics.sheet.facet", facet),
          hint(String.join(" · ", model.vocabulary().facets())));
    }
    if (kind == Kind.MAP) {
      field.setText(nearest(spelling.text()).map(Tag::name).orElse(""));
      field.textProperty().addListener((property, before, now) -> look());
      return List.of(named("statistics.sheet.tag", field));
    }
    return List.of();
  }

  private static Node named(String key, TextField field) {
    var label = new Label(TEXTS.text(key));
    label.getStyleClass().add("hint");
    label.setLabelFor(field);
    field.setAccessibleText(TEXTS.text(key));
    return new VBox(label, field);
  }

  private static Node hint(String text) {
    var label = new Label(text);
    label.getStyleClass().add("hint");
    Layout.wrap(label);
    return label;
  }

  private HBox buttons() {
    apply.setId("apply");
    apply.getStyleClass().add("accent");
    apply.setDefaultButton(true);
    apply.disableProperty().bind(preview.readyProperty().not());
    apply.setOnAction(event -> apply(() -> {}));
    var cancel = new Button(TEXTS.text("statistics.cancel"));
    cancel.setOnAction(event -> model.desk().window().sheets().close());
    var row = new HBox(cancel, apply);
    if (names() && spelling.items() > 0) row.getChildren().add(1, applyAndShow());
    row.setAlignment(Pos.CENTER_RIGHT);
    row.getStyleClass().add("buttons");
    return row;
  }

  /// Does it and goes to the items that were named so and lack the tag, where it can be added to
  /// all of them.
  private Button applyAndShow() {
    var both = new Button(TEXTS.count("statistics.sheet.show", spelling.items()));
    both.setId("apply-show");
    both.disableProperty().bind(apply.disableProperty());
    both.setOnAction(
        event -> {
          var query = spelling.lacking(name());
          apply(() -> model.open(query));
        });
    return both;
  }

  /// The tag that comes of it.
  private String name() {
    return kind == Kind.MAP
        ? nearest(field.getText()).map(Tag::name).orElse("")
        : field.getText().strip();
  }

  /// Whether a tag comes of it.
  private boolean names() {
    return kind == Kind.APPROVE || kind == Kind.MAP;
  }

  private Optional<Tag> nearest(String typed) {
    return TagSearch.find(model.vocabulary(), "", typed, 1).stream()
        .map(TagSearch.Hit::tag)
        .findFirst();
  }

  private Optional<VocabularyEdit> edit() {
    return switch (kind) {
      case APPROVE -> Optional.of(new VocabularyEdit.Add(approved()));
      case MAP -> nearest(field.getText()).map(this::mapped);
      case IGNORE -> Optional.of(new VocabularyEdit.Ignore(spelling.text()));
      case HEED -> Optional.of(new VocabularyEdit.Heed(spelling.text()));
    };
  }

  private Tag approved() {
    var name = field.getText().strip();
    boolean isSame = TagKey.of(name).equals(TagKey.of(spelling.text()));
    return new Tag(
        0,
        name,
        facet.getText().strip(),
        isSame ? List.of() : List.of(spelling.text()),
        List.of(),
        Tag.Guidance.NONE);
  }

  private VocabularyEdit mapped(Tag tag) {
    var aliases = new ArrayList<>(tag.aliases());
    aliases.add(spelling.text());
    return new VocabularyEdit.Aliases(tag.id(), aliases);
  }

  private void look() {
    preview.look(edit(), TEXTS.text("statistics.sheet.no.tag"), this::words);
  }

  private List<String> words(Preview found) {
    var words = new ArrayList<String>();
    words.add(summary(found));
    if (spelling.items() > 0) words.add(TEXTS.count("statistics.sheet.items", spelling.items()));
    for (var rule : found.rules().added())
      words.add(TEXTS.text("statistics.sheet.rule", rule.detail()));
    for (var doubt : found.findings()) words.add(doubt.message());
    return words;
  }

  /// The alias that comes, not all that there are then.
  private String summary(Preview found) {
    return kind == Kind.MAP
        ? nearest(field.getText())
            .map(tag -> TEXTS.text("statistics.sheet.alias", spelling.text(), tag.name()))
            .orElse(found.summary())
        : found.summary();
  }

  private void apply(Runnable then) {
    if (preview.looked().isEmpty()) return;
    var looked = preview.looked().get();
    model.desk().window().sheets().close();
    model.apply(looked.edit(), looked.version(), then);
  }
}
