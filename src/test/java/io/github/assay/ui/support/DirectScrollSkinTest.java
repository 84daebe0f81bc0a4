package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.assay.testing.WindowTest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class DirectScrollSkinTest extends WindowTest {
  @Test
  void nothingThatScrollsKeepsAPictureOfAllThatIsInView() {
    goTo(KeyCode.W);
    var views = lookup(".viewport").queryAllAs(Node.class);

    assertFalse(views.isEmpty());
    assertEquals(List.of(), views.stream().filter(Node::isCache).toList());
  }
}
