package io.github.assay.ui.support;

import io.github.assay.domain.AssayException;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.VocabularyRevising.Preview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What an edit of the vocabulary would do, below the fields in which it is put together: it
/// follows them when the typing pauses, and an answer that comes too late is dropped.
public final class EditPreview extends VBox {
  private static final Duration PAUSE = Duration.ofMillis(120);
  private static final String SAME = "NOTHING_CHANGES";

  private final Desk desk;
  private final Latest newest;
  private final ReadOnlyBooleanWrapper isReady = new ReadOnlyBooleanWrapper();
  private Optional<Looked> looked = Optional.empty();

  /// An edit of which the person sees what it does.
  ///
  /// @param version the vocabulary that was looked at
  public record Looked(VocabularyEdit edit, int version) {}

  /// Shows nothing yet.
  public EditPreview(Desk desk) {
    this.desk = desk;
    newest = new Latest(desk.store(), PAUSE);
    getStyleClass().add("edit-preview");
  }

  /// What is shown; empty while it is being found out, and if it cannot be done.
  public Optional<Looked> looked() {
    return looked;
  }

  /// Whether [#looked] has something.
  public ReadOnlyBooleanProperty readyProperty() {
    return isReady.getReadOnlyProperty();
  }

  /// Finds out what an edit would do, and shows it; why it cannot be done is told in place.
  ///
  /// @param edit empty if something is still missing
  /// @param missing what is said then
  /// @param words what it does: a title, and a line for each thing more
  public void look(
      Optional<VocabularyEdit> edit, String missing, Function<Preview, List<String>> words) {
    isReady.set(false);
    looked = Optional.empty();
    if (edit.isEmpty()) {
      forget();
      say("hint", missing);
      return;
    }
    var revising = desk.workbench().vocabularyRevising(desk.annotator());
    newest.run(
        () -> revising.preview(edit.get()), found -> show(edit.get(), found, words), this::refuse);
  }

  /// Drops the question that is under way.
  public void forget() {
    newest.forget();
  }

  private void show(VocabularyEdit edit, Preview found, Function<Preview, List<String>> words) {
    looked = Optional.of(new Looked(edit, found.version()));
    getChildren().clear();
    for (String line : words.apply(found)) {
      var prose = new Prose(line);
      prose.getStyleClass().add(getChildren().isEmpty() ? "guidance-name" : "hint");
      getChildren().add(prose);
    }
    isReady.set(true);
  }

  /// What cannot be done is told in place; a bug goes where bugs go.
  private void refuse(Throwable failure) {
    if (failure instanceof AssayException known)
      say(known.code().equals(SAME) ? "hint" : "complaint", known.getMessage());
    else desk.failures().accept(failure);
  }

  private void say(String style, String text) {
    var label = new Label(Character.toUpperCase(text.charAt(0)) + text.substring(1));
    label.getStyleClass().add(style);
    Layout.wrap(label);
    getChildren().setAll(label);
  }
}
