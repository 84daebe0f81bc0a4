package io.github.assay.query;

import java.util.Locale;
import java.util.Optional;

/// A word that may stand before a colon.
public enum Key {
  TAG("the name or alias of a tag"),
  GOLDTAG("the name or alias of a tag, which gold has just so"),
  AGAIN("the name of a tag whose guideline changed since the item was decided on"),
  FACET("the name of a facet, such as facet:topic or facet:topic=none"),
  SPLIT("train, validation, test or none"),
  BY("the name of a person"),
  OUTCOME("tagged, none, unsure, skipped or open"),
  GOLD("yes, no, tied, waiting, ruled or agreed"),
  TAGS("a number, such as tags:3 or tags:>3"),
  VOTES("a number, such as votes:2 or votes:>=2"),
  TITLE("a number of characters, such as title:0 or title:>80"),
  DESCRIPTION("a number of characters, such as description:<20"),
  AGREE("a number from 0 to 1, such as agree:<0.6"),
  SOURCE("the source of an item"),
  GROUP("the group of an item"),
  ID("the id of an item, or several with commas between them"),
  HAS("disagreement, flag or unapproved"),
  UNAPPROVED("the name of a tag that is not approved"),
  NAMED("the name of a tag that a file named and that was kept apart, approved by now or not"),
  MODEL("a run or best, and what it says: model:best=gold, model:best!=gold or model:best=NAME"),
  CHANGED("> and a snapshot or a day, such as changed:>2026-11-01"),
  IS(
      "duplicate, near-duplicate, superseded, undated, leaked, near-leaked, rule-broken or"
          + " look-again"),
  SAME("the id of an item"),
  NEAR("the id of an item"),
  LIKE("the id of an item");

  private final String possible;

  Key(String possible) {
    this.possible = possible;
  }

  /// As it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What may stand after the colon, for people.
  public String possible() {
    return possible;
  }

  /// The key that is written so, in small or large letters.
  static Optional<Key> of(String word) {
    for (Key key : values()) if (key.word().equalsIgnoreCase(word)) return Optional.of(key);
    return Optional.empty();
  }
}
