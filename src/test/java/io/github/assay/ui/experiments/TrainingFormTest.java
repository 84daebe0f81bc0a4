package io.github.assay.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.learning.tribuo.LinearRecipe;
import io.github.assay.workbench.Training;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingFormTest {
  private final LinearRecipe recipe = new LinearRecipe();
  private final TrainingForm form = new TrainingForm(List.of(recipe));

  @Test
  void standardValuesNeedNoSetting() {
    assertEquals(Optional.of(new Training.Request("linear", Map.of(), 1)), form.request());
  }

  @Test
  void onlyWhatDiffersIsAskedFor() {
    type("words", " 3 ");
    type("rate", "0.5");
    form.typeSeed("7");

    assertEquals(
        Optional.of(new Training.Request("linear", Map.of("words", "3"), 7)), form.request());
  }

  @Test
  void badValueIsToldAndAsksForNothing() {
    assertEquals(
        Optional.of("setting rate is \"fast\"; it must be a number from 0.0001 to 100"),
        type("rate", "fast"));
    assertEquals(Optional.empty(), form.request());

    form.reset();
    assertEquals(Optional.of(new Training.Request("linear", Map.of(), 1)), form.request());
  }

  @Test
  void seedIsAWholeNumber() {
    assertEquals(Optional.of("the seed is “one”; it must be a whole number"), form.typeSeed("one"));
    assertEquals(Optional.empty(), form.request());
  }

  private Optional<String> type(String name, String text) {
    var setting = recipe.settings().stream().filter(each -> each.name().equals(name)).findFirst();
    return form.type(setting.orElseThrow(), text);
  }
}
