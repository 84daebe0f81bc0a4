package io.github.assay.ui.support;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Feedback;
import io.github.assay.workbench.Request;
import io.github.assay.workbench.TagSearch;
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

/// The sheet on which somebody asks the owner of the vocabulary for something.
public final class RequestSheet {
  private static final Texts TEXTS = Texts.of(RequestSheet.class);

  private final Desk desk;
  private final Cause cause;
  private final Runnable asked;
  private final TextField name;
  private final TextField tag;
  private final TextField other = new TextField();
  private final TextField why = new TextField();
  private final Label meaning = new Label();
  private final Button go = new Button(TEXTS.text("support.request.go"));
  private final VBox fields = new VBox(12);
  private final List<Kind> order;
  private Kind kind;

  /// What gives rise to a request.
  ///
  /// @param tag the one in view; empty if there is none
  /// @param typed what was searched for; may be empty
  /// @param item id of the item in view; empty if there is none
  public record Cause(Vocabulary vocabulary, Optional<Tag> tag, String typed, String item) {}

  private enum Kind {
    NEW_TAG,
    MERGE,
    GUIDANCE
  }

  /// @param order what can be asked for, the likeliest first
  private RequestSheet(Desk desk, Cause cause, Runnable asked, List<Kind> order) {
    this.order = order;
    kind = order.getFirst();
    this.desk = desk;
    this.cause = cause;
    this.asked = asked;
    name = new TextField(cause.typed());
    tag = new TextField(cause.tag().map(Tag::name).orElse(""));
  }

  /// Opens the sheet.
  ///
  /// @param asked called once the request is on the owner's list
  public static void open(Desk desk, Cause cause, Runnable asked) {
    var sheet = new RequestSheet(desk, cause, asked, List.of(Kind.values()));
    sheet.open(Optional.empty());
  }

  /// Opens the sheet where something is missing in what annotators read about a tag; the keys are
  /// on what is written about it.
  ///
  /// @param asked called once the request is on the owner's list
  public static void openOnGuidance(Desk desk, Cause cause, Runnable asked) {
    var order = List.of(Kind.GUIDANCE, Kind.NEW_TAG, Kind.MERGE);
    var sheet = new RequestSheet(desk, cause, asked, order);
    sheet.open(Optional.of(sheet.why));
  }

  private void open(Optional<Node> first) {
    var heading = new Label(TEXTS.text("support.request"));
    heading.getStyleClass().add("heading");
    var kinds = new RadioList<>(order, Kind::name, RequestSheet::words, this::turn);
    Layout.wrap(meaning);
    meaning.getStyleClass().add("hint");
    for (TextField field : List.of(name, tag, other, why))
      field.textProperty().subscribe(this::look);
    go.setId("ask");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(event -> request().ifPresent(this::ask));
    var row = new HBox(go);
    row.setAlignment(Pos.CENTER_RIGHT);
    var sheet = new VBox(heading, kinds, fields, meaning, row);
    sheet.getStyleClass().add("edit-sheet");
    turn(kind);
    desk.window().sheets().open(sheet, first.orElse(kinds.chosen()), () -> {});
  }

  private static RadioList.Words words(Kind kind) {
    var key = "support.request." + kind.name().toLowerCase(Locale.ROOT).replace('_', '.');
    return new RadioList.Words(TEXTS.text(key), TEXTS.text(key + ".hint"));
  }

  private void turn(Kind chosen) {
    kind = chosen;
    var why = field("support.request.why", this.why);
    fields
        .getChildren()
        .setAll(
            switch (kind) {
              case NEW_TAG -> List.of(field("support.request.name", name), why);
              case MERGE ->
                  List.of(
                      field("support.request.tag", tag),
                      field("support.request.other", other),
                      why);
              case GUIDANCE -> List.of(field("support.request.tag", tag), why);
            });
    look();
  }

  private static Node field(String key, TextField field) {
    var name = new Label(TEXTS.text(key));
    name.getStyleClass().add("hint");
    name.setLabelFor(field);
    field.setId(key.replace('.', '-'));
    field.setAccessibleText(TEXTS.text(key));
    return new VBox(2, name, field);
  }

  private void look() {
    var request = request();
    go.setDisable(request.isEmpty());
    meaning.setText(request.map(this::sentence).orElseGet(this::missing));
  }

  /// What is asked for; empty as long as something is missing.
  private Optional<Request> request() {
    return switch (kind) {
      case NEW_TAG ->
          name.getText().isBlank() || known().isPresent()
              ? Optional.empty()
              : Optional.of(new Request.NewTag(name.getText()));
      case MERGE ->
          meant(tag)
              .flatMap(
                  one ->
                      meant(other)
                          .filter(two -> two.id() != one.id())
                          .map(two -> new Request.Merge(one.id(), two.id())));
      case GUIDANCE ->
          why.getText().isBlank()
              ? Optional.empty()
              : meant(tag).map(one -> new Request.Guidance(one.id()));
    };
  }

  /// The approved tag that is called like the one that should be new.
  private Optional<Tag> known() {
    return cause.vocabulary().lookup(name.getText());
  }

  private Optional<Tag> meant(TextField field) {
    return TagSearch.meant(cause.vocabulary(), field.getText());
  }

  private String sentence(Request request) {
    return switch (request) {
      case Request.NewTag(String fresh) ->
          TEXTS.text("support.request.asks.new.tag", fresh.strip());
      case Request.Merge(int one, int two) ->
          TEXTS.text("support.request.asks.merge", named(one), named(two));
      case Request.Guidance(int one) -> TEXTS.text("support.request.asks.guidance", named(one));
    };
  }

  private String missing() {
    return switch (kind) {
      case NEW_TAG ->
          known()
              .map(tag -> TEXTS.text("support.request.known", tag.name()))
              .orElseGet(() -> TEXTS.text("support.request.lacks.name"));
      case MERGE -> TEXTS.text("support.request.lacks.two");
      case GUIDANCE -> TEXTS.text("support.request.lacks.why");
    };
  }

  private String named(int id) {
    return cause.vocabulary().nameOf(id);
  }

  private void ask(Request request) {
    var text = why.getText();
    var author = desk.annotator();
    desk.window().sheets().close();
    desk.store()
        .run(
            () ->
                new Feedback(desk.workbench().workspace(), author).ask(request, cause.item(), text),
            _ -> {
              desk.status().say(Status.Tone.SAVED, TEXTS.text("support.request.asked"));
              asked.run();
            },
            desk.failures());
  }
}
