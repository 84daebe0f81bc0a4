package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.workbench.TagSearch;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Facets with their tags, and how many gold items have each; retired tags at the end.
final class TagTree {
  private final TreeView<TagTree.Line> tree;
  private final VocabularyViewModel model;
  private boolean isFilling;

  /// A line of the tree.
  record Line(Spot spot, String name, String count) {
    @Override
    public String toString() {
      return count.isEmpty() ? name : name + " " + count;
    }
  }

  TagTree(TreeView<Line> tree, VocabularyViewModel model) {
    this.tree = tree;
    this.model = model;
    tree.setShowRoot(false);
    tree.setCellFactory(view -> new Cell());
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (!isFilling && now != null) model.spotProperty().set(now.getValue().spot());
            });
    model.filterProperty().subscribe(text -> fill());
    model.spotProperty().subscribe(spot -> select());
  }

  /// Fills the tree with what fits the filter.
  void fill() {
    model.contents().ifPresent(this::fill);
  }

  private void fill(Contents all) {
    isFilling = true;
    var text = model.filterProperty().get().strip();
    var root = new TreeItem<Line>();
    var found =
        TagSearch.find(all.vocabulary(), "", text, Integer.MAX_VALUE).stream()
            .map(hit -> hit.tag().id())
            .collect(Collectors.toSet());
    for (String facet : all.vocabulary().facets())
      add(root, all, facet, tag -> text.isEmpty() || found.contains(tag.id()));
    addRetired(root, all, text.toLowerCase(Locale.ROOT));
    tree.getSelectionModel().clearSelection();
    tree.setRoot(root);
    isFilling = false;
    select();
  }

  private static void add(
      TreeItem<Line> root, Contents all, String facet, Predicate<Tag> isWanted) {
    var name = facet.isEmpty() ? TEXTS.text("vocabulary.no.facet") : facet;
    var group = new TreeItem<>(new Line(new Spot.OfFacet(facet), name, ""));
    for (Tag tag : all.vocabulary().tags())
      if (tag.facet().equals(facet) && isWanted.test(tag))
        group
            .getChildren()
            .add(
                new TreeItem<>(
                    new Line(
                        new Spot.OfTag(tag.id()),
                        tag.name(),
                        String.format(Locale.ENGLISH, "%,d", all.uses(tag.id())))));
    if (group.getChildren().isEmpty()) return;
    group.setExpanded(true);
    root.getChildren().add(group);
  }

  private static void addRetired(TreeItem<Line> root, Contents all, String text) {
    var group =
        new TreeItem<>(new Line(new Spot.AllRetired(), TEXTS.text("vocabulary.retired"), ""));
    for (Retired tag : all.vocabulary().conventions().retired())
      if (tag.name().toLowerCase(Locale.ROOT).contains(text))
        group
            .getChildren()
            .add(new TreeItem<>(new Line(new Spot.OfRetired(tag.id()), tag.name(), "")));
    group.setExpanded(!text.isEmpty());
    if (!group.getChildren().isEmpty()) root.getChildren().add(group);
  }

  /// Puts the keys on the tree; if nothing is selected in it, on its first tag.
  void enter() {
    tree.requestFocus();
    if (find(tree.getRoot(), model.spotProperty().get()) != null) return;
    var groups = tree.getRoot().getChildren();
    if (!groups.isEmpty())
      tree.getSelectionModel().select(groups.getFirst().getChildren().getFirst());
  }

  /// Selects what the model says; the first tag if that is not there.
  private void select() {
    if (isFilling || tree.getRoot() == null) return;
    var wanted = find(tree.getRoot(), model.spotProperty().get());
    if (wanted == null && model.contents().isPresent() && !isThere(model.spotProperty().get())) {
      var groups = tree.getRoot().getChildren();
      if (!groups.isEmpty() && !groups.getFirst().getChildren().isEmpty())
        wanted = groups.getFirst().getChildren().getFirst();
    }
    if (wanted == null || wanted.equals(tree.getSelectionModel().getSelectedItem())) return;
    for (TreeItem<Line> up = wanted.getParent(); up != null; up = up.getParent())
      up.setExpanded(true);
    tree.getSelectionModel().select(wanted);
    int row = tree.getRow(wanted);
    if (row > 0) tree.scrollTo(Math.max(0, row - 3));
  }

  /// Whether what is selected is still in the vocabulary, if hidden by the filter.
  private boolean isThere(Spot spot) {
    var all = model.contents().orElseThrow();
    return switch (spot) {
      case Spot.OfTag(int id) -> all.tag(id).isPresent();
      case Spot.OfRetired(int id) -> all.retired(id).isPresent();
      case Spot.OfFacet(String name) -> all.vocabulary().facets().contains(name);
      case Spot.AllRetired() -> !all.vocabulary().conventions().retired().isEmpty();
      case Spot.None() -> false;
    };
  }

  private static @Nullable TreeItem<Line> find(TreeItem<Line> at, Spot spot) {
    if (at.getValue() != null && at.getValue().spot().equals(spot)) return at;
    for (TreeItem<Line> child : at.getChildren()) {
      var found = find(child, spot);
      if (found != null) return found;
    }
    return null;
  }

  private static final class Cell extends TreeCell<Line> {
    /// What indents and the scroll bar take at most.
    private static final double BESIDE = 80;

    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
      super.updateItem(line, isEmpty);
      setText(null);
      if (line == null || isEmpty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      var name = new Label(line.name());
      boolean isGroup =
          line.spot() instanceof Spot.OfFacet || line.spot() instanceof Spot.AllRetired;
      if (isGroup) name.getStyleClass().add("section");
      name.setMinWidth(0);
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      var count = new Label(line.count());
      count.getStyleClass().addAll("hint", "number");
      count.setMinWidth(Region.USE_PREF_SIZE);
      var row = new HBox(name, gap, count);
      row.setAlignment(Pos.CENTER_LEFT);
      row.prefWidthProperty().bind(getTreeView().widthProperty().subtract(BESIDE));
      row.setMinWidth(0);
      setGraphic(row);
      setAccessibleText(line.toString());
    }
  }
}
