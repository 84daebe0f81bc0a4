package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Facet;
import io.github.assay.transfer.Quoted;
import java.util.ArrayList;

/// Changes facets of a draft.
final class Facets {
  private Facets() {}

  static void rename(Draft draft, String facet, String name) {
    if (draft.tags().stream().noneMatch(tag -> tag.facet().equals(facet)))
      throw new AssayException(
          "NO_SUCH_FACET", "no tag is in the facet %s".formatted(Quoted.of(facet)));
    draft.changeAll(tag -> tag.facet().equals(facet) ? tag.withFacet(name) : tag);
    var rule = draft.conventions().facet(facet);
    boolean hasRule =
        draft.conventions().facets().stream().anyMatch(other -> other.name().equals(name));
    var rules = new ArrayList<Facet>();
    for (Facet other : draft.conventions().facets())
      if (!other.name().equals(facet)) rules.add(other);
      else if (!hasRule) rules.add(new Facet(name, rule.least(), rule.most()));
    draft.agree(all -> all.withFacets(rules));
  }

  static void limit(Draft draft, Facet facet) {
    var rules = new ArrayList<Facet>();
    boolean isNew = true;
    for (Facet other : draft.conventions().facets()) {
      if (!other.name().equals(facet.name())) rules.add(other);
      else if (!facet.equals(Facet.free(facet.name()))) rules.add(facet);
      if (other.name().equals(facet.name())) isNew = false;
    }
    if (isNew && !facet.equals(Facet.free(facet.name()))) rules.add(facet);
    draft.agree(all -> all.withFacets(rules));
  }
}
