package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Authoring.Choice;
import io.github.assay.workbench.Offer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PicksTest {
  private static final Vocabulary TWO_FORMATS =
      new Vocabulary(
          1,
          List.of(format(1, "tutorial"), format(2, "survey"), format(3, "talk")),
          new Conventions(List.of(new Facet("formats", 0, 2)), List.of(), List.of(), List.of()));

  private static Tag format(int id, String name) {
    return new Tag(id, name, "formats", List.of(), List.of(), Tag.Guidance.NONE);
  }

  @Test
  void severalOffersAreTakenAsFarAsTheirFacetHasRoom() {
    var picks = new Picks();
    var offers =
        TWO_FORMATS.tags().stream()
            .map(
                tag ->
                    new Offer(
                        new Suggestion(tag.id(), 1, Suggestion.Source.MODEL, List.of()),
                        tag.id(),
                        new Basis.Model("R-0001", 1, tag.id())))
            .toList();

    picks.take(offers, TWO_FORMATS);

    assertEquals(List.of(1, 2), picks.all().stream().map(Choice::tag).toList());
  }
}
