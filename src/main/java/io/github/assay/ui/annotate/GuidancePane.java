package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Item;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the tag under the cursor means, when to use it and when not, and an example. Its lines show
/// one tag after another.
final class GuidancePane extends VBox {
  private final Label name = new Label();
  private final Label facet = new Label();
  private final HBox head = new HBox(8, name, facet);
  private final List<Entry> entries = new ArrayList<>();
  private List<Said> said = List.of();

  /// Something that is said of a tag.
  ///
  /// @param name of what is said; empty if it needs none
  private record Said(String name, String text) {}

  GuidancePane() {
    getStyleClass().add("guidance");
    name.getStyleClass().add("guidance-name");
    facet.getStyleClass().add("hint");
  }

  /// Shows a tag, and what tells it apart from those that it is taken for.
  void show(Vocabulary vocabulary, Optional<Tag> shown) {
    said = shown.map(tag -> about(vocabulary, tag)).orElse(List.of());
    shown.ifPresent(
        tag -> {
          name.setText(tag.name());
          facet.setText(tag.facet());
        });
    put(said);
  }

  /// Shows a gold item beside the meaning of the tag in view.
  void example(Item item) {
    var more = new ArrayList<>(said);
    more.add(
        new Said(
            TEXTS.text("annotate.in.gold"), item.title().isBlank() ? item.id() : item.title()));
    put(more);
  }

  private static List<Said> about(Vocabulary vocabulary, Tag tag) {
    var guidance = tag.guidance();
    var said = new ArrayList<Said>();
    said.add(new Said("", guidance.definition()));
    said.add(new Said(TEXTS.text("annotate.use.when"), guidance.useWhen()));
    said.add(new Said(TEXTS.text("annotate.avoid.when"), guidance.avoidWhen()));
    said.add(new Said(TEXTS.text("annotate.example"), guidance.example()));
    for (Contrast contrast : vocabulary.conventions().contrasts(tag.id()))
      said.add(
          new Said(
              TEXTS.text("annotate.contrast", vocabulary.nameOf(contrast.beside(tag.id()))),
              contrast.text()));
    if (guidance.equals(Tag.Guidance.NONE))
      said.add(new Said("", TEXTS.text("annotate.no.guidance")));
    said.removeIf(entry -> entry.text.isBlank());
    return said;
  }

  private void put(List<Said> all) {
    while (entries.size() < all.size()) entries.add(new Entry());
    var inView = new ArrayList<Node>();
    if (!said.isEmpty()) inView.add(head);
    for (int i = 0; i < all.size(); i++) {
      entries.get(i).show(all.get(i));
      inView.add(entries.get(i));
    }
    Layout.put(this, inView);
  }

  private static final class Entry extends HBox {
    private final Label key = new Label();
    private final Prose value = new Prose();

    Entry() {
      super(8);
      key.getStyleClass().addAll("hint", "guidance-key");
      key.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
      value.getStyleClass().add("guidance-text");
      HBox.setHgrow(value, Priority.ALWAYS);
      getChildren().addAll(key, value);
    }

    void show(Said said) {
      key.setText(said.name);
      key.setVisible(!said.name.isEmpty());
      key.setManaged(key.isVisible());
      value.show(said.text);
    }
  }
}
