package io.github.assay.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class FilterBarTest extends ApplicationTest {
  private final List<Filter> chosen = new ArrayList<>();
  private final HBox row = new HBox();
  private FilterBar bar;

  @Override
  public void start(Stage stage) {
    bar = new FilterBar(row, chosen::add);
    stage.setScene(new Scene(row, 600, 100));
    stage.show();
  }

  @Test
  void arrowKeyListsTheItemsOfTheNextNumber() {
    var filters = List.of(Filter.values());
    interact(() -> bar.mark(filters.getFirst()));
    interact(row.getChildren().getFirst()::requestFocus);

    type(KeyCode.RIGHT);

    assertEquals(List.of(filters.get(1)), chosen);
  }

  @Test
  void numberCanBeChosenAgainAfterATagWasLookedAt() {
    var first = List.of(Filter.values()).getFirst();
    interact(() -> bar.mark(first));
    interact(bar::unmark);

    clickOn("#filter-" + first.word().replace('.', '-'));

    assertEquals(List.of(first), chosen);
  }
}
