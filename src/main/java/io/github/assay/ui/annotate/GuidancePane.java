package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Tag;
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

  void show(Optional<Tag> shown) {
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
    add("annotate.use.when", guidance.useWhen());
    add("annotate.avoid.when", guidance.avoidWhen());
    add("annotate.example", guidance.example());
    if (guidance.equals(Tag.Guidance.NONE)) add("", TEXTS.text("annotate.no.guidance"));
  }

  private void add(String key, String text) {
    if (text.isBlank()) return;
    var label = new Label(key.isEmpty() ? "" : TEXTS.text(key));
    label.getStyleClass().addAll("hint", "guidance-key");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setMinHeight(Region.USE_PREF_SIZE);
    var value = wrapped(text);
    HBox.setHgrow(value, Priority.ALWAYS);
    getChildren().add(key.isEmpty() ? value : new HBox(8, label, value));
  }

  private static Prose wrapped(String text) {
    var prose = new Prose(text);
    prose.getStyleClass().add("guidance-text");
    return prose;
  }
}
