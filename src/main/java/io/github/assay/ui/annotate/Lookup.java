package io.github.assay.ui.annotate;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.TagSearch;
import io.github.assay.workbench.TagSearch.Hit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The search for tags, and the cursor in the list under it: over what was found while something is
/// typed, else over the suggestions.
final class Lookup {
  private static final int MOST = 6;

  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper();
  private Vocabulary vocabulary = Vocabulary.empty();
  private int suggestions;

  Lookup() {
    query.subscribe(this::find);
  }

  /// What is typed.
  StringProperty queryProperty() {
    return query;
  }

  /// What was found, best first.
  ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  /// The place of the cursor in the list that is in view, from 0.
  ReadOnlyIntegerProperty cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  boolean isEmpty() {
    return query.get().isBlank();
  }

  /// Tells what is on the page now; the cursor stays within it.
  void look(Page page) {
    vocabulary = page.vocabulary();
    suggestions = page.open().size();
    find();
  }

  /// Moves the cursor, up if negative; it stops at both ends.
  void move(int steps) {
    var size = isEmpty() ? suggestions : hits.get().size();
    cursor.set(Math.clamp(cursor.get() + steps, 0, Math.max(0, size - 1)));
  }

  /// The tag that was found and is under the cursor.
  Optional<Tag> tag() {
    return cursor.get() < hits.get().size()
        ? Optional.of(hits.get().get(cursor.get()).tag())
        : Optional.empty();
  }

  void clear() {
    query.set("");
    cursor.set(0);
  }

  private void find() {
    hits.set(isEmpty() ? List.of() : TagSearch.find(vocabulary, query.get(), MOST));
    if (isEmpty()) move(0);
    else cursor.set(0);
  }
}
