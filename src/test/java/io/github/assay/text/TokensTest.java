package io.github.assay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.testing.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertEquals(List.of("a", "gpt2", "model", "v3"), words("A GPT2 model, v3!"));
  }

  @Test
  void compoundsStayWhole() {
    assertEquals(
        List.of("x-y", "node.js", "don't", "q&a", "scikit_learn"),
        words("x-y node.js don\u2019t Q&A scikit_learn"));
  }

  @Test
  void signsOfLanguagesStay() {
    assertEquals(List.of("c++", "c#", ".net", "g++", "f#"), words("C++, C# (.NET) g++; F#."));
  }

  @Test
  void tagsOfTweetsStay() {
    assertEquals(List.of("read", "#nlp", "and", "#c3po"), words("read #NLP and #c3po"));
  }

  @Test
  void signsWithoutAWordAreNothing() {
    assertEquals(
        List.of("a", "b", "wait", "what", "18", "i", "j"),
        words("a -- b ... wait...what # 18+ i++j 🤗 \uFE0F"));
  }

  @Test
  void lettersOfScriptsWithoutSpacesStandAlone() {
    assertEquals(List.of("深", "度", "学", "习", "bert", "ห", "นั", "ง"), words("深度学习 BERT หนัง"));
  }

  @Test
  void wordsAreNormalised() {
    assertEquals(List.of("fi", "été", "straße"), words("\uFB01 E\u0301t\u00E9 Stra\u00DFe"));
  }

  @Test
  void offsetsAreThoseOfTheOriginalText() {
    assertEquals(
        List.of(new Token("gans", 3, 7), new Token("été", 11, 16)),
        Tokens.of("🤗 GANs 🤖 E\u0301te\u0301"));
  }

  @Test
  void partsHaveTheirOwnPlaces() {
    var text = "so #text-to_Speech";
    var token = Tokens.of(text).getLast();

    assertEquals("#text-to_speech", token.word());
    assertEquals(
        List.of(new Token("text", 4, 8), new Token("to", 9, 11), new Token("speech", 12, 18)),
        Tokens.parts(text, token));
    assertEquals(List.of(new Token("c++", 0, 3)), Tokens.parts("c++", new Token("c++", 0, 3)));
  }

  @Seeds(300)
  void tokensLieInOrderInsideTheText(Random random) {
    var text = Texts.any(random, 60);
    int end = 0;
    for (Token token : Tokens.of(text)) {
      assertEquals(true, token.start() >= end && token.end() > token.start(), text);
      assertEquals(List.of(token.word()), words(text.substring(token.start(), token.end())), text);
      for (Token part : Tokens.parts(text, token))
        assertEquals(true, part.start() >= token.start() && part.end() <= token.end(), text);
      end = token.end();
    }
  }

  private static List<String> words(String text) {
    return Tokens.of(text).stream().map(Token::word).toList();
  }
}
