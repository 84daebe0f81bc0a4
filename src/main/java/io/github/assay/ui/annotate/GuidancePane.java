package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Item;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Prose;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the tag under the cursor means, when to use it and when not, and an example.
final class GuidancePane extends VBox {
  GuidancePane() {
    getStyleClass().add("guidance");
  }

  /// Shows a tag, and what tells it apart from those that it is taken for.
  void show(Vocabulary vocabulary, Optional<Tag> shown) {
    getChildren().clear();
    if (shown.isEmpty()) return;
    var tag = shown.get();
    var name = new Label(tag.name());
    name.getStyleClass().add("guidance-name");
    var facet = new Label(tag.facet());
    facet.getStyleClass().add("hint");
    getChildren().add(new HBox(8, name, facet));
    var guidance = tag.guidance();
    if (!guidance.definition().isBlank()) getChildren().add(wrapped(guidance.definition()));
    add(TEXTS.text("annotate.use.when"), guidance.useWhen());
    add(TEXTS.text("annotate.avoid.when"), guidance.avoidWhen());
    add(TEXTS.text("annotate.example"), guidance.example());
    for (Contrast contrast : vocabulary.conventions().contrasts(tag.id()))
      add(
          TEXTS.text("annotate.contrast", vocabulary.nameOf(contrast.beside(tag.id()))),
          contrast.text());
    if (guidance.equals(Tag.Guidance.NONE)) add("", TEXTS.text("annotate.no.guidance"));
  }

  /// Shows a gold item beside the meaning of the tag in view.
  void example(Item item) {
    add(TEXTS.text("annotate.in.gold"), item.title().isBlank() ? item.id() : item.title());
  }

  private void add(String name, String text) {
    if (text.isBlank()) return;
    var label = new Label(name);
    label.getStyleClass().addAll("hint", "guidance-key");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setMinHeight(Region.USE_PREF_SIZE);
    var value = wrapped(text);
    HBox.setHgrow(value, Priority.ALWAYS);
    getChildren().add(name.isEmpty() ? value : new HBox(8, label, value));
  }

  private static Prose wrapped(String text) {
    var prose = new Prose(text);
    prose.getStyleClass().add("guidance-text");
    return prose;
  }
}
