package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class ChoicesTest extends ApplicationTest {
  private final List<String> chosen = new ArrayList<>();
  private final HBox pane = new HBox();
  private Choices<String> choices;

  @Override
  public void start(Stage stage) {
    choices = Choices.of(pane, List.of("a", "b", "c"), value -> value, chosen::add);
    choices.mark("a");
    stage.setScene(new Scene(pane, 300, 100));
    stage.show();
  }

  @Test
  void arrowKeysChooseAndTheChoiceTakesEffect() {
    interact(() -> choices.button("a").requestFocus());

    type(KeyCode.RIGHT);
    type(KeyCode.RIGHT);
    type(KeyCode.LEFT);

    assertEquals(List.of("b", "c", "b"), chosen);
    assertEquals(List.of("b"), pressed());
  }

  @Test
  void whatIsPressedStaysPressed() {
    interact(() -> choices.button("b").fire());
    interact(() -> choices.button("b").fire());

    assertEquals(List.of("b"), chosen);
    assertEquals(List.of("b"), pressed());
  }

  @Test
  void markingTellsNobody() {
    interact(() -> choices.mark("c"));
    assertEquals(List.of("c"), pressed());

    interact(() -> choices.unmark());

    assertEquals(List.of(), pressed());
    assertEquals(List.of(), chosen);
  }

  private List<String> pressed() {
    return List.of("a", "b", "c").stream()
        .filter(value -> choices.button(value).isSelected())
        .toList();
  }
}
