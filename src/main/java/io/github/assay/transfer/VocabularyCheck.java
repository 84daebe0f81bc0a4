package io.github.assay.transfer;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is doubtful about a vocabulary.
public final class VocabularyCheck {
  private static final int NEAR = 1;
  private static final int SHORT = 5;

  private final Vocabulary vocabulary;
  private final List<Finding> findings = new ArrayList<>();

  private VocabularyCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Kinds of doubt.
  public enum Doubt {
    /// Two tags share a name or alias, but for case, hyphens and the like.
    COLLISION,
    /// A parent is no approved tag.
    MISSING_PARENT,
    /// A tag is among its own ancestors.
    CIRCLE,
    /// Two names differ in one letter or only in number.
    NEAR_NAMES,
    /// A tag has no facet, and others have one.
    NO_FACET,
    /// No item can keep to the rule of a facet, or no tag is in it.
    FACET_RULE,
    /// Other tags are gold, and this one never is.
    UNUSED
  }

  /// Something doubtful.
  ///
  /// @param tag name of the tag, for a [Doubt#FACET_RULE] of the facet
  /// @param message one sentence that names it
  public record Finding(Doubt doubt, String tag, String message) {}

  /// All that is doubtful, in the order of the kinds, and within a kind of the tags.
  public static List<Finding> of(Vocabulary vocabulary) {
    var check = new VocabularyCheck(vocabulary);
    check.collisions();
    check.missingParents();
    check.circles();
    check.nearNames();
    check.facets();
    check.facetRules();
    return List.copyOf(check.findings);
  }

  /// The same, and tags that nobody uses.
  ///
  /// @param uses in how many gold items each tag is, by id; empty if nothing is gold yet
  public static List<Finding> of(Vocabulary vocabulary, Map<Integer, Integer> uses) {
    var check = new VocabularyCheck(vocabulary);
    check.findings.addAll(of(vocabulary));
    if (!uses.isEmpty())
      for (Tag tag : vocabulary.tags())
        if (!uses.containsKey(tag.id()))
          check.add(Doubt.UNUSED, tag, "%s is gold nowhere", tag.name());
    return List.copyOf(check.findings);
  }

  /// Names that two tags of a list share, which makes a file's tags ambiguous.
  static List<Finding> sameNames(Collection<Tag> tags) {
    var owners = new HashMap<TagKey, Tag>();
    var same = new ArrayList<Finding>();
    for (Tag tag : tags) {
      var owner = owners.putIfAbsent(TagKey.of(tag.name()), tag);
      if (owner != null)
        same.add(
            new Finding(
                Doubt.COLLISION,
                tag.name(),
                "the name %s is the same as %s, but for case, hyphens and blanks"
                    .formatted(Quoted.of(tag.name()), Quoted.of(owner.name()))));
    }
    return same;
  }

  private void collisions() {
    findings.addAll(sameNames(vocabulary.tags()));
    Map<TagKey, Tag> owners = new LinkedHashMap<>();
    for (Tag tag : vocabulary.tags()) owners.putIfAbsent(TagKey.of(tag.name()), tag);
    for (Tag tag : vocabulary.tags())
      for (String alias : tag.aliases()) {
        var owner = owners.putIfAbsent(TagKey.of(alias), tag);
        if (owner != null && owner.id() != tag.id())
          add(Doubt.COLLISION, tag, "the alias %s also means %s", alias, owner.name());
      }
  }

  private void missingParents() {
    for (Tag tag : vocabulary.tags())
      for (String parent : tag.parents())
        if (vocabulary.named(parent).isEmpty())
          add(Doubt.MISSING_PARENT, tag, "the parent %s is no approved tag", parent);
  }

  private void circles() {
    for (Tag tag : vocabulary.tags())
      if (climbsTo(tag)) add(Doubt.CIRCLE, tag, "the parents of %s lead back to it", tag.name());
  }

  private boolean climbsTo(Tag start) {
    Set<String> seen = new HashSet<>();
    var open = new ArrayDeque<>(start.parents());
    while (!open.isEmpty()) {
      var name = open.remove();
      if (name.equals(start.name())) return true;
      if (seen.add(name)) vocabulary.named(name).ifPresent(tag -> open.addAll(tag.parents()));
    }
    return false;
  }

  private void nearNames() {
    var keys = vocabulary.tags().stream().map(tag -> TagKey.of(tag.name()).value()).toList();
    var singulars = keys.stream().map(VocabularyCheck::singular).toList();
    for (int i = 0; i < keys.size(); i++)
      for (int j = 0; j < i; j++) {
        var tag = vocabulary.tags().get(i);
        var other = vocabulary.tags().get(j).name();
        if (isNear(keys.get(i), keys.get(j)))
          add(Doubt.NEAR_NAMES, tag, "the name differs from %s in one letter", other);
        else if (!keys.get(i).equals(keys.get(j)) && singulars.get(i).equals(singulars.get(j)))
          add(Doubt.NEAR_NAMES, tag, "the name differs from %s only in number", other);
      }
  }

  private static boolean isNear(String a, String b) {
    if (Math.min(a.length(), b.length()) < SHORT || a.equals(b)) return false;
    return Spelling.distance(a, b, NEAR + 1) <= NEAR;
  }

  /// A key of which the last word is made singular, as English does it most often.
  private static String singular(String key) {
    if (key.endsWith("ies") && key.length() > SHORT)
      return key.substring(0, key.length() - 3) + "y";
    for (String ending : List.of("ses", "xes", "ches", "shes"))
      if (key.endsWith(ending)) return key.substring(0, key.length() - 2);
    boolean isPlural = key.length() > 2 && key.endsWith("s") && !key.endsWith("ss");
    return isPlural ? key.substring(0, key.length() - 1) : key;
  }

  private void facetRules() {
    for (Facet facet : vocabulary.conventions().facets()) {
      long tags =
          vocabulary.tags().stream().filter(tag -> tag.facet().equals(facet.name())).count();
      if (tags == 0)
        findings.add(
            new Finding(
                Doubt.FACET_RULE,
                facet.name(),
                "the facet %s has a rule but no tag".formatted(Quoted.of(facet.name()))));
      else if (tags < facet.least())
        findings.add(
            new Finding(
                Doubt.FACET_RULE,
                facet.name(),
                "an item needs %d tags of the facet %s, which has %d"
                    .formatted(facet.least(), Quoted.of(facet.name()), tags)));
    }
  }

  private void facets() {
    if (vocabulary.tags().stream().allMatch(tag -> tag.facet().isEmpty())) return;
    for (Tag tag : vocabulary.tags())
      if (tag.facet().isBlank())
        add(Doubt.NO_FACET, tag, "%s has no facet, though other tags have one", tag.name());
  }

  private void add(Doubt doubt, Tag tag, String message, String... values) {
    var quoted = new Object[values.length];
    for (int i = 0; i < values.length; i++) quoted[i] = Quoted.of(values[i]);
    findings.add(new Finding(doubt, tag.name(), String.format(Locale.ROOT, message, quoted)));
  }
}
