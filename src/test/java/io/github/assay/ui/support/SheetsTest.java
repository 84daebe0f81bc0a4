package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.WindowTest;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where the focus is when a sheet opens, and that people see it.
class SheetsTest extends WindowTest {
  @BeforeEach
  void goToExperiments() {
    goTo(KeyCode.E);
  }

  @Test
  void whatHasTheFocusFirstShowsItAtOnce() {
    type(KeyCode.T);

    Node first = lookup((Node node) -> "recipe-linear+rules".equals(node.getId())).query();
    assertEquals(first, scene.getFocusOwner());
    assertTrue(first.isFocusVisible());
  }

  @Test
  void focusGoesBackToWhereItWas() {
    var before = scene.getFocusOwner();

    type(KeyCode.T);
    type(KeyCode.ESCAPE);

    assertEquals(before, scene.getFocusOwner());
    assertFalse(lookup(".train-sheet").tryQuery().isPresent());
  }
}
