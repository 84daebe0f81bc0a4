package io.github.assay.ui.annotate;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Offer;
import io.github.assay.workbench.TagSearch;
import io.github.assay.workbench.TagSearch.Hit;
import io.github.assay.workbench.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The search for tags, and the cursor in the list under it: over what was found while something is
/// typed or a facet is open, else over the suggestions.
final class Lookup {
  private static final int MOST = 9;
  private static final int WHOLE_FACET = 1_000;

  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper facet = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Map<Integer, Integer>> uses = new SimpleObjectProperty<>(Map.of());
  private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Vocabulary> vocabulary =
      new ReadOnlyObjectWrapper<>(Vocabulary.empty());
  private int suggestions;
  private boolean isNew = true;
  private boolean isByFacet;

  Lookup() {
    query.subscribe(this::find);
    facet.subscribe(this::find);
  }

  /// What is typed.
  StringProperty queryProperty() {
    return query;
  }

  /// The facet that is open; empty if none is.
  ReadOnlyStringProperty facetProperty() {
    return facet.getReadOnlyProperty();
  }

  /// What was found, best first.
  ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  /// How many gold items have each tag, by tag id; empty until somebody has counted.
  ObjectProperty<Map<Integer, Integer>> usesProperty() {
    return uses;
  }

  /// The place of the cursor in the list that is in view, from 0.
  ReadOnlyIntegerProperty cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /// Whether the suggestions are in view.
  BooleanBinding emptyProperty() {
    return Bindings.createBooleanBinding(this::isEmpty, query, facet);
  }

  boolean isEmpty() {
    return query.get().isBlank() && facet.get().isEmpty();
  }

  /// What was typed, read.
  Typed typed() {
    var typed = Typed.of(vocabulary.get(), query.get());
    return typed.facet().isEmpty() ? new Typed(typed.verdict(), facet.get(), typed.text()) : typed;
  }

  /// Retired tags without a successor that what was typed may mean.
  List<Retired> gone() {
    return query.get().isBlank() ? List.of() : TagSearch.gone(vocabulary.get(), typed().text(), 1);
  }

  /// Tells what is on the page now; the cursor stays within it.
  void look(Page page) {
    vocabulary.set(page.vocabulary());
    boolean goesByFacet = page.view().arm() == Arm.FACETS;
    if (goesByFacet != isByFacet) begin();
    isByFacet = goesByFacet;
    if (isNew && isByFacet) turn(1);
    isNew = false;
    suggestions = page.open().size();
    find();
  }

  /// Moves the cursor, up if negative; it stops at both ends.
  void move(int steps) {
    var size = isEmpty() ? suggestions : hits.get().size();
    cursor.set(Math.clamp((long) cursor.get() + steps, 0, Math.max(0, size - 1)));
  }

  /// Puts the cursor on a place of the list that is in view.
  void point(int place) {
    cursor.set(0);
    move(place);
  }

  /// Whether there is a facet so many steps from the one that is open; before the first one none is
  /// open.
  BooleanBinding reaches(int steps) {
    return Bindings.createBooleanBinding(() -> facetAt(steps).isPresent(), facet, vocabulary);
  }

  /// Opens the facet so many steps from the one that is open.
  void turn(int steps) {
    facetAt(steps).ifPresent(facet::set);
  }

  private Optional<String> facetAt(int steps) {
    var all = new ArrayList<>(List.of(""));
    for (String name : vocabulary.get().facets()) if (!name.isEmpty()) all.add(name);
    int place = Math.max(0, all.indexOf(facet.get())) + steps;
    return place >= 0 && place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
  }

  /// The tag that was found and is under the cursor.
  Optional<Tag> tag() {
    return cursor.get() < hits.get().size()
        ? Optional.of(hits.get().get(cursor.get()).tag())
        : Optional.empty();
  }

  /// The suggestion of the page that is under the cursor.
  Optional<Offer> offer(Page page) {
    return isEmpty() ? page.openAt(cursor.get()) : Optional.empty();
  }

  /// The tag under the cursor, found or suggested.
  Optional<Tag> highlighted(Page page) {
    return isEmpty() ? offer(page).map(page::tag) : tag();
  }

  /// The tag that was found in a place, from 1, as the digit of the place takes it; empty if there
  /// is none, or if a name goes on with the digit after what was typed, so that it is typed, too.
  Optional<Tag> at(int place) {
    if (place > hits.get().size() || goesOn(query.get() + place)) return Optional.empty();
    return Optional.of(hits.get().get(place - 1).tag());
  }

  /// Whether the digit of a place takes a tag.
  BooleanBinding has(int place) {
    return Bindings.createBooleanBinding(() -> at(place).isPresent(), query, hits);
  }

  private boolean goesOn(String text) {
    var longer = Typed.of(vocabulary.get(), text);
    return !query.get().isBlank() && TagSearch.isBeginning(vocabulary.get(), longer.text());
  }

  /// Begins on another page: with the first facet open, if tags are picked by facet.
  void begin() {
    clear();
    isNew = true;
  }

  /// Ends the search with a tag that is taken; if tags are picked by facet, the next one is.
  void taken() {
    var open = facet.get();
    clear();
    if (isByFacet) facet.set(open);
  }

  void clear() {
    query.set("");
    facet.set("");
    cursor.set(0);
  }

  private void find() {
    var typed = typed();
    int most = typed.text().isEmpty() ? WHOLE_FACET : MOST;
    hits.set(
        isEmpty()
            ? List.of()
            : TagSearch.find(vocabulary.get(), typed.facet(), typed.text(), most));
    if (isEmpty()) move(0);
    else cursor.set(0);
  }
}
