package io.github.assay.store.sql;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Tag.Guidance;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Merges two vocabularies that were made from one. What one side changed holds; where both changed
/// the same differently, ours stands and the other is told.
final class VocabularyMerge {
  private final Vocabulary base;
  private final Vocabulary ours;
  private final Vocabulary theirs;
  private final IntPredicate isUsed;
  private final List<Clash> clashes = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /// @param isUsed whether somebody says that a tag applies
  VocabularyMerge(Vocabulary base, Vocabulary ours, Vocabulary theirs, IntPredicate isUsed) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
    this.isUsed = isUsed;
  }

  /// What both sides changed differently.
  ///
  /// @param tag its id; 0 if it is about none
  /// @param text in a sentence, without the name of the other file
  record Clash(int tag, String text) {}

  /// The tags and conventions of both, with the version of ours.
  Vocabulary merged() {
    var kept = new ArrayList<Tag>();
    for (int id : order()) merged(id).ifPresent(kept::add);
    var named = withParents(kept);
    return new Vocabulary(ours.version(), named, conventions(named));
  }

  /// What ours stands against, once it is merged.
  List<Clash> clashes() {
    return clashes;
  }

  /// Their order if they changed it and we did not, else ours; tags of the other side come last.
  private Collection<Integer> order() {
    boolean isTheirs = isReordered(theirs) && !isReordered(ours);
    var order = new LinkedHashSet<>(ids(isTheirs ? theirs : ours));
    order.addAll(ids(isTheirs ? ours : theirs));
    return order;
  }

  private boolean isReordered(Vocabulary vocabulary) {
    var now = ids(vocabulary);
    return !common(now, ids(base)).equals(common(ids(base), now));
  }

  private static List<Integer> ids(Vocabulary vocabulary) {
    return vocabulary.tags().stream().map(Tag::id).toList();
  }

  private static List<Integer> common(List<Integer> one, List<Integer> other) {
    var others = new HashSet<>(other);
    return one.stream().filter(others::contains).toList();
  }

  private Optional<Tag> merged(int id) {
    if (ours.has(id) && theirs.has(id)) return Optional.of(both(id));
    var one = ours.has(id) ? ours.tag(id) : theirs.tag(id);
    if (!base.has(id)) return Optional.of(named(one, one.name()));
    if (!isUsed.test(id)) return Optional.empty();
    clashes.add(
        new Clash(
            id,
            "\"%s\" is gone %s, and was chosen %s; it stays"
                .formatted(
                    one.name(), ours.has(id) ? "there" : "here", ours.has(id) ? "here" : "there")));
    return Optional.of(named(one, one.name()));
  }

  private Tag both(int id) {
    var own = ours.tag(id);
    var other = theirs.tag(id);
    var before = base.has(id) ? Optional.of(base.tag(id)) : Optional.<Tag>empty();
    var field = new Fields(id, before, own, other);
    var tag =
        new Tag(
            id,
            own.name(),
            field.of("facet", Tag::facet),
            set(before.map(Tag::aliases).orElse(List.of()), own.aliases(), other.aliases()),
            own.parents(),
            new Guidance(
                field.of("definition", each -> each.guidance().definition()),
                field.of("use when", each -> each.guidance().useWhen()),
                field.of("avoid when", each -> each.guidance().avoidWhen()),
                field.of("example", each -> each.guidance().example())));
    return named(tag, field.of("name", Tag::name));
  }

  /// The texts of one tag.
  private final class Fields {
    private final int id;
    private final Optional<Tag> before;
    private final Tag own;
    private final Tag other;

    private Fields(int id, Optional<Tag> before, Tag own, Tag other) {
      this.id = id;
      this.before = before;
      this.own = own;
      this.other = other;
    }

    String of(String what, Function<Tag, String> field) {
      return pick(
          before.map(field).orElse(""),
          field.apply(own),
          field.apply(other),
          new Clash(
              id, "the %s of \"%s\" there: %s".formatted(what, own.name(), field.apply(other))));
    }
  }

  private <T> T pick(T before, T own, T other, Clash clash) {
    if (own.equals(other) || other.equals(before)) return own;
    if (own.equals(before)) return other;
    clashes.add(clash);
    return own;
  }

  /// What both have, and what either added; what either took away goes.
  private static <T> List<T> set(List<T> before, List<T> own, List<T> other) {
    var merged = new LinkedHashSet<>(own);
    for (T each : before) if (!other.contains(each)) merged.remove(each);
    for (T each : other) if (!before.contains(each)) merged.add(each);
    return List.copyOf(merged);
  }

  private Tag named(Tag tag, String wanted) {
    var name = wanted;
    for (int next = 2; !names.add(name); next++) name = wanted + " (" + next + ")";
    return tag.withName(name);
  }

  /// Parents are named, so they are merged by id, and called as they are now.
  private List<Tag> withParents(List<Tag> tags) {
    Map<Integer, String> called = new LinkedHashMap<>();
    for (Tag tag : tags) called.put(tag.id(), tag.name());
    var done = new ArrayList<Tag>();
    for (Tag tag : tags) {
      var merged = set(parents(base, tag.id()), parents(ours, tag.id()), parents(theirs, tag.id()));
      if (!ours.has(tag.id())) merged = parents(theirs, tag.id());
      if (!theirs.has(tag.id())) merged = parents(ours, tag.id());
      done.add(
          tag.withParents(
              merged.stream()
                  .map(parent -> called.getOrDefault(parent.tag(), parent.name()))
                  .distinct()
                  .toList()));
    }
    return done;
  }

  /// A parent.
  ///
  /// @param tag its id, 0 if it is not approved
  /// @param name as it is called if it is not approved
  private record Parent(int tag, String name) {}

  private static List<Parent> parents(Vocabulary vocabulary, int id) {
    if (!vocabulary.has(id)) return List.of();
    return vocabulary.tag(id).parents().stream()
        .map(
            name ->
                vocabulary
                    .named(name)
                    .map(tag -> new Parent(tag.id(), ""))
                    .orElseGet(() -> new Parent(0, name)))
        .toList();
  }

  private Conventions conventions(List<Tag> tags) {
    var ids = new HashSet<Integer>();
    for (Tag tag : tags) ids.add(tag.id());
    var own = ours.conventions();
    var other = theirs.conventions();
    var before = base.conventions();
    return new Conventions(
        facets(),
        retired(ids),
        contrasts(ids),
        phrases(ids),
        set(before.ignored(), own.ignored(), other.ignored()),
        renewals(ids));
  }

  /// A guideline that came to mean something else on either side does so here.
  private List<Renewal> renewals(Set<Integer> ids) {
    var merged = new ArrayList<Renewal>();
    for (int tag : ids)
      renewal(
              base.conventions().renewal(tag),
              ours.conventions().renewal(tag),
              theirs.conventions().renewal(tag))
          .ifPresent(merged::add);
    return merged;
  }

  private static Optional<Renewal> renewal(
      Optional<Renewal> before, Optional<Renewal> own, Optional<Renewal> other) {
    if (own.equals(before)) return other;
    if (other.equals(before)) return own;
    return Stream.concat(own.stream(), other.stream()).max(Comparator.comparingInt(Renewal::since));
  }

  private List<Facet> facets() {
    var wanted = new LinkedHashSet<String>();
    for (Vocabulary each : List.of(ours, theirs))
      for (Facet facet : each.conventions().facets()) wanted.add(facet.name());
    var merged = new ArrayList<Facet>();
    for (String name : wanted) {
      var other = theirs.conventions().facet(name);
      var clash =
          new Clash(
              0,
              "facet \"%s\" takes %d to %d tags there"
                  .formatted(name, other.least(), other.most()));
      var facet =
          pick(base.conventions().facet(name), ours.conventions().facet(name), other, clash);
      if (!facet.equals(Facet.free(name))) merged.add(facet);
    }
    return merged;
  }

  private List<Retired> retired(Set<Integer> approved) {
    var merged = new LinkedHashMap<Integer, Retired>();
    for (Vocabulary each : List.of(ours, theirs))
      for (Retired tag : each.conventions().retired())
        if (!approved.contains(tag.id())) merged.putIfAbsent(tag.id(), tag);
    return List.copyOf(merged.values());
  }

  private List<Contrast> contrasts(Set<Integer> approved) {
    var merged = new LinkedHashMap<Set<Integer>, Contrast>();
    for (Contrast each :
        set(
            base.conventions().contrasts(),
            ours.conventions().contrasts(),
            theirs.conventions().contrasts())) {
      if (!approved.contains(each.one()) || !approved.contains(each.other())) continue;
      if (merged.putIfAbsent(Set.of(each.one(), each.other()), each) != null)
        clashes.add(new Clash(each.one(), "what tells it apart there: " + each.text()));
    }
    return List.copyOf(merged.values());
  }

  /// Whom words of a tag belong to.
  private record Words(int tag, String words) {}

  private List<Phrase> phrases(Set<Integer> approved) {
    var merged = new LinkedHashMap<Words, Phrase>();
    for (Phrase each :
        set(
            base.conventions().phrases(),
            ours.conventions().phrases(),
            theirs.conventions().phrases())) {
      if (!approved.contains(each.tag())) continue;
      if (merged.putIfAbsent(new Words(each.tag(), each.words()), each) != null)
        clashes.add(
            new Clash(
                each.tag(), "its words \"%s\" are %s there".formatted(each.words(), each.use())));
    }
    return List.copyOf(merged.values());
  }
}
