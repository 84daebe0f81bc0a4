package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private final List<Region> nodes = List.of(node(), node(), node(), node(), node());
  private final Pane pane = new Pane();

  @Test
  void whatStaysInOrderIsNeverTakenAway() {
    var removed = new HashSet<Node>();
    pane.getChildren().setAll(nodes.subList(0, 4));
    pane.getChildren()
        .addListener(
            (ListChangeListener<Node>)
                change -> {
                  while (change.next()) removed.addAll(change.getRemoved());
                });

    Layout.put(pane, List.of(nodes.get(1), nodes.get(4), nodes.get(2), nodes.get(0)));

    assertEquals(
        List.of(nodes.get(1), nodes.get(4), nodes.get(2), nodes.get(0)), pane.getChildren());
    assertEquals(new HashSet<Node>(List.of(nodes.get(0), nodes.get(3))), removed);
  }

  @Seeds(50)
  void theNodesAreThoseAskedForInTheirOrder(Random random) {
    for (int i = 0; i < 20; i++) {
      var wanted = new ArrayList<Node>(nodes);
      Collections.shuffle(wanted, random);
      wanted.subList(0, random.nextInt(wanted.size() + 1)).clear();

      Layout.put(pane, wanted);

      assertEquals(wanted, pane.getChildren());
    }
  }

  private static Region node() {
    return new Region();
  }
}
