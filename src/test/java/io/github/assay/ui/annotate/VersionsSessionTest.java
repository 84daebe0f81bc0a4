package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Item;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A text that has a newer version says so wherever it is met, and nobody is asked to tag it.
class VersionsSessionTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              writer.item(version("i1-2", "i1"), List.of());
              writer.item(version("i1-3", "i1-2"), List.of());
            });
  }

  private static Item version(String id, String of) {
    var extra = "{\"version_of\":\"" + of + "\"}";
    return new Item(
        id, "Version " + id, "Rewritten.", new Item.Origin("i1", "", "", "", "", extra));
  }

  @Test
  void theQueueLeavesOldTextsOutAndAKeyLeadsFromOneToTheNewest() {
    goTo(KeyCode.A);
    assertEquals("Queues", inView());
    assertFalse(isShown(".caution"));
    push(KeyCode.SHIFT, KeyCode.F8);
    settle();
    assertEquals("Queues", inView());

    openInData("id:i1");
    assertEquals("Consumer lag in Kafka", inView());
    assertTrue(isShown(".caution"));
    assertEquals("Out of date \u2013 newer version: i1-3", text(".caution"));

    push(KeyCode.SHIFT, KeyCode.F8);
    settle();
    assertEquals("Version i1-3", inView());
    assertFalse(isShown(".caution"));
    push(KeyCode.ALT, KeyCode.LEFT);
    settle();
    assertEquals("Consumer lag in Kafka", inView());
  }

  @Test
  void dataFindsOldTextsAndGoesToTheNewest() {
    goTo(KeyCode.D);
    ask("is:superseded");
    assertEquals("2 of 7 items", text("#count").substring(0, 12));
    type(KeyCode.ENTER);
    type(KeyCode.H);
    settle();
    sleep(120);
    settle();
    assertEquals("History of i1, newest first; newer version: i1-3", text(".history > .section"));
    assertTrue(
        lookup(".flag-cell").<Node>queryAll().stream()
            .anyMatch(cell -> cell instanceof Labeled one && "newer: i1-3".equals(one.getText())));

    type(KeyCode.N);
    settle();
    assertEquals("id:i1-3", lookup("#search").<TextField>query().getText());
    sleep(120);
    settle();
    type(KeyCode.N);
    awaitStatus("There is no newer version of this text");
  }

  private void openInData(String query) {
    goTo(KeyCode.D);
    ask(query);
    type(KeyCode.ENTER);
    type(KeyCode.ENTER);
    settle();
  }

  private void ask(String query) {
    interact(
        () -> {
          var field = lookup("#search").<TextField>query();
          field.requestFocus();
          field.setText(query);
        });
    sleep(120);
    settle();
  }

  private String inView() {
    return lookup(".item-title").query().getAccessibleText();
  }

  private boolean isShown(String selector) {
    return lookup(selector).queryAll().stream().anyMatch(VersionsSessionTest::isShown);
  }

  private static boolean isShown(Node node) {
    return node.getParent() == null || (node.isVisible() && isShown(node.getParent()));
  }
}
