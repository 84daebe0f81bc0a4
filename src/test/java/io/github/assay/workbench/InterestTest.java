package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Item;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Suggester;
import io.github.assay.learning.TagModel;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InterestTest {
  private static final Item ITEM = new Item("i", "t", "", Item.Origin.NONE);

  @Test
  void uncertaintyIsTheSumOfTheEntropies() {
    assertEquals(2 * Math.log(2), Interest.uncertain(says(.5f, 1f, .5f)).of(ITEM), 1e-9);
    assertEquals(0, Interest.uncertain(says(0f, 1f, 0f)).of(ITEM));
  }

  @Test
  void modelsDisagreeByTheTagsThatTheySet() {
    var one = suggester(.5, .9f, .6f, .1f);

    assertEquals(2 / 3.0, of(one, suggester(.5, .9f, .1f, .7f)), 1e-3);
    assertEquals(1, of(one, suggester(.5, .1f, .1f, .1f)), 1e-3);
    assertEquals(0, of(one, one));
  }

  @Test
  void amongEqualSetsScoresDecide() {
    var one = suggester(.5, .9f, .6f, .1f);

    double near = of(one, suggester(.5, .9f, .6f, .2f));
    double far = of(one, suggester(.5, .6f, .9f, .4f));

    assertTrue(0 < near && near < far && far < 1e-3, near + " " + far);
  }

  @Test
  void aTagWithLittleGoldWeighsMore() {
    var model = says(.8f, .4f, 0f);

    assertEquals(.4, Interest.rareTags(model, Map.of(1, 7)).of(ITEM), 1e-6);
    assertEquals(.2, Interest.rareTags(model, Map.of(1, 3, 2, 9)).of(ITEM), 1e-6);
  }

  private static double of(Suggester one, Suggester other) {
    return Interest.disagreement(one, other).of(ITEM);
  }

  private static Suggester suggester(double cut, float... scores) {
    return new Suggester(says(scores), Thresholds.global(cut), Vocabulary.empty());
  }

  private static TagModel says(float... scores) {
    return new TagModel() {
      @Override
      public String recipe() {
        return "fixed";
      }

      @Override
      public Scores score(String title, String description) {
        return Scores.of(List.of(1, 2, 3), scores);
      }

      @Override
      public SortedMap<String, byte[]> parts() {
        return new TreeMap<>();
      }
    };
  }
}
