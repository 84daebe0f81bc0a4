package io.github.assay.workbench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.store.Workspace;
import java.util.Comparator;
import java.util.Optional;

/// Finds the gold item that best shows what a tag means: of the short ones about which people are
/// surest, the one that the model takes for the most typical. Blocking; used by one thread at a
/// time, the same as its suggestions.
///
/// @param suggesting whose model is asked
/// @param person who sees it, and so none whose gold would give the own second vote away
public record Exemplifying(Workspace workspace, Suggesting suggesting, String person) {
  /// So many are compared.
  private static final int SHORTLIST = 8;

  /// So many are looked at, since some may not be shown.
  private static final int MOST = 5 * SHORTLIST;

  /// The example of a tag.
  ///
  /// @param besides id of an item that is none, since somebody is labelling it
  /// @return empty if no gold item has the tag
  public Optional<Item> of(int tag, String besides) {
    var found = workspace.gold().examples(tag, MOST).stream().map(GoldItem::item).toList();
    var awaited = new SecondVotes(workspace, person).among(found.stream().map(Item::id).toList());
    return found.stream()
        .filter(item -> !item.id().equals(besides) && !awaited.contains(item.id()))
        .limit(SHORTLIST)
        .max(Comparator.comparingDouble(item -> typical(item, tag)));
  }

  private double typical(Item item, int tag) {
    return suggesting.judgement(item).score(tag).orElse(0);
  }
}
