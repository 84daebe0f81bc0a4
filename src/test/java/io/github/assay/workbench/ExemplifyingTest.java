package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
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
    vote("anna", "agreed", 1);
    gold.item("disputed", "c", "", "");
    vote("anna", "disputed", 1);
    vote("bob", "disputed", 1);
    vote("cleo", "disputed", 2);
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

  private Optional<String> example(String besides) {
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
    return new Exemplifying(gold.workspace(), suggesting).of(1, besides).map(Item::id);
  }

  private void vote(String seat, String item, int tag) {
    var entries = new ArrayList<Decision.Entry>();
    for (Act act : List.of(new Act.Mark(tag, Verdict.YES), new Act.End(Outcome.TAGGED, "")))
      entries.add(new Decision.Entry(seat, seat, item, act, new Basis.Typed()));
    gold.workspace().decisions().record(entries);
  }
}
