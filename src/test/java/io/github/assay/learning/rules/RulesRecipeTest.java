package io.github.assay.learning.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.learning.TrainingSet;
import io.github.assay.testing.Learning;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesRecipeTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          1,
          List.of(
              Learning.tag(3, "gan", List.of("adversarial"), List.of("vision")),
              Learning.tag(5, "vision", List.of(), List.of())));

  @Test
  void withoutGoldEveryKindIsTrustedAsUsual() {
    var model = train();

    assertEquals(scores(.9f, .9f), model.score("GAN", ""));
    assertEquals(scores(.85f, .9f), model.score("", "adversarial"));
    assertEquals(scores(0, .9f), model.score("vision", ""));
    assertEquals(scores(0, 0), model.score("", ""));
  }

  @Test
  void wrongHitsCostTrust() {
    var model = train(Learning.gold("gan 1"), Learning.gold("gan 2"), Learning.gold("gan 3", 3, 5));

    double all = (1 + 5 * .9) / (3 + 5);
    assertEquals((float) ((1 + 5 * all) / (3 + 5)), model.score("gan", "").of(3));
    assertEquals(.85f, model.score("adversarial", "").of(3));
  }

  @Test
  void onlyExplicitTagsHavePlaces() {
    assertEquals(Set.of(3), train().places("gan", "").keySet());
  }

  @Test
  void aModelReadBackIsTheSame() {
    var model = train(Learning.gold("gan 1"), Learning.gold("vision", 5));
    var again = new RulesRecipe().read(model.parts());

    for (String text : List.of("gan", "adversarial", "vision", ""))
      assertEquals(model.score(text, ""), again.score(text, ""));
    assertArrayEquals(model.parts().get("rules.json"), again.parts().get("rules.json"));
  }

  @Test
  void aModelReadBackKeepsItsVetoes() {
    var vetoed =
        new Vocabulary(
            1,
            VOCABULARY.tags(),
            Conventions.NONE.withPhrases(List.of(new Phrase(3, "organ", Phrase.Use.VETOES))));
    var model =
        new RulesRecipe()
            .train(new TrainingSet(vetoed, List.of(), List.of()), Map.of(), 1, Progress.none());
    var again = new RulesRecipe().read(model.parts());

    assertEquals(0, again.score("a gan for an organ", "").of(3));
    assertEquals(.9f, again.score("a gan", "").of(3));
    assertEquals(2, format(again));
    assertEquals(1, format(train()));
  }

  private static int format(RulesModel model) {
    var text = new String(model.parts().get("rules.json"), StandardCharsets.UTF_8);
    return Character.digit(text.charAt(text.indexOf("\"format\" : ") + 11), 10);
  }

  @Test
  void aTagThatIsNewerThanTheModelIsNotScored() {
    var again = new RulesRecipe().read(train().parts());

    assertEquals(2, again.score("a new tag", "").size());
  }

  @Test
  void damagedPartsAreRefused() {
    assertEquals("part rules.json of the model cannot be used: it is not there", refusal(null));
    assertEquals(
        "part rules.json of the model cannot be used: it is not what Assay writes", refusal("{"));
    assertEquals(
        "part rules.json of the model cannot be used: it is not what Assay writes",
        refusal("{\"format\":1,\"tags\":[]}"));
    assertEquals(
        "part rules.json of the model cannot be used: format 9",
        refusal("{\"format\":9,\"tags\":[],\"counts\":[]}"));
    assertEquals(
        "part rules.json of the model cannot be used: 2 of 1 hits are right",
        refusal(
            """
            {"format":1,"tags":[],"counts":[{"tag":1,"kind":"NAME","right":2,"seen":1}]}\
            """));
    assertEquals(
        "part rules.json of the model cannot be used: tags are out of order",
        refusal(
            """
            {"format":1,"counts":[],"tags":[
            {"id":2,"names":["a"],"aliases":[],"implies":[]},
            {"id":2,"names":["b"],"aliases":[],"implies":[]}]}\
            """));
  }

  private static String refusal(@Nullable String content) {
    var parts = new TreeMap<String, byte[]>();
    if (content != null) parts.put("rules.json", content.getBytes(StandardCharsets.UTF_8));
    var refused = assertThrows(AssayException.class, () -> new RulesRecipe().read(parts));
    assertEquals("MODEL_UNREADABLE", refused.code());
    return refused.getMessage();
  }

  private static RulesModel train(GoldItem... gold) {
    return new RulesRecipe()
        .train(new TrainingSet(VOCABULARY, List.of(gold), List.of()), Map.of(), 1, Progress.none());
  }

  private static Scores scores(float... values) {
    return Scores.of(List.of(3, 5), values);
  }
}
