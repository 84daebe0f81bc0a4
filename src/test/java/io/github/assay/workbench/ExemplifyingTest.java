package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExemplifyingTest {
  @TempDir Path folder;
  private GoldWorkspace gold;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
  }

  @AfterEach
  void close() {
    gold.close();
  }

  @Test
  void ruledItemsComeBeforeAgreedOnesAndShortOnesBeforeLong() {
    gold.gold("long", "a cat that goes on and on", "", 1);
    gold.gold("short", "a cat", "", 1);
    gold.item("agreed", "cat", "", "");
    gold.vote("anna", "agreed", 1);
    gold.item("disputed", "c", "", "");
    gold.vote("anna", "disputed", 1);
    gold.vote("bob", "disputed", 1);
    gold.vote("cleo", "disputed", 2);
    gold.gold("other", "dog", "", 2);

    assertEquals(
        List.of("short", "long", "agreed", "disputed"),
        gold.workspace().gold().examples(1, 9).stream().map(GoldItem::item).map(Item::id).toList());
    assertEquals(2, gold.workspace().gold().examples(1, 2).size());
  }

  @Test
  void itemsOfTheTestPartAreNoExamples() {
    gold.gold("a", "cat", "", 1);
    gold.split(Map.of("a", Part.TEST));

    assertEquals(Optional.empty(), example("x"));
  }

  @Test
  void theModelsMostTypicalOneIsShownButNeverTheItemItself() {
    gold.gold("a", "cat", "", 1);
    gold.gold("b", "a cat purrs", "", 1);
    gold.gold("c", "some cat", "", 1);

    assertEquals(Optional.of("b"), example("x"));
    assertEquals(Optional.of("a"), example("b"));
  }

  @Test
  void whatAPersonIsStillToVoteOnIsNoExampleForThatPerson() {
    gold.votes(2);
    gold.item("a", "cat purrs", "", "");
    gold.vote("anna", "a", 1);
    gold.item("b", "cat", "", "");
    gold.vote("anna", "b", 1);
    gold.vote("bob", "b", 1);

    assertEquals(Optional.of("a"), example("x", "anna"));
    assertEquals(Optional.of("b"), example("x", "bob"));
    assertEquals(Optional.of("b"), example("x", "cleo"));
    assertEquals(Optional.empty(), example("b", "cleo"));
  }

  private Optional<String> example(String besides) {
    return example(besides, "");
  }

  private Optional<String> example(String besides, String person) {
    var suggesting =
        new Suggesting() {
          @Override
          public List<Offer> offers(Item item) {
            return List.of();
          }

          @Override
          public Judgement judgement(Item item) {
            double score =
                item.title().contains("purrs") ? .9 : item.title().equals("cat") ? .5 : .1;
            return tag -> OptionalDouble.of(score);
          }
        };
    return new Exemplifying(gold.workspace(), suggesting, person).of(1, besides).map(Item::id);
  }
}
