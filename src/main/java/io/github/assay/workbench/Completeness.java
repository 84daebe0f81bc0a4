package io.github.assay.workbench;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How far the tags on an item keep to the rules of the facets.
///
/// @param lines one for each facet, in the order of the vocabulary
public record Completeness(List<Line> lines) {
  public Completeness {
    lines = List.copyOf(lines);
  }

  /// One facet.
  ///
  /// @param rule of the facet
  /// @param tags how many of its tags are on the item
  public record Line(Facet rule, int tags) {
    public boolean isKept() {
      return rule.allows(tags);
    }

    /// Whether there is anything to keep to.
    public boolean isRuled() {
      return rule.least() > 0 || rule.most() > 0;
    }
  }

  /// Looks at the tags on an item.
  ///
  /// @param chosen ids; those that are not approved count for nothing
  public static Completeness of(Vocabulary vocabulary, Collection<Integer> chosen) {
    var lines = new ArrayList<Line>();
    for (String facet : vocabulary.facets()) {
      var tags =
          chosen.stream()
              .filter(vocabulary::has)
              .filter(id -> vocabulary.tag(id).facet().equals(facet))
              .count();
      lines.add(new Line(vocabulary.conventions().facet(facet), (int) tags));
    }
    return new Completeness(lines);
  }

  /// How many facets there are that an item must have a tag of.
  public int required() {
    return (int) lines.stream().filter(line -> line.rule().isRequired()).count();
  }

  /// How many of those have enough tags.
  public int fulfilled() {
    return required() - lacking().size();
  }

  /// Those of them that have too few.
  public List<Line> lacking() {
    return lines.stream().filter(line -> line.tags() < line.rule().least()).toList();
  }

  /// The facets whose rules are broken.
  public List<Line> broken() {
    return lines.stream().filter(line -> !line.isKept()).toList();
  }

  /// The line of a tag's facet if no further tag of it may come.
  Optional<Line> full(Tag tag) {
    return lines.stream()
        .filter(line -> line.rule().name().equals(tag.facet()))
        .filter(line -> line.rule().most() > 0 && line.tags() >= line.rule().most())
        .findFirst();
  }
}
