package io.github.assay.domain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/// The approved tags, in the owner's order.
public final class Vocabulary {
  private final int version;
  private final List<Tag> tags;
  private final Conventions conventions;
  private final Map<Integer, Tag> byId = new LinkedHashMap<>();
  private final Map<String, Tag> byName = new LinkedHashMap<>();
  private final Map<TagKey, Tag> byKey = new LinkedHashMap<>();

  /// @param version grows by one with each change
  /// @param tags in the order in which screens show them; ids and names unique
  /// @param conventions what holds besides
  public Vocabulary(int version, Collection<Tag> tags, Conventions conventions) {
    this.version = version;
    this.tags = List.copyOf(tags);
    this.conventions = conventions;
    for (Tag tag : this.tags) {
      if (byId.put(tag.id(), tag) != null)
        throw new IllegalArgumentException("two tags have the id " + tag.id());
      if (byName.put(tag.name(), tag) != null)
        throw new IllegalArgumentException("two tags are called " + tag.name());
    }
    for (Tag tag : this.tags) byKey.putIfAbsent(TagKey.of(tag.name()), tag);
    for (Tag tag : this.tags)
      for (String alias : tag.aliases()) byKey.putIfAbsent(TagKey.of(alias), tag);
  }

  /// One without conventions.
  public Vocabulary(int version, Collection<Tag> tags) {
    this(version, tags, Conventions.NONE);
  }

  /// A vocabulary without tags, version 0.
  public static Vocabulary empty() {
    return new Vocabulary(0, List.of());
  }

  public int version() {
    return version;
  }

  public List<Tag> tags() {
    return tags;
  }

  /// What holds besides the tags.
  public Conventions conventions() {
    return conventions;
  }

  /// The tag with this id.
  ///
  /// @throws IllegalArgumentException if there is none
  public Tag tag(int id) {
    var tag = byId.get(id);
    if (tag == null) throw new IllegalArgumentException("no tag has the id " + id);
    return tag;
  }

  /// Whether a tag with this id is approved.
  public boolean has(int id) {
    return byId.containsKey(id);
  }

  /// The tag of exactly this name.
  public Optional<Tag> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The id of the tag of exactly this name; of the retired one if none is approved.
  public OptionalInt idOf(String name) {
    var tag = byName.get(name);
    if (tag != null) return OptionalInt.of(tag.id());
    return conventions.retired().stream()
        .filter(retired -> retired.name().equals(name))
        .mapToInt(Retired::id)
        .findFirst();
  }

  /// The name of a tag that is approved, or was until it was retired.
  ///
  /// @throws IllegalArgumentException if there is none with this id
  public String nameOf(int id) {
    return conventions.retired().stream()
        .filter(retired -> retired.id() == id && !has(id))
        .map(Retired::name)
        .findFirst()
        .orElseGet(() -> tag(id).name());
  }

  /// The tag whose name, or else whose alias, has the same key as this spelling.
  public Optional<Tag> lookup(String spelling) {
    return Optional.ofNullable(byKey.get(TagKey.of(spelling)));
  }

  /// The facets, in the order of their first tags.
  public SequencedSet<String> facets() {
    var facets = new LinkedHashSet<String>();
    for (Tag tag : tags) facets.add(tag.facet());
    return facets;
  }

  /// All tags that this one implies through its parents, without itself, nearest first; circles
  /// end.
  public SequencedSet<Tag> ancestors(int id) {
    var found = new LinkedHashSet<Tag>();
    var open = new ArrayDeque<Tag>(List.of(tag(id)));
    while (!open.isEmpty())
      for (String parent : open.remove().parents()) {
        var tag = byName.get(parent);
        if (tag != null && tag.id() != id && found.add(tag)) open.add(tag);
      }
    return found;
  }

  /// Whether one of these tags implies another; retired ones imply nothing.
  public boolean implies(Collection<Integer> ids, int other) {
    return ids.stream()
        .filter(this::has)
        .anyMatch(id -> ancestors(id).stream().anyMatch(tag -> tag.id() == other));
  }

  /// These tags and all that they imply, by id.
  public SortedSet<Integer> closure(Collection<Integer> ids) {
    var closed = new TreeSet<>(ids);
    for (int id : ids) for (Tag ancestor : ancestors(id)) closed.add(ancestor.id());
    return closed;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Vocabulary that
            && version == that.version
            && tags.equals(that.tags)
            && conventions.equals(that.conventions));
  }

  @Override
  public int hashCode() {
    return 31 * version + tags.hashCode();
  }

  @Override
  public String toString() {
    return "Vocabulary[version=" + version + ", tags=" + tags.size() + "]";
  }
}
