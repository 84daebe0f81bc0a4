package io.github.assay.learning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Conventions;
import io.github.assay.domain.Field;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Span;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.testing.Learning;
import io.github.assay.testing.Seeds;
import io.github.assay.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final RuleBook RULES =
      RuleBook.of(
          new Vocabulary(
              1,
              List.of(
                  Learning.tag(1, "tensorflow", List.of("tf"), List.of()),
                  Learning.tag(
                      2, "generative-adversarial-networks", List.of("gan"), List.of("vision")),
                  Learning.tag(3, "huggingface", List.of("hf hub"), List.of()),
                  Learning.tag(4, "vision", List.of("cv", "computer vision"), List.of()),
                  Learning.tag(5, "c++", List.of("cpp"), List.of()),
                  Learning.tag(6, "graphs", List.of(), List.of("loop")),
                  Learning.tag(7, "loop", List.of(), List.of("graphs")),
                  Learning.tag(8, "机器学习", List.of(), List.of()))));

  @Test
  void aShortAliasIsNoPieceOfAWord() {
    assertEquals(List.of(), tags("a portfolio of tf-idf and organ slogans"));
    assertEquals(List.of(1), tags("TF, at last"));
    assertEquals(List.of(2, 4), tags("an organ for GANs"));
  }

  @Test
  void aLongerAliasMayStandInACompound() {
    assertEquals(List.of(2, 4), tags("gan-based upscaling"));
    assertEquals(List.of(4), tags("#computer-vision"));
    assertEquals(List.of(1), tags("#tf"));
  }

  @Test
  void spellingWithSpaceHyphenOrNothingIsTheSame() {
    for (String text : List.of("Hugging Face", "hugging-face", "HuggingFace", "hugging_face"))
      assertEquals(List.of(3), tags("with " + text + " models"), text);
    assertEquals(List.of(2, 4), tags("Generative Adversarial Network"));
    assertEquals(List.of(3), tags("on the HF  hub"));
    assertEquals(List.of(), tags("hf and hub"));
  }

  @Test
  void pluralsMeetTheirSingular() {
    assertEquals(List.of(6, 7), tags("one graph"));
    assertEquals(List.of(6, 7), tags("two loops"));
  }

  @Test
  void namesWithSignsAndOtherScriptsAreFound() {
    assertEquals(List.of(5), tags("in C++."));
    assertEquals(List.of(), tags("in C"));
    assertEquals(List.of(8), tags("关于机器学习的课"));
  }

  @Test
  void aHitKnowsItsKindAndItsPlaces() {
    var hits = RULES.hits("🤗 GANs", "On gans; computer vision");

    assertEquals(
        Map.of(
            2,
            new Hit(
                2,
                Kind.ALIAS,
                List.of(new Span(Field.TITLE, 3, 7), new Span(Field.DESCRIPTION, 3, 7))),
            4,
            new Hit(4, Kind.NAME, List.of(new Span(Field.DESCRIPTION, 9, 24)))),
        hits);
  }

  @Test
  void aTagThatIsOnlyImpliedHasNoPlace() {
    assertEquals(new Hit(4, Kind.PARENT, List.of()), RULES.hits("GAN", "").get(4));
  }

  @Test
  void namesWithTheirFacetAreFoundWithoutIt() {
    var tag = new Tag(1, "game::strategy", "game", List.of(), List.of(), Tag.Guidance.NONE);
    var rules = RuleBook.of(new Vocabulary(1, List.of(tag)));

    var hits = rules.hits("a strategy", "").values();

    assertEquals(List.of(Kind.NAME), hits.stream().map(Hit::kind).toList());
  }

  private static RuleBook agreed(Phrase... phrases) {
    var tags =
        List.of(
            Learning.tag(1, "pytorch", List.of("torch"), List.of("library")),
            Learning.tag(2, "library", List.of(), List.of()));
    return RuleBook.of(new Vocabulary(1, tags, Conventions.NONE.withPhrases(List.of(phrases))));
  }

  @Test
  void aPhraseFindsItsTag() {
    var rules = agreed(new Phrase(1, "tensor autograd", Phrase.Use.FINDS));

    assertEquals(
        new Hit(1, Kind.ALIAS, List.of(new Span(Field.TITLE, 0, 17))),
        rules.hits("Tensors, autograd", "").get(1));
    assertEquals(Set.of(1, 2), rules.hits("tensor-autograd", "").keySet());
    assertEquals(Set.of(), rules.hits("a tensor", "autograd").keySet());
  }

  @Test
  void aVetoHoldsItsTagBackWhateverElseStandsThere() {
    var rules =
        agreed(
            new Phrase(1, "olympic torch", Phrase.Use.VETOES),
            new Phrase(2, "public library", Phrase.Use.VETOES));

    assertEquals(Set.of(), rules.hits("PyTorch", "and the Olympic torches").keySet());
    assertEquals(Set.of(1, 2), rules.hits("PyTorch", "a torch at the Olympics").keySet());
    assertEquals(Set.of(1), rules.hits("PyTorch", "in a public library").keySet());
  }

  @Test
  void whatIsSuspendedFindsNothing() {
    var alias = agreed(new Phrase(1, "Torch", Phrase.Use.SUSPENDED));
    assertEquals(Set.of(), alias.hits("torch", "").keySet());
    assertEquals(Set.of(1, 2), alias.hits("pytorch", "").keySet());

    var name = agreed(new Phrase(1, "pytorch", Phrase.Use.SUSPENDED));
    assertEquals(Set.of(), name.hits("pytorch", "").keySet());
    assertEquals(Set.of(1, 2), name.hits("torch", "").keySet());
  }

  @Test
  void emptyTextsHaveNoHits() {
    assertEquals(new TreeMap<>(), RULES.hits("", ""));
    assertEquals(new TreeMap<>(), RULES.hits("...", "🤗"));
  }

  @Seeds(300)
  void everyPlaceHoldsASpellingOfItsTag(Random random) {
    var title = Texts.any(random, 10) + " gan " + Texts.any(random, 10);
    var description = Texts.any(random, 30);

    for (Hit hit : RULES.hits(title, description).values())
      for (Span span : hit.spans()) {
        var text = span.field() == Field.TITLE ? title : description;
        assertEquals(true, tags(text.substring(span.start(), span.end())).contains(hit.tag()));
      }
  }

  private static List<Integer> tags(String text) {
    return List.copyOf(RULES.hits("", text).keySet());
  }
}
