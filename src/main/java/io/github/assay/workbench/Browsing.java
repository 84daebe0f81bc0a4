package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Workspace;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/// Looks through the items of a workspace, a page at a time. Blocking.
public final class Browsing {
  private static final SortedSet<Integer> NO_TAGS = Collections.emptySortedSet();

  private final Workspace workspace;
  private final String annotator;

  /// @param annotator whose tags are shown beside gold
  public Browsing(Workspace workspace, String annotator) {
    this.workspace = workspace;
    this.annotator = annotator;
  }

  /// An item in a table.
  ///
  /// @param gold names of its gold tags; empty if it is not gold or no tag applies
  /// @param isGold whether it is gold
  /// @param own what the annotator says, with names instead of ids
  /// @param part of the split
  public record Row(Item item, List<String> gold, boolean isGold, Own own, Part part) {
    public Row {
      gold = List.copyOf(gold);
    }
  }

  /// What the annotator says of an item.
  ///
  /// @param tags names
  /// @param labels the same with the outcome
  public record Own(List<String> tags, Labels labels) {
    public Own {
      tags = List.copyOf(tags);
    }
  }

  /// How many items there are.
  public int count() {
    return workspace.items().count();
  }

  /// Items in the order in which they came in.
  public List<Row> page(int offset, int limit) {
    return rows(workspace.items().page(offset, limit));
  }

  /// How many items hold all words of a text.
  public int countMatches(String text) {
    return workspace.items().countMatches(text);
  }

  /// Items that hold all words of a text, best first.
  public List<Row> search(String text, int limit) {
    return rows(workspace.items().search(text, limit));
  }

  private List<Row> rows(List<Item> items) {
    var vocabulary = workspace.vocabulary().current();
    var ids = items.stream().map(Item::id).toList();
    var gold = workspace.gold().tags(ids);
    var own = workspace.decisions().labels(annotator, ids);
    var parts = workspace.splits().of(ids);
    return items.stream()
        .map(
            item -> {
              var labels = own.getOrDefault(item.id(), Labels.NONE);
              return new Row(
                  item,
                  names(gold.getOrDefault(item.id(), NO_TAGS), vocabulary),
                  gold.containsKey(item.id()),
                  new Own(names(labels.tags(), vocabulary), labels),
                  parts.getOrDefault(item.id(), Part.UNASSIGNED));
            })
        .toList();
  }

  private static List<String> names(Collection<Integer> ids, Vocabulary vocabulary) {
    return ids.stream().filter(vocabulary::has).map(vocabulary::tag).map(Tag::name).toList();
  }
}
