package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.workbench.Statistics.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What is looked at before gold is frozen. The first ones, as long as they fail and nobody gave a
/// reason to go on, keep gold from being frozen; the others only warn.
public enum GoldCheck {
  /// Gold has too few or too many tags of a facet.
  FACET_RULE("facet-rule", Weight.BLOCKS, "is:rule-broken"),
  /// Votes are even, and nobody ruled.
  OPEN_CONFLICT("open-conflict", Weight.BLOCKS, Kind.TIED.query()),
  /// The same text, or the same group, is in two parts of the split.
  LEAK_EXACT("leak-exact", Weight.BLOCKS, gold(Kind.LEAKED)),
  /// Nearly the same text is in two parts of the split.
  LEAK_NEAR("leak-near", Weight.BLOCKS, "gold:yes is:near-leaked -is:leaked"),
  /// An item has no title.
  EMPTY_TITLE("empty-title", Weight.BLOCKS, gold(Kind.NO_TITLE)),
  /// A tag implies one that is not approved.
  MISSING_PARENT("missing-parent", Weight.BLOCKS, ""),
  /// A tag implies itself.
  PARENT_CIRCLE("parent-circle", Weight.BLOCKS, ""),
  /// Two tags share a name or an alias.
  ALIAS_COLLISION("alias-collision", Weight.BLOCKS, ""),
  /// An item has no description.
  EMPTY_DESCRIPTION("empty-description", Weight.WARNS, gold(Kind.NO_DESCRIPTION)),
  /// Another item has the same text.
  DUPLICATE_TEXT("duplicate-text", Weight.WARNS, gold(Kind.DUPLICATE)),
  /// An item says when it was made in a way that nobody can read.
  UNREADABLE_DATE("unreadable-date", Weight.WARNS, gold(Kind.UNDATED)),
  /// A file named a tag for the item that nobody approved, so that gold may lack it. Gold itself
  /// never has a tag that is not approved: the store takes no decision on one.
  UNKNOWN_TAG("unknown-tag", Weight.WARNS, gold(Kind.UNAPPROVED)),
  /// Gold says that no tag applies.
  NO_TAG("no-tag", Weight.WARNS, Kind.NO_TAG.query());

  private final String id;
  private final Weight weight;
  private final String query;

  GoldCheck(String id, Weight weight, String query) {
    this.id = id;
    this.weight = weight;
    this.query = query;
  }

  private enum Weight {
    BLOCKS,
    WARNS
  }

  private static String gold(Kind kind) {
    return "gold:yes " + kind.query();
  }

  /// The stable name, for people, scripts and waivers.
  public String id() {
    return id;
  }

  /// Whether gold is not frozen while it fails.
  public boolean isBlocking() {
    return weight == Weight.BLOCKS;
  }

  /// Whether it looks at the approved tags, not at items.
  public boolean isOfVocabulary() {
    return this == MISSING_PARENT || this == PARENT_CIRCLE || this == ALIAS_COLLISION;
  }

  /// The query that finds just the items that fail; empty if it is about tags.
  String query() {
    return query;
  }

  /// The check with this id.
  ///
  /// @throws AssayException `UNKNOWN_CHECK` if there is none
  public static GoldCheck of(String id) {
    for (GoldCheck check : values()) if (check.id.equals(id)) return check;
    throw new AssayException(
        "UNKNOWN_CHECK",
        "no check is called \"%s\"; those that can be waived are %s"
            .formatted(
                id, blocking().stream().map(GoldCheck::id).collect(Collectors.joining(", "))));
  }

  /// Those that keep gold from being frozen.
  public static List<GoldCheck> blocking() {
    return Arrays.stream(values()).filter(GoldCheck::isBlocking).toList();
  }
}
