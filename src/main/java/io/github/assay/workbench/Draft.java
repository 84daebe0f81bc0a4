package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import io.github.assay.transfer.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// A vocabulary that is being changed. To be used within one method.
final class Draft {
  private static final int LONGEST = 200;

  private final Vocabulary base;
  private final List<Tag> tags;
  private Conventions conventions;

  Draft(Vocabulary base) {
    this.base = base;
    tags = new ArrayList<>(base.tags());
    conventions = base.conventions();
  }

  Conventions conventions() {
    return conventions;
  }

  void agree(UnaryOperator<Conventions> change) {
    conventions = change.apply(conventions);
  }

  List<Tag> tags() {
    return List.copyOf(tags);
  }

  /// The tag with an id as it is now.
  ///
  /// @throws AssayException `NO_SUCH_TAG` if it is not approved
  Tag tag(int id) {
    return tags.stream()
        .filter(tag -> tag.id() == id)
        .findFirst()
        .orElseThrow(() -> new AssayException("NO_SUCH_TAG", "no approved tag has the id " + id));
  }

  void add(Tag tag) {
    tags.add(tag);
  }

  /// Puts a tag in the place of the one with its id.
  void put(Tag changed) {
    tags.replaceAll(tag -> tag.id() == changed.id() ? changed : tag);
  }

  void changeAll(UnaryOperator<Tag> change) {
    tags.replaceAll(change);
  }

  /// Takes a tag off the list and notes that it was there.
  void retire(Tag tag, int successor, String reason) {
    tags.removeIf(other -> other.id() == tag.id());
    var retired = new ArrayList<Retired>();
    for (Retired old : conventions.retired())
      retired.add(
          old.successor() == tag.id()
              ? new Retired(old.id(), old.name(), old.aliases(), successor, old.reason())
              : old);
    retired.add(new Retired(tag.id(), tag.name(), tag.aliases(), successor, reason));
    conventions = conventions.withRetired(retired);
  }

  /// A name that a tag can have.
  ///
  /// @param own id of the tag that is to have it, which may have it already; 0 for a new one
  /// @throws AssayException `BAD_NAME` or `NAME_TAKEN`
  String name(String written, int own) {
    var name = written.strip();
    if (name.isEmpty()) throw new AssayException("BAD_NAME", "a tag needs a name");
    if (name.length() > LONGEST)
      throw new AssayException(
          "BAD_NAME", "the name has %d characters; at most 200 are taken".formatted(name.length()));
    if (name.codePoints().anyMatch(Character::isISOControl))
      throw new AssayException(
          "BAD_NAME", "the name %s holds a line break or the like".formatted(Quoted.of(name)));
    var key = TagKey.of(name);
    for (Tag tag : tags)
      if (tag.id() != own && TagKey.of(tag.name()).equals(key))
        throw taken(name, "there is a tag %s already".formatted(Quoted.of(tag.name())));
    for (Retired tag : conventions.retired())
      if (tag.id() != own && TagKey.of(tag.name()).equals(key))
        throw taken(
            name, "the retired tag %s has it; revive that one".formatted(Quoted.of(tag.name())));
    return name;
  }

  private static AssayException taken(String name, String why) {
    return new AssayException(
        "NAME_TAKEN", "no other tag can be called %s: %s".formatted(Quoted.of(name), why));
  }

  /// Spellings of a tag: stripped, each key once, its own name left out.
  static List<String> aliases(String name, List<String> written) {
    var keys = new LinkedHashSet<TagKey>(List.of(TagKey.of(name)));
    var aliases = new ArrayList<String>();
    for (String alias : written) {
      var text = alias.strip();
      if (!text.isEmpty() && keys.add(TagKey.of(text))) aliases.add(text);
    }
    return aliases;
  }

  /// What there is so far.
  Vocabulary now() {
    return new Vocabulary(base.version(), tags, conventions);
  }

  /// What comes out.
  ///
  /// @throws AssayException `NOTHING_CHANGES` if it is as it was
  Vocabulary done() {
    if (tags.equals(base.tags()) && conventions.equals(base.conventions()))
      throw new AssayException("NOTHING_CHANGES", "the vocabulary is like that already");
    return now();
  }
}
