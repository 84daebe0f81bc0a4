package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Neighbour;
import io.github.assay.learning.Neighbourhood;
import io.github.assay.learning.Neighbourhood.Likeness;
import io.github.assay.learning.Suggester;
import io.github.assay.learning.TagModel;
import io.github.assay.testing.Seeds;
import io.github.assay.workbench.Offer.Backing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final Item ITEM = new Item("i", "torch for images", "", Item.Origin.NONE);
  private static final Span PLACE = new Span(Field.TITLE, 0, 5);

  /// `torch` implies `deep-learning`; 9 was never approved.
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          1,
          List.of(
              tag(1, "torch", "tools", "deep-learning"),
              tag(2, "deep-learning", "topics"),
              tag(3, "vision", "topics"),
              tag(4, "tutorial", "formats"),
              tag(5, "survey", "formats")),
          new Conventions(List.of(new Facet("formats", 0, 1)), List.of(), List.of(), List.of()));

  @Test
  void aTagHasOneOfferAndAllWhoBackIt() {
    var near = near(neighbour("n1", .5, 1, 3), neighbour("n2", .5, 3));

    var offers = sources("R-0001", near).offers(9);

    double all = 1 + 8 * .05;
    assertEquals(List.of(1, 2, 3), tags(offers));
    assertEquals(
        List.of(
            new Backing(Source.RULE, .9f),
            new Backing(Source.MODEL, .75f),
            new Backing(Source.NEIGHBOURS, .5 / all)),
        offers.getFirst().backing());
    assertEquals(
        List.of(new Backing(Source.PARENT, .9f), new Backing(Source.NEIGHBOURS, .5 / all)),
        offers.get(1).backing());
    assertEquals(
        List.of(new Backing(Source.NEIGHBOURS, 1 / all), new Backing(Source.MODEL, .25f)),
        offers.get(2).backing());
  }

  @Test
  void withAModelNeighboursMoveNoTagThatItKnows() {
    var near = near(neighbour("n1", .9, 3, 2, 1), neighbour("n2", .9, 3));

    var alone = sources("R-0001", Neighbourhood.NONE).offers(9);
    var backed = sources("R-0001", near).offers(9);

    assertEquals(suggestions(alone), suggestions(backed));
  }

  /// Of what the model leaves open, a sure neighbourhood adds 3 tenths.
  @Test
  void withAModelNeighboursInMeaningRaiseWhatTheyHave() {
    var near = meaning(neighbour("n1", .8, 3), neighbour("n2", .8, 3));

    var offers = sources("R-0001", near).offers(9);

    double share = 1.6 / (1.6 + 8 * .05);
    assertEquals(List.of(1, 2, 3), tags(offers));
    assertEquals(.25 + .3 * share * .75, score(offers, 3), 1e-9);
    assertEquals(.85, score(offers, 1), 1e-6);
    assertEquals(Source.MODEL, offers.get(2).suggestion().source());
    assertEquals(
        List.of(new Backing(Source.NEIGHBOURS, share), new Backing(Source.MODEL, .25f)),
        offers.get(2).backing());
  }

  @Test
  void whatTheModelAloneWouldNotProposeIsTheirProposal() {
    var sure = new Suggester(new Fixed(), Thresholds.global(1), VOCABULARY);
    var strict = new Suggester(new Faint(), Thresholds.global(1), VOCABULARY);
    var near = meaning(neighbour("n1", .9, 3), neighbour("n2", .9, 3));

    assertEquals(Source.MODEL, source(new Sources(ITEM, sure, "R-0001", near).offers(9), 3));
    assertEquals(List.of(), new Sources(ITEM, strict, "R-0001", Neighbourhood.NONE).offers(9));
    assertEquals(Source.NEIGHBOURS, source(new Sources(ITEM, strict, "R-0001", near).offers(9), 3));
  }

  private static Neighbourhood meaning(Neighbour... neighbours) {
    return new Neighbourhood(List.of(neighbours), Likeness.MEANING);
  }

  private static double score(List<Offer> offers, int tag) {
    return suggestion(offers, tag).score();
  }

  private static Source source(List<Offer> offers, int tag) {
    return suggestion(offers, tag).source();
  }

  private static Suggestion suggestion(List<Offer> offers, int tag) {
    return suggestions(offers).stream().filter(one -> one.tag() == tag).findFirst().orElseThrow();
  }

  @Test
  void neighboursProposeWhatTheModelDoesNotKnow() {
    var offers = sources("R-0001", near(neighbour("n1", .5, 4), neighbour("n2", .5, 4))).offers(9);

    var last = offers.stream().filter(offer -> offer.suggestion().tag() == 4).findFirst();
    double share = 1 / 1.4;
    assertEquals(
        new Suggestion(4, share, Source.NEIGHBOURS, List.of()), last.orElseThrow().suggestion());
    assertEquals(
        new Basis.Neighbours(List.of("n1", "n2"), share, last.orElseThrow().rank()),
        last.orElseThrow().basis());
  }

  @Test
  void whatIsNotApprovedIsNeverProposedAndWhatIsImpliedIs() {
    var offers = sources("", near(neighbour("n1", .9, 9, 1), neighbour("n2", .9, 9))).offers(9);

    assertTrue(tags(offers).containsAll(List.of(1, 2)));
    assertTrue(!tags(offers).contains(9));
  }

  @Seeds(300)
  void theListIsOneATagBestFirstAndAtMostTheCap(Random random) {
    var neighbours = new ArrayList<Neighbour>();
    for (int number = 0; number < 10; number++)
      neighbours.add(
          neighbour(
              "n" + number,
              .1 + random.nextDouble() * .9,
              1 + random.nextInt(9),
              random.nextInt(5)));
    int cap = 1 + random.nextInt(9);
    var run = random.nextBoolean() ? "" : "R-0001";
    var likeness = random.nextBoolean() ? Likeness.MEANING : Likeness.WORDS;

    var offers = sources(run, new Neighbourhood(neighbours, likeness)).offers(cap);

    assertTrue(offers.size() <= cap);
    assertEquals(offers.size(), new HashSet<>(tags(offers)).size());
    for (int at = 0; at < offers.size(); at++) {
      var offer = offers.get(at);
      assertEquals(at + 1, offer.rank());
      assertTrue(VOCABULARY.has(offer.suggestion().tag()));
      assertTrue(
          offer.backing().stream()
              .anyMatch(backing -> backing.source() == offer.suggestion().source()));
      if (at > 0) assertTrue(offers.get(at - 1).suggestion().score() >= offer.suggestion().score());
    }
  }

  @Test
  void aFacetThatIsFullAndAChosenTagLeaveTheList() {
    var near = near(neighbour("n1", .9, 1, 3, 4, 5));
    var offers = sources("", near).offers(9);

    assertEquals(List.of(1, 2, 3, 4, 5), tags(offers).stream().sorted().toList());
    assertEquals(
        List.of(1, 2, 3),
        tags(Offer.open(offers, List.of(4), VOCABULARY)).stream().sorted().toList());
    assertEquals(
        List.of(1, 4, 5),
        tags(Offer.open(offers, List.of(2, 3), VOCABULARY)).stream().sorted().toList());
  }

  @Test
  void whyNamesPlacesImplyingTagsAndNeighbours() {
    var one = neighbour("n1", .5, 1);
    var sources = sources("R-0001", near(one, neighbour("n2", .5, 3)));

    assertEquals(List.of(PLACE), sources.why(1).places());
    assertEquals(List.of(1), sources.why(2).implying());
    assertEquals(List.of("n1"), sources.why(2).neighbours().stream().map(Neighbour::item).toList());
    assertEquals(.5 / 1.4, sources.why(1).share(), 1e-12);
    assertEquals(List.of(), sources.why(3).places());
  }

  private static Sources sources(String run, Neighbourhood near) {
    return new Sources(
        ITEM, new Suggester(new Fixed(), Thresholds.global(.5), VOCABULARY), run, near);
  }

  private static Neighbourhood near(Neighbour... neighbours) {
    return new Neighbourhood(List.of(neighbours));
  }

  private static Neighbour neighbour(String id, double similarity, Integer... tags) {
    return new Neighbour(id, "title of " + id, new TreeSet<>(List.of(tags)), similarity);
  }

  private static List<Integer> tags(List<Offer> offers) {
    return offers.stream().map(offer -> offer.suggestion().tag()).toList();
  }

  private static List<Suggestion> suggestions(List<Offer> offers) {
    return offers.stream().map(Offer::suggestion).toList();
  }

  private static Tag tag(int id, String name, String facet, String... parents) {
    return new Tag(id, name, facet, List.of(), List.of(parents), Tag.Guidance.NONE);
  }

  /// Knows the tag 3, and hardly believes in it.
  private record Faint() implements TagModel {
    @Override
    public String recipe() {
      return "faint";
    }

    @Override
    public Scores score(String title, String description) {
      return Scores.of(List.of(3), new float[] {.05f});
    }

    @Override
    public SortedMap<String, byte[]> parts() {
      return new TreeMap<>();
    }
  }

  /// Finds `torch` in every text; knows the tags 1 and 3.
  private record Fixed() implements TagModel {
    @Override
    public String recipe() {
      return "fixed";
    }

    @Override
    public Scores score(String title, String description) {
      return Scores.of(List.of(1, 2, 3), new float[] {.85f, .85f, .25f});
    }

    @Override
    public Map<Source, Scores> bySource(String title, String description) {
      return Map.of(
          Source.RULE,
          Scores.of(List.of(1, 2), new float[] {.9f, .9f}),
          Source.MODEL,
          Scores.of(List.of(1, 3), new float[] {.75f, .25f}));
    }

    @Override
    public Map<Integer, List<Span>> places(String title, String description) {
      return Map.of(1, List.of(PLACE));
    }

    @Override
    public SortedMap<String, byte[]> parts() {
      return new TreeMap<>();
    }
  }
}
